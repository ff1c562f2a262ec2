import ByteCoding
import Diagnostics
import Rendering
import SiteModel

/// A publication that was carried out: what there is to be said of the output folder now.
struct Aftermath {
  let planner: OutputPlanner
  let plan: OutputPlan
  /// What was true before, and what stayed; nil where the output folder was listed.
  let comparison: Comparison?
  /// The manifest that was written, and the digest of its text.
  let manifest: Manifest
  let manifestDigest: Digest
  /// When nothing had been looked at yet, and when nothing had been touched yet: by the clock of the file system, in
  /// nanoseconds since 1970.
  let start: Int
  let begin: Int
  let workplace: Workplace
  let workers: Workers
  /// What was found of the first files that took the place of another, or a free one, by themselves; see ``follow(_:)``.
  var early: [Sight] = []

  /// What was found at a place, and a time before it was looked at, by the clock of the file system.
  typealias Sight = (facts: FileFacts?, time: Int)

  /// The rows of the files that take their places by themselves, in the order in which they do.
  private var moving: [Int] {
    plan.drafts.indices.filter { if case .staged(_, .alone) = plan.drafts[$0] { true } else { false } }
  }

  /// Looks at files while others are still on their way: at each when it has settled.
  ///
  /// `placed` tells how many of those that move by themselves have come to their places. Returns what was found of the
  /// first of them; all, or some, are left for ``snapshot(_:)``, also where the machine refuses.
  func follow(_ placed: AsyncStream<Int>) async -> [Sight] {
    let rows = moving
    var sights: [Sight] = []
    var marks: [(count: Int, time: Int)] = []
    guard let output = try? SharedFolder(workplace.output) else { return [] }
    for await count in placed {
      guard let now = try? workplace.clock() else { return sights }
      marks.append((count, now))
      while let mark = marks.first, mark.time < now - FileFacts.settling {
        for row in rows[sights.count..<mark.count] {
          guard let facts = try? output.facts(of: planner.planned.files[row].path.string) else { return sights }
          sights.append((facts, now))
        }
        marks.removeFirst()
      }
    }
    return sights
  }

  /// What stands in the output folder now; nil if somebody else has been at it meanwhile.
  ///
  /// Only what the publication touched is looked at again: its files, and the folders that hold them.
  func snapshot(_ outcome: Outcome?) async throws -> Snapshot? {
    let tree = planner.tree
    guard tree.strange.isEmpty, tree.unreadable.isEmpty else { return nil }
    let output = try SharedFolder(workplace.output)
    let files = planner.planned.files
    let folders = touched
    let found = try await look(folders.count) { try output.facts(of: folders[$0].string) }
    // The rest of the files, in the order in which they came to their places: by now the last has settled too.
    var sights = [Sight?](repeating: nil, count: files.count)
    for (row, sight) in zip(moving, early) { sights[row] = sight }
    let rest = files.indices.filter { row in
      if sights[row] == nil, case .staged = plan.drafts[row] { true } else { false }
    }
    for (row, sight) in zip(rest, try await look(rest.count) { try output.facts(of: files[rest[$0]].path.string) }) {
      sights[row] = sight
    }
    guard let known = known(sights), let others = others(folders, found) else { return nil }
    let now = try workplace.clock()
    let top = Snapshot.Other(path: nil, facts: try output.facts(), at: now)
    return Snapshot(
      manifest: manifest, manifestDigest: manifestDigest, files: known,
      others: [top] + others, outcome: outcome)
  }

  private func look(_ count: Int, _ facts: @escaping @Sendable (Int) throws -> FileFacts?) async throws -> [Sight] {
    try await workers.map(count, .write, chunk: 512) { rows in
      let time = try workplace.clock()
      return try rows.map { (try facts($0), time) }
    }
  }

