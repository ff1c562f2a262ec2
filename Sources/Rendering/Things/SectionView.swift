import SiteModel

/// A section on its own page.
struct SectionView: FieldView {
  static let typeName = "section"
  let section: Section
  let context: RenderContext

  static let fields = FieldTable<SectionView>([
    .text(.label, "Its name.") { $0.section.label },
    .url(.url, "Its page.") { $0.context.address.rootRelative($0.section.path) },
    .html(.description, "What it is about.") { $0.context.html(of: $0.section.record?.term) },
    .flag(.hasDescription, "True if there is a description.") { $0.section.record?.term.hasText == true },
  ])
}
