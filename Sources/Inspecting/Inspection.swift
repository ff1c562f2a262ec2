import Building
import ContentModel
import Diagnostics
import Files
import Newspaper
import SiteModel

/// Answers to a newsroom's questions about its site, as far as its files can be read; nothing is written.
public struct Inspection: Sendable {
  /// The errors that keep files from being read, sorted.
  public let errors: [Diagnostic]
  /// Nil without a configuration: then there is nothing to ask.
  package let edition: Edition?

  /// Reads the newspaper that the options name.
  ///
  /// Throws a ``UsageError`` for a date that is none, a ``FileError`` for what the machine refuses.
  public init(_ options: BuildOptions) async throws {
    let (edition, diagnostics) = try await Edition.read(options)
    self.edition = edition
    errors = Set(diagnostics).filter { $0.severity == .error }.sorted()
  }

  /// True if questions can be answered.
  public var isReady: Bool { edition != nil }

  /// The articles that a filter lets through, newest first.
  ///
  /// Throws an ``UnknownSubject`` for a tag, section or author that no article has.
  public func articles(_ filter: ArticleFilter) throws(UnknownSubject) -> [ArticleSummary] {
    guard let edition else { return [] }
    return try filter.apply(to: edition.summaries, records: edition.undated, configuration: edition.configuration)
  }

  /// The addresses that readers may keep, and those recorded earlier that still lead somewhere.
  ///
  /// Throws a ``FileError`` for what the machine refuses.
  public func addresses() throws -> [AddressRecord.Line] {
    guard let edition else { return [] }
    let files = edition.project.files(.staticFile).compactMap { OutputPath(NewspaperPath($0.path).name) }
    return PublicAddresses(edition.site, pages: edition.pages, files: files)
      .lines(since: try edition.project.addressRecord().record)
  }

  /// Explains why a file or an address is on the site or not, and where it got its properties.
  ///
  /// Throws an ``UnknownSubject`` for what does not exist, a ``FileError`` for what the machine refuses.
  public func explanation(of subject: String) throws -> Explanation {
    guard let edition else { throw UnknownSubject("there is no newspaper here", hint: nil) }
    return try Explainer(edition: edition).explanation(of: SubjectFinder(edition: edition).find(subject))
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

  /// Returns the reason why readers do not see an article; nil if they do.
  ///
  /// The reason holds at the site's moment, for a build of today.
  func reason(toHoldBack article: Article) -> HeldBack.Reason? {
    Visibility.published.reason(toHoldBack: article, at: site.moment, now: now)
  }

  /// The files beside texts that are published, since a published text refers to them.
  var files: [PublishedFile] {
    let resolver = LinkResolver(
      site, pages: pages, files: EmptyCollection(), media: project.media, unread: unread)
    return resolver.resolve().links.files
  }

  /// The path that an article has, or will have once it is published.
  func path(of article: Article) -> String? {
    configuration.path(of: article, sections: sectionNames)
  }
}
