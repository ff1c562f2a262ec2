import ContentModel
import SiteModel

/// The picture at the head of an article.
struct LeadImageView: PictureView {
  static let typeName = "lead_image"
  private let image: LeadImage
  private let url: String
  let size: ImageSize?

  /// Nil if the article has no picture, or one that is not public.
  init?(of article: ArticleIndex, in context: RenderContext) {
    self.init(context.site[article].article.details.leadImage, context.links.leadImage(of: article), in: context)
  }

  /// Nil without an image, or if it is not public.
  init?(_ image: LeadImage?, _ link: ResolvedLink?, in context: RenderContext) {
    guard let image, let link else { return nil }
    self.image = image
    url = context.address(of: link) ?? image.file.value
    size = context.links.size(of: link)
  }

  static let fields = FieldTable<LeadImageView>(
    [
      .url(.url, "The picture's address.") { $0.url },
      .text(.alt, "What it shows, for those who cannot see it; may be empty.") { $0.image.alt },
      .text(.caption, "The text under it.") { $0.image.caption },
      .text(.credit, "Who made it.") { $0.image.credit },
    ] + sizeFields)
}
