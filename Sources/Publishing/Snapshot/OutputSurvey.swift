import ByteCoding
import Diagnostics
import Files
import Rendering
import SiteModel
import Work

/// An examination of the output folder after a commit, for the next snapshot.
struct OutputSurvey: Sendable {
  let planner: OutputPlanner
  let plan: OutputPlan
  /// The files by the earlier snapshot; nil where the output folder was listed.
  let delta: OutputDelta?
  /// The manifest that was written.
  let manifest: Manifest
  /// The digest of the manifest's text.
  let manifestDigest: Digest
  /// A time before anything was examined, by the clock of the file system, in nanoseconds since 1970.
  let lookedAt: Int
  /// A time before anything was touched, by that clock.
  let touchedAt: Int
  let workplace: Workplace
  let workers: Workers
  /// The examination while files were still being moved; nil if there was none.
  var early: EarlyExamination?

  /// The facts of a path, nil if nothing is there, and a time before it was examined, in nanoseconds since 1970.
  typealias ExaminedPath = (facts: FileFacts?, time: Int)

  /// The paths that the publication changes, and the facts of the first of them.
  struct EarlyExamination: Sendable {
    let order: FinalPathOrder
    fileprivate(set) var examined: [ExaminedPath] = []
    /// A time at which the last file was put in place, in nanoseconds since 1970; nil if it is not known.
    fileprivate(set) var end: Int?
  }

  /// Examines paths while files are still being moved: each when it has settled.
  ///
  /// `puts` yields the number of files that were put in place by themselves. All paths after the first I/O error, and
  /// those that have not settled by the end, are left to ``snapshot()``.
  func follow(_ puts: AsyncStream<Int>, in order: FinalPathOrder) async -> EarlyExamination {
    var early = EarlyExamination(order: order)
    let stops = early.order.stops
    var moments: [(count: Int, time: Int)] = []
    guard let output = try? OpenFolder(workplace.output) else { return early }
    for await count in puts {
      guard let now = try? workplace.clock() else { return early }
      moments.append((count, now))
      while let moment = moments.first, moment.time < now - FileFacts.settling {
        while early.examined.count < stops.count, stops[early.examined.count].count <= moment.count {
          guard let facts = try? facts(of: stops[early.examined.count].stop, in: output) else { return early }
          early.examined.append((facts, now))
        }
        moments.removeFirst()
      }
    }
    early.end = try? workplace.clock()
    return early
  }

  private func facts(of stop: FinalPathOrder.Stop, in output: OpenFolder) throws(FileError) -> FileFacts? {
    switch stop {
    case .file(let number): try output.facts(of: planner.planned.files[number].path.string)
    case .folder(let path): try output.facts(of: path.string)
    }
  }

  /// Returns the snapshot of the output folder as it is now; nil if another process has changed it.
  ///
  /// Nil as well if the folder has names that are not valid, or folders that cannot be listed. Only the paths that the
  /// publication changed are examined again: its files, and the folders above them.
  ///
  /// Throws a ``FileError`` if a path cannot be examined, and `CancellationError` if the task is cancelled.
  func snapshot() async throws -> OutputSnapshot? {
    let tree = planner.tree
    guard tree.invalidPaths.isEmpty, tree.unreadable.isEmpty else { return nil }
    let output = try OpenFolder(workplace.output)
    let early = early ?? EarlyExamination(order: FinalPathOrder(planner, plan))
    let stops = early.order.stops
    // Where moving took so long that some files were examined meanwhile, this waits until the last have settled, and
    // asks every 2 ms: the next build would read all files that have not.
    if let end = early.end, !early.examined.isEmpty {
      while try workplace.clock() <= end + FileFacts.settling { try await Task.sleep(for: .milliseconds(2)) }
    }
    let rest = early.examined.count..<stops.count
    // A chunk has 512 paths, since one examination is short: see ``Workers``.
    let examined =
      try await early.examined
      + workers.map(rest.count, .write, chunk: 512) { rows in
        let time = try workplace.clock()
        return try rows.map { (try facts(of: stops[rest.lowerBound + $0].stop, in: output), time) }
      }
    var files = [ExaminedPath?](repeating: nil, count: planner.planned.files.count)
    var folders: [(path: OutputPath, examination: ExaminedPath)] = []
    for ((stop, _), examination) in zip(stops, examined) {
      switch stop {
      case .file(let number): files[number] = examination
      case .folder(let path): folders.append((path, examination))
      }
    }
    guard let owned = ownedFiles(files), let others = others(folders.sorted(byBytesOf: { $0.path.string })) else {
      return nil
    }
    let now = try workplace.clock()
    let top = OutputSnapshot.FolderOrForeignFile(path: nil, facts: try output.facts(), at: now)
    return OutputSnapshot(
      manifest: manifest, manifestDigest: manifestDigest, files: owned, others: [top] + others)
  }

