import ByteCoding
import ContentModel
import Diagnostics
import SiteModel

/// What a build came to, and for how long a build of the same files comes to the same.
struct Outcome: Sendable {
  /// Of all files of the newspaper as they were listed, and of the options.
  let sources: Digest
  /// The build's moment, in seconds since 1970.
  let from: Int
  /// When the site would change by itself, in seconds since 1970; nil: never.
  let until: Int?
  let diagnostics: [Diagnostic]
  let articles: Int
  let pages: Int
  let heldBack: [HeldBack]
  let nextDue: Moment?
  /// The bytes of ``KnownArticles``; empty where a change of a text may be a change of more.
  let known: [UInt8]
}

extension Outcome {
  init(_ report: BuildReport, sources: Digest, _ options: BuildOptions, _ loaded: LoadedSite, _ known: KnownArticles?) {
    self.sources = sources
    from = options.now.seconds
    until = Self.end(options, loaded)?.seconds
    diagnostics = report.diagnostics
    articles = report.articles
    pages = report.pages
    heldBack = report.heldBack
    nextDue = report.nextDue
    var writer = ByteWriter()
    if let known { writer.write(known) }
    self.known = writer.bytes
  }

  /// The same for other texts.
  init(_ other: Outcome, sources: Digest, from now: Moment, _ known: KnownArticles) {
    self.sources = sources
    from = now.seconds
    until = other.until
    diagnostics = other.diagnostics
    articles = other.articles
    pages = other.pages
    heldBack = other.heldBack
    nextDue = other.nextDue
    var writer = ByteWriter()
    writer.write(known)
    self.known = writer.bytes
  }

  /// The articles as they were then; nil where a change of a text may be a change of more.
  var knownArticles: KnownArticles? {
    var reader = ByteReader(known)
    return try? KnownArticles(from: &reader)
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
  func holds(at now: Moment) -> Bool { now.seconds >= from && now.seconds < until ?? .max }

  /// The report of a build that comes to the same, and publishes this.
  func report(_ published: PublishReport) -> BuildReport {
    var report = BuildReport(diagnostics: diagnostics)
    report.articles = articles
    report.pages = pages
    report.heldBack = heldBack
    report.nextDue = nextDue
    report.published = published
    return report
  }
}

extension Outcome: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    sources = try reader.read()
    from = try reader.read()
    let ends: Bool = try reader.read()
    until = ends ? try reader.read() : nil
    diagnostics = try reader.read()
    articles = try reader.read()
    pages = try reader.read()
    heldBack = try reader.read()
    nextDue = try reader.read()
    known = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(sources)
    writer.write(from)
    writer.write(until != nil)
    if let until { writer.write(until) }
    writer.write(diagnostics)
    writer.write(articles)
    writer.write(pages)
    writer.write(heldBack)
    writer.write(nextDue)
    writer.write(known)
  }
}