  /// Every folder that may be another, in the order of the paths: above the files that were staged, but for what took the
  /// place of another file of ours in one, and above what was taken away.
  private var touched: [OutputPath] {
    var folders: [OutputPath] = []
    /// All folders above a file, but for those that hold the last one as well: files follow in the order of their paths.
    func add(above path: OutputPath, after last: OutputPath?) {
      var folder = path.folder
      while let current = folder, last?.isBelow(current) != true {
        folders.append(current)
        folder = current.folder
      }
    }
    var last: OutputPath?
    for (row, draft) in plan.drafts.enumerated() {
      guard case .staged = draft else { continue }
      let path = planner.planned.files[row].path
      if planner.planned.known(row) == nil {
        add(above: path, after: last)
        last = path
      } else if let folder = path.folder, folder != folders.last {
        folders.append(folder)
      }
    }
    for leftover in plan.leftovers { add(above: leftover.path, after: nil) }
    let sorted = folders.sorted(byBytesOf: { $0.string })
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  /// One for each line of the manifest; nil where they do not fit together, or a file is not as it was staged.
  ///
  /// `sights` has for each planned file what was found of it, if it was staged.
  private func known(_ sights: [Sight?]) -> [Snapshot.Known]? {
    var known: [Snapshot.Known] = []
    known.reserveCapacity(manifest.lines.count)
    let kept = comparison?.kept ?? []
    var (oldRow, row) = (0, 0)
    for line in manifest.lines {
      if let snapshot = comparison?.snapshot, oldRow < kept.count,
        snapshot.manifest.lines[kept[oldRow]].path == line.path
      {
        let old = snapshot.files[kept[oldRow]]
        known.append(Snapshot.Known(facts: old.facts, at: start, fingerprint: old.fingerprint, text: old.text))
        oldRow += 1
        continue
      }
      guard row < plan.drafts.count, planner.planned.files[row].path == line.path else { return nil }
      let file = planner.planned.files[row]
      switch plan.drafts[row] {
      case .staged(let record, _):
        guard case (let facts?, let time)? = sights[row], facts.kind == .file, facts.size == record.size,
          facts.modified <= begin
        else { return nil }
        known.append(Snapshot.Known(facts: facts, at: time, fingerprint: file.fingerprint, text: plan.texts[row]))
      case .unchanged:
        guard let facts = comparison?.facts(of: row) ?? planner.tree.facts[file.path] else { return nil }
        known.append(
          Snapshot.Known(facts: facts, at: start, fingerprint: file.fingerprint, text: plan.texts[row]))
      case .foreign: return nil
      }
      row += 1
    }
    return known
  }

  /// All in the output folder that is no file of ours, in the order of the paths; nil where something else took the place of
  /// a folder.
  ///
  /// `found` is what stands now where these folders do or did.
  private func others(_ folders: [OutputPath], _ found: [Sight]) -> [Snapshot.Other]? {
    var others: [Snapshot.Other] = []
    var next = 0
    func addFolders(before end: OutputPath?) -> Bool {
      while next < folders.count, end.map({ folders[next] < $0 }) ?? true {
        if let facts = found[next].facts {
          guard facts.kind == .folder else { return false }
          others.append(Snapshot.Other(path: folders[next], facts: facts, at: found[next].time))
        }
        next += 1
      }
      return true
    }
    let gone = Set(plan.leftovers.map(\.path))
    for (path, facts) in before where !gone.contains(path) {
      guard addFolders(before: path) else { return nil }
      if next < folders.count, folders[next] == path { continue }
      others.append(Snapshot.Other(path: path, facts: facts, at: start))
    }
    return addFolders(before: nil) ? others : nil
  }

  /// What stood in the output folder before and is no planned file, in the order of the paths.
  private var before: [(path: OutputPath, facts: FileFacts)] {
    if let comparison {
      return comparison.snapshot.others.compactMap { other in other.path.map { ($0, other.facts) } }
    }
    return planner.tree.facts.filter { !planner.planned.contains($0.key) }.map { ($0.key, $0.value) }
      .sorted(byBytesOf: { $0.path.string })
  }
}
