import ByteCoding
import ContentModel
import Diagnostics
import Newspaper
import Publishing
import SiteModel

/// The report of a build, and the period in which a build of the same files has the same result.
struct LastReport: Sendable {
  /// The digest of the options and all files of the newspaper as they were listed; none if the build is not complete.
  private(set) var sources: Digest
  /// The digest of the options and the newspaper's files, without the facts of articles' files.
  let digestWithoutArticleFacts: Digest
  /// The digest of all that pages show: all files but templates, the theme's words and assets, and the options.
  ///
  /// None if texts were exchanged since.
  private(set) var dataDigest: Digest
  /// The build's moment, in seconds since 1970.
  private(set) var from: Int
  /// The moment from which another build may have another result; nil if there is none.
  let until: Moment?
  let diagnostics: [Diagnostic]
  let articles: Int
  let pages: Int
  let heldBack: [HeldBack]
  let previewed: [HeldBack]
  let basePath: String?
  let nextDue: Moment?
  private var articleStamps = Stamps.coded([])

  /// The articles as they were then, decoded only if they are needed: few builds need them.
  private enum Stamps {
    /// The encoded articles; empty if a changed text may affect other pages.
    case coded([UInt8])
    case articles([ArticleStamp])
  }
}

extension LastReport {
  /// The report of a build that publishes an edition; `dataDigest` is the digest of all that its pages show.
  init(
    _ report: BuildReport, _ edition: Edition, _ options: BuildOptions, dataDigest: Digest, stamps: [ArticleStamp]?
  ) {
    sources = options.digest(with: edition.project.digest)
    digestWithoutArticleFacts = options.digest(with: edition.project.digestWithoutArticleFacts)
    self.dataDigest = dataDigest
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

  /// Returns this report for a build that only exchanges texts.
  func exchanging(_ stamps: [ArticleStamp], of project: Project, _ options: BuildOptions) -> LastReport {
    var report = self
    report.sources = options.digest(with: project.digest)
    report.dataDigest = .none
    report.from = options.now.seconds
    report.stamps = stamps
    return report
  }

  /// This report for a build that is not complete, so that the next one completes it.
  var unfinished: LastReport {
    var report = self
    report.sources = .none
    report.dataDigest = .none
    report.stamps = nil
    return report
  }

  /// The articles as they were then, in the order of their paths; nil if a changed text may affect other pages.
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

  /// Returns the moment from which another build may have another result; nil if there is none.
  private static func end(_ options: BuildOptions, _ edition: Edition) -> Moment? {
    let (now, moment) = (options.now, edition.site.moment)
    let pictures = Array(edition.undated.pictures.values)
    guard options.date != nil else {
      return ScheduledChanges.possibleNext(
        of: edition.articles, edition.undated.pages, pictures: pictures, edition.configuration, after: now)
    }
    // The site shows the moment of `--date` whenever it is built; but what has expired by the time of the build is
    // hidden, and once that moment is past, the site is no longer a preview.
    let expiries = edition.articles.compactMap(\.details.expires) + [moment]
    let rights = ScheduledChanges.possibleNext(of: [], [], pictures: pictures, edition.configuration, after: now)
    return (expiries.filter { $0 > now } + [rights].compactMap(\.self)).min()
  }

  /// True if a build of the same files at that moment has the same result.
  func holds(at now: Moment) -> Bool { now.seconds >= from && now.seconds < until?.seconds ?? .max }

  /// Returns the report of a build with the same result and this publication.
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
    digestWithoutArticleFacts = try reader.read()
    dataDigest = try reader.read()
    from = try reader.read()
    until = try reader.read()
    diagnostics = try reader.read()
    articles = try reader.read()
    pages = try reader.read()
    heldBack = try reader.read()
    previewed = try reader.read()
    basePath = try reader.read()
    nextDue = try reader.read()
    articleStamps = .coded(try reader.readSized())
  }

  func write(to writer: inout ByteWriter) {
    writer.write(sources)
    writer.write(digestWithoutArticleFacts)
    writer.write(dataDigest)
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
    case .coded(let bytes): writer.writeSized { $0.append(bytes) }
    case .articles(let articles): writer.writeSized { $0.write(articles) }
    }
  }
}