  /// Returns a file for each line of the manifest; nil if they do not match, or a file is not as it was staged.
  ///
  /// `examined` has for each planned file its facts; nil if it was not staged.
  private func ownedFiles(_ examined: [ExaminedPath?]) -> [OutputSnapshot.OwnedFile]? {
    var owned: [OutputSnapshot.OwnedFile] = []
    owned.reserveCapacity(manifest.lines.count)
    let unchanged = delta?.unchanged ?? []
    var (oldRow, row) = (0, 0)
    for line in manifest.lines {
      if let snapshot = delta?.snapshot, oldRow < unchanged.count,
        snapshot.manifest.lines[unchanged[oldRow]].path == line.path
      {
        let old = snapshot.files[unchanged[oldRow]]
        owned.append(
          OutputSnapshot.OwnedFile(facts: old.facts, at: lookedAt, fingerprint: old.fingerprint, texts: old.texts))
        oldRow += 1
        continue
      }
      guard row < plan.decisions.count, planner.planned.files[row].path == line.path else { return nil }
      let file = planner.planned.files[row]
      switch plan.decisions[row] {
      case .staged(let entry, _):
        guard case (let facts?, let time)? = examined[row], facts.kind == .file, facts.size == entry.size,
          facts.modified <= touchedAt
        else { return nil }
        owned.append(
          OutputSnapshot.OwnedFile(facts: facts, at: time, fingerprint: file.fingerprint, texts: plan.textRanges[row]))
      case .unchanged:
        guard let facts = delta?.facts(of: row) ?? planner.tree.facts[file.path] else { return nil }
        owned.append(
          OutputSnapshot.OwnedFile(
            facts: facts, at: lookedAt, fingerprint: file.fingerprint, texts: plan.textRanges[row]))
      case .foreign: return nil
      }
      row += 1
    }
    return owned
  }

  /// Returns the folders and foreign files in the order of their paths; nil if a folder is one no longer.
  ///
  /// `folders` are those that were examined, in the order of their paths.
  private func others(_ folders: [(path: OutputPath, examination: ExaminedPath)]) -> [OutputSnapshot
    .FolderOrForeignFile]?
  {
    var others: [OutputSnapshot.FolderOrForeignFile] = []
    var next = 0
    func addFolders(before end: OutputPath?) -> Bool {
      while next < folders.count, end.map({ folders[next].path < $0 }) ?? true {
        let (path, examination) = folders[next]
        if let facts = examination.facts {
          guard facts.kind == .folder else { return false }
          others.append(OutputSnapshot.FolderOrForeignFile(path: path, facts: facts, at: examination.time))
        }
        next += 1
      }
      return true
    }
    let gone = Set(plan.leftovers.map(\.path))
    for (path, facts) in before where !gone.contains(path) {
      guard addFolders(before: path) else { return nil }
      if next < folders.count, folders[next].path == path { continue }
      others.append(OutputSnapshot.FolderOrForeignFile(path: path, facts: facts, at: lookedAt))
    }
    return addFolders(before: nil) ? others : nil
  }

  /// The content of the output folder before the commit, without planned files, in the order of the paths.
  private var before: [(path: OutputPath, facts: FileFacts)] {
    if let delta {
      return delta.snapshot.others.compactMap { other in other.path.map { ($0, other.facts) } }
    }
    return planner.tree.facts.filter { !planner.planned.contains($0.key) }.map { ($0.key, $0.value) }
      .sorted(byBytesOf: { $0.path.string })
  }
}
