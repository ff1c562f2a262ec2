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

  /// What stands in the output folder now; nil if somebody else has been at it meanwhile.
  ///
  /// Only what the publication touched is looked at again: its files, and the folders that hold them.
  func snapshot(_ outcome: Outcome?) async throws -> Snapshot? {
    let tree = planner.tree
    guard tree.strange.isEmpty, tree.unreadable.isEmpty else { return nil }
    let output = try SharedFolder(workplace.output)
    let (rows, touched) = touched
    let folders = Array(touched)
    let files = planner.planned.files
    // In the order in which they came to their places: by the time that its turn comes, the last has settled too.
    let staged = try await look(rows.count) { try output.facts(of: files[rows[$0]].path.string) }
    let found = try await look(folders.count) { try output.facts(of: folders[$0].string) }
    guard let known = known(staged) else { return nil }
    var others = untouched.filter { $0.path.map { !touched.contains($0) } ?? false }
    for (path, sight) in zip(folders, found) {
      guard let facts = sight.facts else { continue }
      guard facts.kind == .folder else { return nil }
      others.append(Snapshot.Other(path: path, facts: facts, at: sight.time))
    }
    let now = try workplace.clock()
    let top = Snapshot.Other(path: nil, facts: try output.facts(), at: now)
    return Snapshot(
      manifest: manifest, manifestDigest: manifestDigest, files: known,
      others: [top] + others.sorted(byBytesOf: { $0.path?.string ?? "" }), outcome: outcome)
  }

  /// What was found at a place, and a time before it was looked at, by the clock of the file system.
  private typealias Sight = (facts: FileFacts?, time: Int)

  private func look(_ count: Int, _ facts: @escaping @Sendable (Int) throws -> FileFacts?) async throws -> [Sight] {
    try await workers.map(count, .write, chunk: 512) { rows in
      let time = try workplace.clock()
      return try rows.map { (try facts($0), time) }
    }
  }

  /// The rows of the files that were staged, and every folder that may be another: above those, but for what took the place
  /// of another file of ours in one, and above what was taken away.
  private var touched: (rows: [Int], folders: Set<OutputPath>) {
    var rows: [Int] = []
    var folders: Set<OutputPath> = []
    for (row, draft) in plan.drafts.enumerated() {
      guard case .staged = draft else { continue }
      rows.append(row)
      let path = planner.planned.files[row].path
      if planner.planned.known(row) == nil {
        folders.insertFolders(above: path)
      } else if let folder = path.folder {
        folders.insert(folder)
      }
    }
    for leftover in plan.leftovers { folders.insertFolders(above: leftover.path) }
    return (rows, folders)
  }

  /// One for each line of the manifest; nil where they do not fit together, or a file is not as it was staged.
  ///
  /// `staged` is what was found of the files that were staged, in order.
  private func known(_ staged: [Sight]) -> [Snapshot.Known]? {
    var known: [Snapshot.Known] = []
    known.reserveCapacity(manifest.lines.count)
    let kept = comparison?.kept ?? []
    var (oldRow, row, stagedRow) = (0, 0, 0)
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
        guard case (let facts?, let time) = staged[stagedRow], facts.kind == .file, facts.size == record.size,
          facts.modified <= begin
        else { return nil }
        known.append(Snapshot.Known(facts: facts, at: time, fingerprint: file.fingerprint, text: plan.texts[row]))
        stagedRow += 1
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

  /// What stood in the output folder before and is no file of ours.
  private var untouched: [Snapshot.Other] {
    let gone = Set(plan.leftovers.map(\.path))
    guard let snapshot = comparison?.snapshot else {
      return planner.tree.facts.compactMap { path, facts in
        planner.planned.contains(path) || gone.contains(path)
          ? nil : Snapshot.Other(path: path, facts: facts, at: start)
      }
    }
    return snapshot.others.compactMap { other in
      other.path.map(gone.contains) == true ? nil : Snapshot.Other(path: other.path, facts: other.facts, at: start)
    }
  }
}
