import ContentModel
import Diagnostics
import Files
import SiteModel

/// What a build came to.
public struct BuildReport: Sendable {
  /// Every problem found, sorted; none twice.
  public var diagnostics: [Diagnostic]
  /// How many articles are published.
  public var articles = 0
  /// How many pages the site has.
  public var pages = 0
  /// What is not published, by path, and why.
  public var heldBack: [HeldBack] = []
  /// What is on the site though readers would not see it, by path, and why they would not; empty but in previews.
  public var previewed: [HeldBack] = []
  /// The path of the front page on the host, such as `/` or `/news/`; nil if the configuration could not be read.
  public var basePath: String?
  /// When the site would change by itself: an article is due, or expires, or closes for replies, and so on.
  public var nextDue: Moment?
  /// What was written; nil if nothing was.
  public var published: PublishReport?
  /// What a build would change; nil unless that was asked for.
  public var changes: [SiteChange]?
  /// The folder it was written to, or would be.
  public var output: String?

  /// What each stage cost that was gone through, in order.
  public var costs: [StageCost] = []

  /// What is left to do once all is told: finds out what there is to be kept for the next build; nil: nothing.
  var rest: (@Sendable () async -> KeptBuild?)?

  /// What was made of the newspaper: nobody asks for it, but taking it apart takes time, and a process that ends need not.
  var loaded: LoadedSite?

  /// The path from the site's root of the page that a file of `Content` makes: `/2024/02/14/slug/`; nil if there is none,
  /// or if nobody had to read that file again but to exchange its text.
  public func pagePath(ofSource file: String) -> String? {
    guard let loaded else { return nil }
    if let article = loaded.site.articles.first(where: { $0.article.path == file }) { return article.path }
    return loaded.site.pages.first { $0.path == file }?.address.value
  }

  /// The same for one who keeps it: without what was made of the newspaper.
  public var summary: BuildReport {
    var report = self
    report.loaded = nil
    report.rest = nil
    return report
  }

  /// True if an error kept the site from being written.
  public var hasFailed: Bool { diagnostics.containsError }
}

/// Why a build could not begin: the command must be given differently.
public struct UsageError: Error, CustomStringConvertible {
  /// One sentence without a full stop: which option is wrong, and what to do.
  public let description: String

  init(_ description: String) { self.description = description }

  static func noProject(_ folder: String) -> UsageError { UsageError("--project: there is no folder '\(folder)'") }

  /// Throws if there is no folder of that name for a newspaper to lie in, or a ``FileError`` if that cannot be found out.
  static func check(project folder: String) throws {
    guard try FileSystem.facts(at: FileSystem.resolve(folder))?.kind == .folder else { throw noProject(folder) }
  }
}
