import ByteCoding
import ContentModel
import Diagnostics
import Newspaper
import Publishing
import SiteModel

/// The report of a build, and the time in which a build of the same files comes to the same.
struct LastReport: Sendable {
  /// The digest of all files of the newspaper as they were listed, and of the options.
  private(set) var sources: Digest
  /// The digest of the newspaper's files, without the facts of articles' files, and of the options.
  let frame: Digest
  /// The digest of all that pages show: all files but templates, the theme's words and assets, and the options; none where
  /// texts were exchanged since.
  private(set) var content: Digest
  /// The build's moment, in seconds since 1970.
  private(set) var from: Int
  /// The moment at which the site would change by itself; nil: never.
  let until: Moment?
  let diagnostics: [Diagnostic]
  let articles: Int
  let pages: Int
  let heldBack: [HeldBack]
  let previewed: [HeldBack]
  let basePath: String?
  let nextDue: Moment?
  private var articleStamps = Stamps.coded([])

  /// The articles as they were then: few builds ask for them, so they stay as they were read.
  private enum Stamps {
    /// Empty where a change of a text may be a change of more.
    case coded([UInt8])
    case articles([ArticleStamp])
  }
}

extension LastReport {
  /// The report of a build that publishes an edition; `content` is the digest of all that its pages show.
  init(
    _ report: BuildReport, _ edition: Edition, _ options: BuildOptions, content: Digest, stamps: [ArticleStamp]?
  ) {
    let digests = InputDigests(options)
    sources = digests.digest(edition.project.digest)
    frame = digests.digest(edition.project.frame)
    self.content = content
    from = options.now.seconds
    until = Self.end(options, edition)
    diagnostics = report.diagnostics
    articles = report.articles
    pages = report.pages
    heldBack = report.heldBack
    previewed = report.previewed
    basePath = report.basePath
    nextDue = report.nextDue
    self.stamps = stamps
  }

  /// Returns this report for a build that exchanges texts alone.
  func exchanging(_ stamps: [ArticleStamp], of project: Project, _ options: BuildOptions) -> LastReport {
    var report = self
    report.sources = InputDigests(options).digest(project.digest)
    report.content = .none
    report.from = options.now.seconds
    report.stamps = stamps
    return report
  }

  /// This report for a build that could not do all it wanted.
  ///
  /// The next one does everything again that it does not find done.
  var unfinished: LastReport {
    var report = self
    report.sources = .none
    report.content = .none
    report.stamps = nil
    return report
  }

  /// The articles as they were then, in the order of their paths; nil where a change of a text may be a change of more.
  var stamps: [ArticleStamp]? {
    get {
      switch articleStamps {
      case .articles(let articles): return articles
      case .coded(let bytes):
        var reader = ByteReader(bytes)
        return try? reader.read() as [ArticleStamp]
      }
    }
    set { articleStamps = newValue.map(Stamps.articles) ?? .coded([]) }
  }

  /// Returns the moment at which another build of the same may come to something else; nil: never.
  private static func end(_ options: BuildOptions, _ edition: Edition) -> Moment? {
    let (now, moment) = (options.now, edition.site.moment)
    let pictures = Array(edition.undated.pictures.values)
    guard options.date != nil else {
      return SelfChanges.possibleNext(
        of: edition.articles, edition.undated.pages, pictures: pictures, edition.configuration, after: now)
    }
    // The site at that moment is meant, however late it is built; but what has expired meanwhile is not shown again, and
    // what was a preview is one no longer.
    let expiries = edition.articles.compactMap(\.details.expires) + [moment]
    let rights = SelfChanges.possibleNext(of: [], [], pictures: pictures, edition.configuration, after: now)
    return (expiries.filter { $0 > now } + [rights].compactMap(\.self)).min()
  }

  /// True if a build at that moment would come to the same.
  func holds(at now: Moment) -> Bool { now.seconds >= from && now.seconds < until?.seconds ?? .max }

  /// The report of a build that comes to the same, and publishes this.
  func report(_ published: PublishReport, _ options: BuildOptions) -> BuildReport {
    var report = BuildReport(diagnostics: diagnostics)
    report.articles = articles
    report.pages = pages
    report.heldBack = heldBack
    report.previewed = previewed
    report.basePath = basePath
    report.nextDue = nextDue
    report.published = published
    report.output = OutputChoice.name(options)
    return report
  }
}

extension LastReport: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    sources = try reader.read()
    frame = try reader.read()
    content = try reader.read()
    from = try reader.read()
    until = try reader.read()
    diagnostics = try reader.read()
    articles = try reader.read()
    pages = try reader.read()
    heldBack = try reader.read()
    previewed = try reader.read()
    basePath = try reader.read()
    nextDue = try reader.read()
    articleStamps = .coded(try reader.read())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(sources)
    writer.write(frame)
    writer.write(content)
    writer.write(from)
    writer.write(until)
    writer.write(diagnostics)
    writer.write(articles)
    writer.write(pages)
    writer.write(heldBack)
    writer.write(previewed)
    writer.write(basePath)
    writer.write(nextDue)
    switch articleStamps {
    case .coded(let bytes): writer.write(bytes)
    case .articles(let articles):
      var bytes = ByteWriter()
      bytes.write(articles)
      writer.write(bytes.bytes)
    }
  }
}
