import ContentModel

/// The picture at the head of an article.
struct LeadImageView: FieldView {
  static let typeName = "lead_image"
  let image: LeadImage
  let address: SiteAddress

  static let fields = FieldTable<LeadImageView>([
    .text(.url, "The picture's address.") { view in
      let file = view.image.file.value
      return file.utf8.first == UInt8(ascii: "/") ? view.address.rootRelative(file) : file
    },
    .text(.alt, "What it shows, for those who cannot see it; may be empty.") { $0.image.alt },
    .text(.caption, "The text under it.") { $0.image.caption },
    .text(.credit, "Who made it.") { $0.image.credit },
  ])
}
