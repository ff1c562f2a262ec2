import ByteCoding
import Rendering
import SiteModel

/// Planned files beside what a snapshot says of the output folder: those that need no look, and those that a planner has
/// to judge.
struct Comparison {
  /// Lines of the snapshot's manifest: files that are there, made of the same.
  private(set) var kept: [Int] = []
  /// The other planned files, in the order of their paths.
  private(set) var wanted: [OutputFile] = []
  /// Lines of the snapshot's manifest: files of ours that are not planned.
  private(set) var leftovers: [Int] = []

  /// `files` are in the order of their paths, each path once.
  init(_ files: [OutputFile], _ snapshot: Snapshot) {
    let lines = snapshot.manifest.lines
    var line = 0
    for file in files {
      while line < lines.count, lines[line].path < file.path {
        leftovers.append(line)
        line += 1
      }
      guard line < lines.count, lines[line].path == file.path else {
        wanted.append(file)
        continue
      }
      if let fingerprint = file.fingerprint, fingerprint == snapshot.files[line].fingerprint {
        kept.append(line)
      } else {
        wanted.append(file)
      }
      line += 1
    }
    leftovers += line..<lines.count
  }

  /// The same for files of ours that are replaced, while all others stay.
  init(replacing files: [OutputFile], in snapshot: Snapshot) {
    wanted = files
    let rows = Set(files.compactMap { snapshot.manifest.row(of: $0.path) })
    kept = snapshot.manifest.lines.indices.filter { !rows.contains($0) }
  }
}

extension Snapshot {
  /// True if a folder stands in the place of one of these files.
  func hasFolder(inPlaceOf paths: Set<OutputPath>) -> Bool { paths.contains { facts(of: $0)?.kind == .folder } }

  /// True if few of these pages, in the order of their paths, have to be made again.
  func holdsMost(of paths: [OutputPath], _ fingerprints: [Digest?]) -> Bool {
    var row = 0
    var held = 0
    for (path, fingerprint) in zip(paths, fingerprints) {
      while row < files.count, manifest.lines[row].path < path { row += 1 }
      guard row < files.count, manifest.lines[row].path == path else { continue }
      if fingerprint != nil, files[row].fingerprint == fingerprint { held += 1 }
    }
    return held >= paths.count - paths.count / 10
  }
}

extension OutputTree {
  /// What a planner has to know of the output folder to judge the files that a comparison leaves to it.
  init(_ comparison: Comparison, _ planned: PlannedFiles, in snapshot: Snapshot) {
    var facts: [OutputPath: FileFacts] = [:]
    for path in planned.paths { facts[path] = snapshot.facts(of: path) }
    for path in planned.folders { facts[path] = snapshot.facts(of: path) }
    for row in comparison.leftovers { facts[snapshot.manifest.lines[row].path] = snapshot.files[row].facts }
    self.init(verified: facts, foreign: snapshot.foreign)
  }
}
