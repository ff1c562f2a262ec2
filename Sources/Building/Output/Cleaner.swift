import Files
import Publishing

/// Removes what builds have left in `.broadsheet`: replaced files, unfinished work, the cache.
public struct Cleaner: Sendable {
  /// The report of the removed files.
  public struct Report: Sendable {
    /// The number of removed files that had been moved to `replaced/`.
    public internal(set) var files = 0
    /// The size of these files together, in bytes.
    public internal(set) var bytes = 0
    /// True if a build that had been cut off was finished first.
    public internal(set) var hasFinishedAnother = false
  }

  private let project: String

  /// A cleaner of the newspaper in that folder; it does nothing before ``run()``.
  public init(project: String) { self.project = project }

  /// Finishes a build that was cut off, then empties the folder; the site in `Public` stays.
  ///
  /// Throws a ``UsageError`` if there is no such folder, or a ``PublishingError`` if another build is running, or on an
  /// I/O error.
  public func run() throws -> Report {
    do {
      try UsageError.check(project: project)
      let workplace = try Workplace(project: project, output: "Public")
      guard try FileSystem.facts(at: workplace.folder) != nil else { return Report() }
      let lock = try workplace.takeLock()
      defer { _ = lock }  // held to the end
      var report = Report()
      report.hasFinishedAnother = try workplace.finishCommit()
      var folders = [workplace.staging.folder, workplace.cache]
      for entry in try FileSystem.tree(below: workplace.folder).entries {
        guard let top = entry.path.split(separator: "/").first, Workplace.isReplacedFolder(top) else { continue }
        if entry.path == top {
          folders.append(workplace.folder + "/" + top)
        } else if entry.facts.kind != .folder {
          report.files += 1
          report.bytes += entry.facts.size
        }
      }
      for folder in folders where try FileSystem.facts(at: folder)?.kind == .folder {
        try FileSystem.removeAll(folder)
      }
      try PreviewFolder.remove(from: project)
      return report
    } catch let error as FileError {
      throw PublishingError.file(error)
    }
  }
}

extension Workplace {
  /// True for `replaced`, `replaced.1` and so on; the latter are used if a link has the name.
  fileprivate static func isReplacedFolder(_ name: Substring) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts[0] == "replaced" && (parts.count == 1 || parts.count == 2 && Int(parts[1]) != nil)
  }
}
