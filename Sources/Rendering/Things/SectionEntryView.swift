import SiteModel

/// A section in the list of all sections.
struct SectionEntryView: FieldView {
  static let typeName = "section_entry"
  let section: Section
  let context: RenderContext

  static let fields = FieldTable<SectionEntryView>([
    .text(.label, "Its name.") { $0.section.label },
    .url(.url, "Its page.") { $0.context.address.rootRelative($0.section.path) },
    .number(.count, "How many articles it has.") { $0.section.articles.count },
    .text(.countLabel, "The same in words.") { $0.context.words.counted($0.section.articles.count, "articles") },
  ])
}
