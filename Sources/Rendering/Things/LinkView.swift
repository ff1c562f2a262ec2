/// A labelled link: to a section, tag or period, or from an author's record.
struct LinkView: FieldView {
  static let typeName = "link"
  let label: String
  let url: String

  static let fields = FieldTable<LinkView>([
    .text(.label, "Its name.") { $0.label },
    .url(.url, "Its page.") { $0.url },
  ])
}
