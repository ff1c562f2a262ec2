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
  var early: Early?

  /// The facts of a path, nil if nothing is there, and a time before it was examined, in nanoseconds since 1970.
  typealias Sight = (facts: FileFacts?, time: Int)

  /// The paths that the publication changes, and the facts of the first of them.
  struct Early: Sendable {
    let itinerary: Itinerary
    fileprivate(set) var sights: [Sight] = []
    /// A time at which the last file had been placed, in nanoseconds since 1970; nil if it is not known.
    fileprivate(set) var end: Int?
  }

  /// Examines paths while files are still being moved: each when it has settled.
  ///
  /// `placed` yields the number of files that have been placed by themselves. All paths after the first I/O error, and
  /// those that have not settled by the end, are left to ``snapshot()``.
  func follow(_ placed: AsyncStream<Int>) async -> Early {
    var early = Early(itinerary: Itinerary(planner, plan))
    let places = early.itinerary.places
    var marks: [(count: Int, time: Int)] = []
    guard let output = try? SharedFolder(workplace.output) else { return early }
    for await count in placed {
      guard let now = try? workplace.clock() else { return early }
      marks.append((count, now))
      while let mark = marks.first, mark.time < now - FileFacts.settling {
        while early.sights.count < places.count, places[early.sights.count].count <= mark.count {
          guard let facts = try? facts(of: places[early.sights.count].place, in: output) else { return early }
          early.sights.append((facts, now))
        }
        marks.removeFirst()
      }
    }
    early.end = try? workplace.clock()
    return early
  }

  private func facts(of place: Itinerary.Place, in output: SharedFolder) throws(FileError) -> FileFacts? {
    switch place {
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
    guard tree.strange.isEmpty, tree.unreadable.isEmpty else { return nil }
    let output = try SharedFolder(workplace.output)
    let early = early ?? Early(itinerary: Itinerary(planner, plan))
    let places = early.itinerary.places
    // Where moving took so long that some files were examined meanwhile, this waits until the last have settled, and
    // asks every 2 ms: the next build would read all files that have not.
    if let end = early.end, !early.sights.isEmpty {
      while try workplace.clock() <= end + FileFacts.settling { try await Task.sleep(for: .milliseconds(2)) }
    }
    let rest = early.sights.count..<places.count
    // A chunk has 512 paths, since one examination is short: see ``Workers``.
    let sights =
      try await early.sights
      + workers.map(rest.count, .write, chunk: 512) { rows in
        let time = try workplace.clock()
        return try rows.map { (try facts(of: places[rest.lowerBound + $0].place, in: output), time) }
      }
    var files = [Sight?](repeating: nil, count: planner.planned.files.count)
    var folders: [(path: OutputPath, sight: Sight)] = []
    for ((place, _), sight) in zip(places, sights) {
      switch place {
      case .file(let number): files[number] = sight
      case .folder(let path): folders.append((path, sight))
      }
    }
    guard let known = known(files), let others = others(folders.sorted(byBytesOf: { $0.path.string })) else {
      return nil
    }
    let now = try workplace.clock()
    let top = OutputSnapshot.Other(path: nil, facts: try output.facts(), at: now)
    return OutputSnapshot(
      manifest: manifest, manifestDigest: manifestDigest, files: known, others: [top] + others)
  }

  /// Returns a file for each line of the manifest; nil if they do not match, or a file is not as it was staged.
  ///
  /// `sights` has for each planned file its facts; nil if it was not staged.
  private func known(_ sights: [Sight?]) -> [OutputSnapshot.Known]? {
    var known: [OutputSnapshot.Known] = []
    known.reserveCapacity(manifest.lines.count)
    let kept = delta?.kept ?? []
    var (oldRow, row) = (0, 0)
    for line in manifest.lines {
      if let snapshot = delta?.snapshot, oldRow < kept.count,
        snapshot.manifest.lines[kept[oldRow]].path == line.path
      {
        let old = snapshot.files[kept[oldRow]]
        known.append(
          OutputSnapshot.Known(facts: old.facts, at: lookedAt, fingerprint: old.fingerprint, texts: old.texts))
        oldRow += 1
        continue
      }
      guard row < plan.drafts.count, planner.planned.files[row].path == line.path else { return nil }
      let file = planner.planned.files[row]
      switch plan.drafts[row] {
      case .staged(let record, _):
        guard case (let facts?, let time)? = sights[row], facts.kind == .file, facts.size == record.size,
          facts.modified <= touchedAt
        else { return nil }
        known.append(
          OutputSnapshot.Known(facts: facts, at: time, fingerprint: file.fingerprint, texts: plan.texts[row]))
      case .unchanged:
        guard let facts = delta?.facts(of: row) ?? planner.tree.facts[file.path] else { return nil }
        known.append(
          OutputSnapshot.Known(facts: facts, at: lookedAt, fingerprint: file.fingerprint, texts: plan.texts[row]))
      case .foreign: return nil
      }
      row += 1
    }
    return known
  }

  /// Returns the folders and foreign files in the order of their paths; nil if a folder is one no longer.
  ///
  /// `folders` are those that were examined, in the order of their paths.
  private func others(_ folders: [(path: OutputPath, sight: Sight)]) -> [OutputSnapshot.Other]? {
    var others: [OutputSnapshot.Other] = []
    var next = 0
    func addFolders(before end: OutputPath?) -> Bool {
      while next < folders.count, end.map({ folders[next].path < $0 }) ?? true {
        let (path, sight) = folders[next]
        if let facts = sight.facts {
          guard facts.kind == .folder else { return false }
          others.append(OutputSnapshot.Other(path: path, facts: facts, at: sight.time))
        }
        next += 1
      }
      return true
    }
    let gone = Set(plan.leftovers.map(\.path))
    for (path, facts) in before where !gone.contains(path) {
      guard addFolders(before: path) else { return nil }
      if next < folders.count, folders[next].path == path { continue }
      others.append(OutputSnapshot.Other(path: path, facts: facts, at: lookedAt))
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
