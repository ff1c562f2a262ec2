import Building
import ContentModel
import Diagnostics
import Files
import Newspaper
import SiteModel

/// Answers to a newsroom's questions about its site; nothing is written.
public struct Inspection: Sendable {
  /// The errors that keep files from being read, sorted.
  public let errors: [Diagnostic]
  /// Nil without a configuration, so that no question can be answered.
  package let edition: Edition?

  /// Reads the newspaper that the options name.
  ///
  /// Throws a ``UsageError`` if there is none or the date is not valid, a ``FileError`` on an I/O error.
  public init(_ options: BuildOptions) async throws {
    let (edition, diagnostics) = try await Edition.read(options)
    self.edition = edition
    errors = Set(diagnostics).filter { $0.severity == .error }.sorted()
  }

  /// True if questions can be answered.
  public var isReady: Bool { edition != nil }

  /// Returns the articles that a filter lets through, newest first.
  ///
  /// Throws an ``UnknownSubject`` for a tag, section or author that does not exist.
  public func articles(_ filter: ArticleFilter) throws(UnknownSubject) -> [ArticleSummary] {
    guard let edition else { return [] }
    return try filter.apply(to: edition.summaries, records: edition.undated, configuration: edition.configuration)
  }

  /// Returns the addresses that should last, and those recorded earlier that still lead somewhere.
  ///
  /// Throws a ``FileError`` if the list of addresses cannot be read because of an I/O error.
  public func addresses() throws -> [AddressList.Entry] {
    guard let edition else { return [] }
    let files = edition.project.files(.staticFile).compactMap { OutputPath(NewspaperPath($0.path).name) }
    return PublicAddresses(edition.site, pages: edition.pages, files: files)
      .lines(since: try edition.project.addressList().list)
  }

  /// Explains why a file or an address is on the site or not, and where its properties come from.
  ///
  /// Throws an ``UnknownSubject`` for a subject that does not exist, a ``FileError`` if a file cannot be read.
  public func explanation(of subject: String) throws -> Explanation {
    guard let edition else { throw UnknownSubject("there is no newspaper here", hint: nil) }
    return try edition.explanation(of: SubjectFinder(edition: edition).find(subject))
  }
}

extension Edition {
  /// Every article that could be read, newest first.
  var summaries: [ArticleSummary] {
    articles.sorted { $0.isNewer(than: $1) }.map(summary)
  }

  func summary(_ article: Article) -> ArticleSummary {
    let state = ArticleState(reason(toHoldBack: article))
    return ArticleSummary(article, state: state, path: path(of: article), home: configuration.address)
  }

  /// Returns the reason why readers do not see an article at the site's moment; nil if they do.
  func reason(toHoldBack article: Article) -> HeldBack.Reason? {
    Visibility.published.reason(toHoldBack: article, at: site.moment, now: now)
  }

  /// The published files beside texts: those to which a published text refers.
  var files: [PublishedFile] {
    let resolver = LinkResolver(
      site, pages: pages, files: EmptyCollection(), media: project.media, unread: unread)
    return resolver.resolve().links.files
  }

  /// Returns the path that an article has or will have once it is published; nil if there is none.
  func path(of article: Article) -> String? {
    configuration.path(of: article, sections: sectionNames)
  }
}
