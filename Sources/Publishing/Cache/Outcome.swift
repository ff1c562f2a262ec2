import ByteCoding
import ContentModel
import Diagnostics
import SiteModel

/// What a build came to, and for how long a build of the same files comes to the same.
struct Outcome: Sendable {
  /// Of all files of the newspaper as they were listed, and of the options.
  var sources: Digest
  /// The same without what the file system knows of articles.
  let frame: Digest
  /// Of what pages show: all files but templates, the theme's words and assets, and the options; none where texts were
  /// exchanged since.
  var content: Digest
  /// The build's moment, in seconds since 1970.
  var from: Int
  /// When the site would change by itself; nil: never.
  let until: Moment?
  let diagnostics: [Diagnostic]
  let articles: Int
  let pages: Int
  let heldBack: [HeldBack]
  let previewed: [HeldBack]
  let basePath: String?
  let nextDue: Moment?
  private var known = Known.coded([])

  /// The articles as they were then: few builds ask for them, so they stay as they were read.
  private enum Known {
    /// Empty where a change of a text may be a change of more.
    case coded([UInt8])
    case articles([KnownArticle])
  }
}

extension Outcome {
  init(
    _ report: BuildReport, sources: Digest, frame: Digest, content: Digest, _ options: BuildOptions,
    _ loaded: LoadedSite
  ) {
    self.sources = sources
    self.frame = frame
    self.content = content
    from = options.now.seconds
    until = Self.end(options, loaded)
    diagnostics = report.diagnostics
    articles = report.articles
    pages = report.pages
    heldBack = report.heldBack
    previewed = report.previewed
    basePath = report.basePath
    nextDue = report.nextDue
  }

  /// The articles as they were then, in the order of their paths; nil where a change of a text may be a change of more.
  var knownArticles: [KnownArticle]? {
    get {
      switch known {
      case .articles(let articles): return articles
      case .coded(let bytes):
        var reader = ByteReader(bytes)
        return try? reader.read() as [KnownArticle]
      }
    }
    set { known = newValue.map(Known.articles) ?? .coded([]) }
  }

  /// When another build of the same may come to something else; nil: never.
  private static func end(_ options: BuildOptions, _ loaded: LoadedSite) -> Moment? {
    let (now, moment) = (options.now, loaded.site.moment)
    guard options.date != nil else {
      return SelfChanges.next(of: loaded.articles, loaded.configuration, after: now, drafts: true)
    }
    // The site at that moment is meant, however late it is built; but what has expired meanwhile is not shown again, and
    // what was a preview is one no longer.
    let expiries = loaded.articles.compactMap(\.details.expires) + [moment]
    return expiries.filter { $0 > now }.min()
  }

  /// True if a build at that moment would come to the same.
  func holds(at now: Moment) -> Bool { now.seconds >= from && now.seconds < until?.seconds ?? .max }

  /// The report of a build that comes to the same, and publishes this.
  func report(_ published: PublishReport) -> BuildReport {
    var report = BuildReport(diagnostics: diagnostics)
    report.articles = articles
    report.pages = pages
    report.heldBack = heldBack
    report.previewed = previewed
    report.basePath = basePath
    report.nextDue = nextDue
    report.published = published
    return report
  }
}

extension Outcome: Coded {
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
    known = .coded(try reader.read())
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
    switch known {
    case .coded(let bytes): writer.write(bytes)
    case .articles(let articles):
      var bytes = ByteWriter()
      bytes.write(articles)
      writer.write(bytes.bytes)
    }
  }
}
