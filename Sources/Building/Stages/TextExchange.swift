import ByteCoding
import CommonMark
import ContentModel
import Diagnostics
import Files
import Newspaper
import Publishing
import Rendering
import SiteModel
import Work

/// A build after changes in the texts of a few articles, which no other page shows.
///
/// In each page and feed the text is exchanged, and all else stays.
struct TextExchange {
  /// The files that change.
  private var files: [OutputFile] = []
  private let snapshot: OutputSnapshot
  /// A time before anything was examined, by the clock of the file system, in nanoseconds since 1970.
  private let lookedAt: Int
  /// The report of the last build, with the articles as they are now.
  private var report: LastReport

  /// The number of changed articles above which a build reads all articles.
  private static let limit = 100

  /// The exchange of the changed texts; nil if more than texts has changed.
  ///
  /// Nil as well if a text has an effect outside its range in the page, or if more than ``limit`` articles have
  /// changed.
  ///
  /// Throws a ``FileError`` on an I/O error.
  init?(_ newspaper: OpenNewspaper, _ snapshot: OutputSnapshot, _ report: LastReport, _ options: BuildOptions) throws {
    let project = newspaper.project
    guard let workplace = newspaper.cache.workplace, let time = newspaper.cache.time,
      report.digestWithoutArticleFacts == options.digest(with: project.digestWithoutArticleFacts),
      var stamps = report.stamps,
      stamps.count == project.articles.count, case (let configuration?, _, let problems) = try project.configuration(),
      !problems.containsError
    else { return nil }
    let settings = try project.settings(configuration)
    var texts: [OutputPath: [Int: [UInt8]]] = [:]
    let changed = stamps.indices.filter { project.articles[$0].facts != stamps[$0].facts }
    guard changed.count <= Self.limit else { return nil }
    for row in changed {
      let (entry, before) = (project.articles[row], stamps[row])
      // Its problems have ranges in the file, which may have moved.
      guard !report.diagnostics.contains(where: { $0.concerns(entry.path) }),
        let article = try Self.parse(entry, project, settings), article.factsDigest == before.digest
      else { return nil }
      stamps[row].facts = entry.facts
      guard let path = before.path, !before.occurrences.isEmpty else { continue }
      guard before.isPlain else { return nil }
      let address = configuration.address
      for occurrence in before.occurrences {
        let text = try occurrence.form.bytes(of: article, page: address.absolute(path), origin: address.origin)
        texts[occurrence.file, default: [:]][occurrence.number] = text
      }
    }
    for (path, texts) in texts.sorted(by: { $0.key < $1.key }) {
      guard let file = Self.file(path, with: texts, snapshot, workplace.output) else { return nil }
      files.append(file)
    }
    self.snapshot = snapshot
    lookedAt = time
    self.report = report.exchanging(stamps, of: project, options)
  }

  /// Publishes the files with exchanged texts.
  func publish(_ newspaper: OpenNewspaper, _ options: BuildOptions, _ profile: Profile) async throws -> BuildResult {
    let prepared = try await OutputChoice(options).publisher(options)
      .prepare(replacing: files, in: snapshot, lookedAt: lookedAt)
    profile.end(.render)
    let publication = try await prepared.commit()
    profile.end(.write)
    return (report.report(publication.report, options), PendingCacheWrite(newspaper, .published(publication), report))
  }

  /// Returns the article if it has no problems; else nil.
  private static func parse(
    _ entry: FolderTree.Entry, _ project: Project, _ settings: ParseSettings
  ) throws -> Article? {
    let (source, problems) = try project.load(entry.path, listed: entry.facts)
    guard let source, problems.isEmpty else { return nil }
    let (article, diagnostics) = ArticleParser.parse(source, settings: settings)
    return diagnostics.isEmpty ? article : nil
  }

  /// Returns a file of the output folder with other texts, by their numbers in the file.
  ///
  /// Nil if the file is not as the snapshot says, or the texts do not fit.
  private static func file(
    _ path: OutputPath, with new: [Int: [UInt8]], _ snapshot: OutputSnapshot, _ output: String
  ) -> OutputFile? {
    // A file that cannot be read is not as the snapshot says.
    guard let row = snapshot.manifest.row(of: path), let old = try? FileSystem.read(output + "/" + path.string),
      Digest(of: old) == snapshot.manifest.lines[row].entry.digest
    else { return nil }
    let ranges = snapshot.files[row].texts
    guard new.allSatisfy({ ranges.indices.contains($0.key) && !ranges[$0.key].isEmpty && !$0.value.isEmpty }),
      ranges.last.map({ $0.upperBound <= old.count }) == true
    else { return nil }
    var file: [UInt8] = []
    var texts: [Range<Int>] = []
    var copied = 0
    for (number, range) in ranges.enumerated() {
      file += old[copied..<range.lowerBound]
      let start = file.count
      file += new[number] ?? Array(old[range])
      texts.append(start..<file.count)
      copied = range.upperBound
    }
    file += old[copied...]
    return OutputFile(
      path: path,
      source: .rendered { [file, texts] bytes in
        bytes += file
        return texts
      })
  }
}

extension Diagnostic {
  /// True if it is about a file, or names it.
  fileprivate func concerns(_ path: String) -> Bool {
    range.path == path || labels.contains { $0.range.path == path }
  }
}
