import CommonMark
import ContentModel
import SiteModel

/// A picture that other sites show beside a link to a page.
struct ShareImage: SizedView {
  static let typeName = "share_image"
  /// The whole picture.
  let picture: PictureFile
  /// The part of it that is shown; nil for all of it.
  private let part: PictureFile?
  /// The description of the picture; empty if there is none.
  let alt: String
  let caption: String?
  let credit: String?
  /// True for the publisher's logo, the last resort for pages without a picture.
  var isLogo = false

  static let fields = FieldTable<ShareImage>(
    [
      .url(.url, "Its absolute address.") { $0.url },
      .text(.alt, "What it shows.") { $0.alt.isEmpty ? nil : $0.alt },
      .flag(.isLarge, "True if it is no logo, and wide enough to be shown above the title.") { $0.isLarge },
    ] + sizeFields)

  /// The least width, in pixels, of a picture that is shown above the title, and of one that is shown at all.
  private static let (largeWidth, leastWidth) = (300, 200)

  /// The absolute address.
  var url: String { (part ?? picture).url }
  var size: ImageSize? { (part ?? picture).size }

  private var isLarge: Bool { !isLogo && (size?.width ?? 0) >= Self.largeWidth }

  /// Creates a share image; nil if the picture is unpublished, too small, or in a format that other sites do not show.
  init?(_ image: LeadImage?, _ link: ResolvedLink?, in context: RenderContext) {
    guard let image, let link, let picture = PictureFile(link, written: image.file.value, in: context) else {
      return nil
    }
    self.init(picture, at: link, image, in: context)
  }

  /// The first picture of a text; nil if there is none that other sites show.
  init?(in body: Body, _ links: [ResolvedLink], _ context: RenderContext) {
    for (row, reference) in body.references.enumerated() where reference.kind == .image {
      let link = row < links.count ? links[row] : .offSite
      guard let picture = PictureFile(link, written: reference.destination, in: context) else { continue }
      self.init(picture, at: link, nil, in: context)
      return
    }
    return nil
  }

  private init?(_ picture: PictureFile, at link: ResolvedLink, _ image: LeadImage?, in context: RenderContext) {
    let part = PictureFile(partOf: link, in: context)
    guard PictureEnding.isShared((part ?? picture).url), picture.size.map({ $0.width >= Self.leastWidth }) != false
    else { return nil }
    (self.picture, self.part) = (picture, part)
    let texts = picture.texts.overruled(by: image)
    (alt, caption, credit) = (texts.alt ?? "", texts.caption, texts.credit)
  }
}

extension ShareImage {
  /// The publisher's logo; nil if there is none in a format that other sites show.
  init?(logoIn context: RenderContext) {
    guard let logo = PictureFile.publisherLogo(in: context), PictureEnding.isShared(logo.url) else { return nil }
    (picture, part, alt, caption, credit, isLogo) = (logo, nil, "", nil, nil, true)
  }
}

/// A picture's file for other sites and programs.
struct PictureFile {
  /// The absolute address.
  let url: String
  /// In pixels; nil if it is not known.
  let size: ImageSize?
  /// In bytes; nil for a file on another site, or of the theme.
  let length: Int?
  /// The texts about the picture from its record or file.
  var texts = PictureTexts()

  /// The publisher's logo, or else the theme's logo; nil if there is neither.
  static func publisherLogo(in context: RenderContext) -> PictureFile? {
    if let logo = context.configuration.publisher?.logo, let link = context.links.publisherLogo {
      return PictureFile(link, written: logo.value, in: context)
    }
    return context.theme.logo.map { PictureFile(url: context.address.absolute($0.path), size: $0.size, length: nil) }
  }
}

extension PictureFile {
  /// Creates the file of a linked picture; nil if it is not published, or missing on this site.
  ///
  /// `written` is the address in the source text.
  init?(_ link: ResolvedLink, written: String, in context: RenderContext) {
    if case .onSite(let path, _) = link, !context.configuration.isServedElsewhere(path) { return nil }
    guard let url = context.absoluteAddress(of: link, written: written) else { return nil }
    let shown = context.links.picture(at: link)
    let copy = shown?.renditions?.fallback
    self.init(
      url: url, size: copy?.size ?? shown?.size, length: copy?.length ?? shown?.length,
      texts: shown?.texts ?? PictureTexts())
  }

  /// Creates the file of a picture's cropped copy for links; nil if there is none.
  init?(partOf link: ResolvedLink, in context: RenderContext) {
    guard let copy = context.links.picture(at: link)?.renditions?.share,
      let path = context.address(of: copy, at: link)
    else { return nil }
    self.init(url: context.address.origin + path, size: copy.size, length: copy.length)
  }
}

extension RenderContext {
  /// The picture for pages without one of their own; nil if there is none.
  var siteShareImage: ShareImage? {
    ShareImage(configuration.image, links.siteImage, in: self) ?? ShareImage(logoIn: self)
  }

  /// The picture for a section's pages; nil if its record names none.
  func shareImage(of section: SectionIndex?) -> ShareImage? {
    section.flatMap { site[$0].record }.flatMap { record in
      ShareImage(record.image, links.picture(in: record.term.path), in: self)
    }
  }

  /// The lead image of an article, or else the first picture of its text.
  func ownShareImage(of index: ArticleIndex) -> ShareImage? {
    let article = site[index].article
    return ShareImage(article.details.leadImage, links.leadImage(of: index), in: self)
      ?? ShareImage(in: article.body, links[index], self)
  }

  /// The absolute address of a link's target; nil if it is no web address, or not published.
  ///
  /// `written` is the address in the source text.
  func absoluteAddress(of link: ResolvedLink, written: String) -> String? {
    switch link {
    case .textOnly, .samePage: return nil
    case .onSite, .picture: return address(of: link).map { address.origin + $0 }
    case .offSite:
      let url = written.hasPrefix("//") ? "https:" + written : written
      return WebAddress(url) == nil ? nil : url
    }
  }

  /// The absolute form of an address in a key; nil if its target is not published.
  ///
  /// `url` is absolute, or a path from the site's root.
  func absoluteAddress(_ url: String) -> String? {
    guard !links.leavesOut(url) else { return nil }
    return url.utf8.first == UInt8(ascii: "/") && !url.hasPrefix("//") ? address.origin + address.link(url) : url
  }
}

extension PageDigest {
  /// Adds a page's share image.
  mutating func add(_ image: ShareImage?) {
    guard let image else { return add(false) }
    for text in [image.url, image.alt] { add(text) }
    add(image.size?.width ?? 0)
    add(image.size?.height ?? 0)
  }
}
