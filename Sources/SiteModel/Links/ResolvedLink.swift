import ContentModel
import Diagnostics

/// The target of a link or picture, once the whole site is known.
public enum ResolvedLink: Sendable, Equatable {
  /// An address that stays as it is written on every page: another site's, or one that an error was reported for.
  case offSite
  /// An address on the text's own page: its suffix (`?…`, `#…`), as written.
  ///
  /// It stays as it is on that page; elsewhere, as in a feed, the page's own path comes before it.
  case samePage(suffix: String)
  /// An address on this site: the path from its root, without base path, and the suffix (`?…`, `#…`).
  ///
  /// Percent-encoding that the author wrote stays.
  case onSite(path: String, suffix: String)
  /// A picture on this site: path and suffix as in ``onSite(path:suffix:)``, and its file in the project.
  case picture(path: String, suffix: String, file: String)
  /// The target is not public: the link's text stays, the link goes.
  case textOnly
}

/// A file of the project that is published because a published article refers to it.
public struct PublishedFile: Sendable {
  /// The file in the project.
  public let source: String
  /// The output path: beside the page of its text; for a file in `Content/static`, its path in that folder.
  public let output: OutputPath
  /// The range of the first reference to it; of one in `Content/static`, the file itself.
  public let origin: SourceRange

  package init(source: String, output: OutputPath, origin: SourceRange) {
    self.source = source
    self.output = output
    self.origin = origin
  }
}

/// The resolved links of a site's articles, pages and records.
///
/// It is a class as ``Site`` is.
public final class LinkTable: Sendable {
  /// By row of the article, in the order of the body's references; empty if all are off the site.
  private let links: [[ResolvedLink]]
  /// By row of the article; nil: it has none.
  private let leadImages: [ResolvedLink?]
  /// The links of pages and records, by file.
  private let undated: [String: [ResolvedLink]]
  /// The targets of the pictures in records, by file.
  private let recordPictures: [String: ResolvedLink]
  /// The target of the newspaper's picture, the key `image` of `site.yml`; nil: it has none.
  public let siteImage: ResolvedLink?
  /// The target of the publisher's logo; nil: it has none.
  public let publisherLogo: ResolvedLink?
  /// The facts of ``pictures`` and ``files``, by file.
  private let shown: [String: ShownPicture]
  /// The files to publish beside pages, by output path.
  public let files: [PublishedFile]
  /// Addresses in keys, as written, that lead to held-back texts.
  private let leftOut: Set<String>

  init(
    _ links: [[ResolvedLink]], leadImages: [ResolvedLink?], undated: [String: [ResolvedLink]],
    recordPictures: [String: ResolvedLink], siteImage: ResolvedLink?, publisherLogo: ResolvedLink?,
    files: [PublishedFile], leftOut: Set<String> = [], shown: [String: ShownPicture] = [:]
  ) {
    self.leftOut = leftOut
    self.links = links
    self.leadImages = leadImages
    self.undated = undated
    self.recordPictures = recordPictures
    self.siteImage = siteImage
    self.publisherLogo = publisherLogo
    self.files = files
    self.shown = shown
  }

  /// True if an address in a key leads to a held-back text.
  public var leavesAnythingOut: Bool { !leftOut.isEmpty }

  /// True for an address in a key, such as a menu's or a source's, that leads to a held-back text.
  public func leavesOut(_ url: String) -> Bool { leavesAnythingOut && leftOut.contains(url) }

  /// The targets of an article's references, in order; empty if all of them are off the site.
  public subscript(article: ArticleIndex) -> [ResolvedLink] { links[article.row] }

  /// True if all links and pictures of an article stay as they are written on its own page.
  package func areAsWritten(in article: ArticleIndex) -> Bool {
    links[article.row].allSatisfy { link in
      switch link {
      case .offSite, .samePage: true
      case .onSite, .picture, .textOnly: false
      }
    }
  }

  /// The targets of the references of a page or record, in order; `path` is its file.
  public subscript(path: String) -> [ResolvedLink] { undated[path] ?? [] }

  /// Returns the target of the photo in an author's record, or of the image in a section's.
  ///
  /// Nil if there is none, or one that is not public.
  public func picture(in record: String) -> ResolvedLink? {
    recordPictures[record].flatMap { $0 == .textOnly ? nil : $0 }
  }

  /// Returns the target of an article's lead image; nil if it has none, or one that is not public.
  public func leadImage(of article: ArticleIndex) -> ResolvedLink? {
    let image = leadImages[article.row]
    return image == .textOnly ? nil : image
  }

  /// The files of the project that are shown as pictures, each once, in the order of their paths.
  public var pictures: [String] {
    var files: Set<String> = []
    for case .picture(_, _, let file) in links.joined() { files.insert(file) }
    for case .picture(_, _, let file)? in leadImages { files.insert(file) }
    for case .picture(_, _, let file) in undated.values.joined() { files.insert(file) }
    for case .picture(_, _, let file) in recordPictures.values { files.insert(file) }
    for case .picture(_, _, let file)? in [siteImage, publisherLogo] { files.insert(file) }
    return files.sorted { $0.precedes($1) }
  }

  /// The files of ``pictures`` that other sites may show beside a link.
  ///
  /// They are the pictures of the newspaper and of records, and one of each article: its lead image, or else the first
  /// in its text.
  public var sharedPictures: Set<String> {
    let ofArticles = zip(leadImages, links).map { lead, links in
      lead ?? links.first { link in if case .picture = link { true } else { false } }
    }
    var files: Set<String> = []
    for case .picture(_, _, let file)? in ofArticles + [siteImage] { files.insert(file) }
    for case .picture(_, _, let file) in recordPictures.values { files.insert(file) }
    return files
  }

  /// Returns this table with the facts of ``pictures`` and ``files``, by file.
  public func with(_ shown: [String: ShownPicture]) -> LinkTable {
    LinkTable(
      links, leadImages: leadImages, undated: undated, recordPictures: recordPictures, siteImage: siteImage,
      publisherLogo: publisherLogo, files: files, leftOut: leftOut, shown: shown)
  }

  /// Returns the facts of the picture that a link leads to; nil if none are known, or it leads elsewhere.
  public func picture(at link: ResolvedLink) -> ShownPicture? {
    if case .picture(_, _, let file) = link { shown[file] } else { nil }
  }

  /// True if a picture has a placeholder colour.
  public var hasColors: Bool { shown.values.contains { $0.renditions?.color != nil } }

  /// Returns the size at which a picture is shown, in pixels; nil if it is not known.
  public func size(of link: ResolvedLink) -> ImageSize? { picture(at: link)?.size }
}
