import ContentModel
import SiteModel

/// A picture of an article, of a record or of an embed.
struct PictureView: SizedView {
  static let typeName = "picture"
  private let file: String?
  private let words: LeadImage?
  private let link: ResolvedLink
  private let shown: ShownPicture?
  private let context: RenderContext

  /// The size of the full picture, in pixels; copies have the same proportions.
  var size: ImageSize? { shown?.size }

  /// Creates the view of a lead image; nil if there is none, or it is not published.
  init?(leadImageOf article: ArticleIndex, in context: RenderContext) {
    self.init(context.site[article].article.details.leadImage, context.links.leadImage(of: article), in: context)
  }

  /// Creates the view of an image; nil without one, or if it is not published.
  init?(_ image: LeadImage?, _ link: ResolvedLink?, in context: RenderContext) {
    guard let image, let link else { return nil }
    self.context = context
    self.link = link
    shown = context.links.picture(at: link)
    file = image.file.value
    words = image
  }

  /// Creates the view of a picture without texts; nil if it is not on this site, or not published.
  init?(_ link: ResolvedLink, in context: RenderContext) {
    guard context.address(of: link) != nil else { return nil }
    self.context = context
    self.link = link
    shown = context.links.picture(at: link)
    (file, words) = (nil, nil)
  }

  static let fields = FieldTable<PictureView>(
    [
      .url(.url, "The address of the picture, or of its copy for browsers that know none of the sources.") {
        $0.context.address(of: $0.link) ?? $0.file
      },
      .text(.alt, "What it shows, for those who cannot see it; may be empty.") { $0.texts.alt },
      .text(.caption, "The text under it.") { $0.texts.caption },
      .text(.credit, "Who made it.") { $0.texts.credit },
      .views(.sources, "Its copies for screens of all sizes, the best format first.") { $0.sources },
      .flag(.hasSources, "True if there are any.") { $0.shown?.renditions?.groups.isEmpty == false },
      .view(.color, "Its mean colour, to stand there until it has come; absent where it may be transparent.") {
        $0.shown?.renditions?.color.map(ColorView.init)
      },
    ] + sizeFields)

  private var texts: PictureTexts { (shown?.texts ?? PictureTexts()).overruled(by: words) }

  private var sources: [PictureSourceView] {
    (shown?.renditions?.groups ?? []).map { group in
      PictureSourceView(mediaType: group.mediaType, addresses: context.addresses(of: group, at: link))
    }
  }
}

/// The copies of a picture in one format.
struct PictureSourceView: FieldView {
  static let typeName = "picture source"
  let mediaType: String
  let addresses: String

  static let fields = FieldTable<PictureSourceView>([
    .text(.type, "The format: `image/webp`.") { $0.mediaType },
    .url(.srcset, "The addresses with their widths, as `srcset` takes them.") { $0.addresses },
  ])
}

/// A colour in sRGB.
struct ColorView: FieldView {
  static let typeName = "color"
  let color: Color

  static let fields = FieldTable<ColorView>([
    .number(.red, "0 to 255.") { Int($0.color.red) },
    .number(.green, "0 to 255.") { Int($0.color.green) },
    .number(.blue, "0 to 255.") { Int($0.color.blue) },
  ])
}
