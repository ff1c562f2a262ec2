import ContentModel
import Diagnostics
import Publishing
import SiteModel
import Work

/// The outcome of a build.
public struct BuildReport: Sendable {
  /// Every problem found, sorted, each once.
  ///
  /// For some kinds the first in a file stands for all, with their number.
  public var diagnostics: [Diagnostic]
  /// The number of published articles.
  public var articles = 0
  /// The number of pages of the site.
  public var pages = 0
  /// The articles and pages that are not published, by path, with the reasons.
  public var heldBack: [HeldBack] = []
  /// The articles and pages on the site that readers would not see, by path, with the reasons; empty but in previews.
  public var previewed: [HeldBack] = []
  /// The path of the front page on the host, such as `/` or `/news/`; nil if the configuration could not be read.
  public var basePath: String?
  /// The moment at which the site changes by itself; nil if it does not.
  ///
  /// An article is due then, or expires, or closes for replies, and so on.
  public var nextDue: Moment?
  /// The report of the publication or of the comparison; nil if there was neither.
  public var published: PublishReport?
  /// The output folder; nil if the build was neither to publish nor to compare.
  public var output: String?

  /// The cost of each stage that was run, in order.
  public var costs: [StageCost] = []

  /// The edition that was built; nil if at most texts were exchanged, or without a configuration.
  ///
  /// To release it takes time, so a command that ends keeps it.
  package var edition: Edition?

  /// Returns the path of a source's page from the site's root, such as `/2024/02/14/slug/`.
  ///
  /// `file` is a path in `Content`. Nil if the file makes no page, or if there is no ``edition``.
  public func pagePath(ofSource file: String) -> String? {
    guard let edition else { return nil }
    if let article = edition.site.articles.first(where: { $0.article.path == file }) { return article.path }
    return edition.site.pages.first { $0.path == file }?.address.value
  }

  /// The report without the edition.
  public var summary: BuildReport {
    var report = self
    report.edition = nil
    return report
  }

  /// True if an error kept the site from being written.
  public var hasFailed: Bool { diagnostics.containsError }
}

extension BuildReport {
  /// The report of these problems, each once, some kinds counted by file; strict options make errors of warnings.
  init(_ diagnostics: [Diagnostic], _ options: BuildOptions) {
    var unique = Set(diagnostics).sorted().countedInFiles()
    if options.isStrict {
      for index in unique.indices where unique[index].severity == .warning { unique[index].severity = .error }
    }
    self.init(diagnostics: unique.sorted())
  }

  /// The report of an edition with these problems; `limited` are the records of pictures whose rights end.
  init(_ edition: Edition, _ diagnostics: [Diagnostic], _ options: BuildOptions, limited: [PictureRecord]) {
    self.init(diagnostics, options)
    let site = edition.site
    self.edition = edition
    articles = site.articles.count
    pages = edition.pages.count(where: \.isPage)
    heldBack = site.heldBack
    previewed = site.previewed
    basePath = edition.configuration.address.basePath
    nextDue = ScheduledChanges.next(
      of: edition.articles, edition.undated.pages, pictures: limited, edition.configuration, after: site.moment,
      now: options.now, visibility: options.visibility)
  }
}
