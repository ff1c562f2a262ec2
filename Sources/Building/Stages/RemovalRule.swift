import ContentModel
import Diagnostics
import Files
import Publishing
import SiteModel

/// The error of a build that would remove most of the site without a known reason.
struct RemovalProblem: Error {
  let diagnostic: Diagnostic
}

/// The rule that keeps a mistake, such as a folder that was moved, from emptying the site.
struct RemovalRule {
  private let edition: Edition

  /// Nil for a preview, or if removals are allowed.
  init?(_ edition: Edition, _ options: BuildOptions) {
    if options.allowsRemoval || options.isPreview { return nil }
    self.edition = edition
  }

  /// The number of addresses below which any may be removed.
  private static let limit = 10
  /// The most addresses or folders that a message names.
  private static let named = 5

  /// Checks the removals of a publication.
  ///
  /// Throws a ``RemovalProblem`` if more than half of the published addresses would be removed that have neither an
  /// alias nor a reason to go: expired, withdrawn, draft. Only addresses of texts count, since lists depend on them.
  func check(_ removal: Removal) throws(RemovalProblem) {
    let all = removal.going.filter(isAddress)
    guard all.count >= Self.limit else { return }
    // A date to come is no reason, since the date of a published text is past.
    let reasons = Set(edition.site.heldBack.filter { !$0.isScheduled }.flatMap(\.outputs))
    let going = all.filter { !reasons.contains($0) }
    let total = all.count + removal.staying.count(where: isAddress)
    guard going.count >= Self.limit, going.count * 2 > total else { return }
    throw RemovalProblem(diagnostic: diagnostic(going, of: total))
  }

  /// True for the page of a text, false for those of lists and for other files.
  private func isAddress(_ path: OutputPath) -> Bool {
    path.string.hasSuffix(".html") && !path.isListPage(in: edition.configuration.paths)
  }

  private func diagnostic(_ going: [OutputPath], of total: Int) -> Diagnostic {
    let folder = String(SourceKind.article.folder.dropLast())
    let project = edition.project
    let isThere = (try? FileSystem.facts(at: "\(project.folder)/\(folder)")) != nil
    let count = "\(going.count) of \(total) published addresses"
    let files = lostFiles(Set(going))
    let scheduled = Set(edition.site.heldBack.filter(\.isScheduled).flatMap(\.outputs))
    let early = going.filter(scheduled.contains)
    let message =
      if !isThere {
        "this folder is gone, and with it would go \(count)"
      } else if !early.isEmpty {
        """
        \(count) would go, and the dates of \(early.count) are to come: \
        \(Self.list(early.map(\.address), "addresses"))
        """
      } else if files.isEmpty {
        "\(count) would go, and nothing says why: \(Self.list(going.map(\.address), "addresses"))"
      } else {
        "\(count) would go, since their files are gone: \(Self.list(Self.grouped(files), "folders"))"
      }
    let isMoved = isThere && files.isEmpty && !edition.site.articles.isEmpty
    let cure =
      if isThere, !early.isEmpty {
        "put the dates right, or the clock of this machine"
      } else if isMoved {
        "if addresses have changed, by 'permalink' for instance, write the old ones as 'aliases'"
      } else {
        "put the files back"
      }
    return Diagnostic(
      .vanishingSite, .error, message, at: .wholeFile(folder),
      hint: "\(cure); if they are to go, --allow-removal lets them go once")
  }

  /// Returns the missing files of articles whose addresses would be removed.
  private func lostFiles(_ going: Set<OutputPath>) -> [String] {
    let (configuration, sections) = (edition.configuration, edition.sectionNames)
    return edition.sources.lostArticles(besides: edition.project).filter { article in
      let path = configuration.path(of: article, sections: sections)
      return path.flatMap { OutputPath.ofPage(at: $0) }.map(going.contains) == true
    }.map(\.path)
  }

  /// Returns folders with the number of files in each; for a single file its path.
  private static func grouped(_ files: [String]) -> [String] {
    func folder(_ file: String) -> String { file.split(separator: "/").dropLast().joined(separator: "/") }
    return Dictionary(grouping: files, by: folder).sorted { $0.key.precedes($1.key) }.map { folder, files in
      files.count == 1 ? files[0] : "\(folder) (\(files.count) files)"
    }
  }

  private static func list(_ items: [String], _ noun: String) -> String {
    let shown = items.prefix(named).joined(separator: ", ")
    return items.count > named ? "\(shown) and \(items.count - named) more \(noun)" : shown
  }
}

extension HeldBack {
  fileprivate var isScheduled: Bool { if case .scheduled = reason { true } else { false } }

  /// The paths that its page and its aliases would have if it were public.
  fileprivate var outputs: [OutputPath] {
    ([address].compactMap(\.self) + aliases).compactMap { OutputPath.ofPage(at: $0) }
  }
}
