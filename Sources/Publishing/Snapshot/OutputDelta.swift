import ByteCoding
import Files
import Rendering
import SiteModel

/// The planned files split by a snapshot of the output folder: those that stay, and those to judge.
struct OutputDelta: Sendable {
  let snapshot: OutputSnapshot
  /// Lines of the snapshot's manifest: files that are there, made of the same.
  private(set) var kept: [Int] = []
  /// The other planned files, in the order of their paths.
  private(set) var wanted: [OutputFile] = []
  /// For each of these the line of the snapshot's manifest; nil where no file of ours stands in its place.
  private(set) var lines: [Int?] = []
  /// Lines of the snapshot's manifest: files of ours that are not planned.
  private(set) var leftovers: [Int] = []

  /// `files` are in the order of their paths, each path once.
  init(_ files: [OutputFile], _ snapshot: OutputSnapshot) {
    self.snapshot = snapshot
    var next = 0
    for (file, line) in zip(files, snapshot.rows(of: files.lazy.map(\.path))) {
      if let line {
        leftovers += next..<line
        next = line + 1
      }
      if let line, let fingerprint = file.fingerprint, fingerprint == snapshot.files[line].fingerprint {
        kept.append(line)
      } else {
        want(file, line)
      }
    }
    leftovers += next..<snapshot.files.count
  }

  private mutating func want(_ file: OutputFile, _ line: Int?) {
    wanted.append(file)
    lines.append(line)
  }

  /// For each of the other files what the file of ours in its place holds; nil where it has to be looked at, since there is
  /// none, or since it is compared with what it is copied from.
  var records: [Manifest.Record?] {
    zip(wanted, lines).map { file, line in
      if case .copy = file.content { return nil }
      return line.map { snapshot.manifest.lines[$0].record }
    }
  }

  /// Returns the known facts of the file of ours in the place of a wanted file; nil where there is none.
  func facts(of number: Int) -> FileFacts? { lines[number].map { snapshot.files[$0].facts } }

  /// True if a folder stands in the place of a file.
  var meetsFolder: Bool {
    zip(wanted, lines).contains { file, line in line == nil && snapshot.other(at: file.path)?.kind == .folder }
  }

  /// Makes the delta for files of ours that are replaced, while all others stay.
  ///
  /// `files` are in the order of their paths, each path once.
  init(replacing files: [OutputFile], in snapshot: OutputSnapshot) {
    self.snapshot = snapshot
    for (file, line) in zip(files, snapshot.rows(of: files.lazy.map(\.path))) { want(file, line) }
    let rows = Set(lines.compactMap(\.self))
    kept = snapshot.files.indices.filter { !rows.contains($0) }
  }
}

extension OutputSnapshot {
  /// True if few of these pages, in the order of their paths, have to be made again.
  package func holdsMost(of paths: [OutputPath], _ fingerprints: [Fingerprint?]) -> Bool {
    let held = zip(rows(of: paths), fingerprints).count { row, fingerprint in
      row.map { fingerprint != nil && files[$0].fingerprint == fingerprint } == true
    }
    return held >= paths.count - paths.count / 10
  }
}

extension OutputTree {
  /// Takes from a delta the facts that a planner needs to judge the wanted files, beyond what is known of them.
  init(_ delta: OutputDelta, _ planned: PlannedFiles) {
    let snapshot = delta.snapshot
    var facts: [OutputPath: FileFacts] = [:]
    for number in planned.files.indices where planned.known(number) == nil {
      let path = planned.files[number].path
      facts[path] = delta.facts(of: number) ?? snapshot.other(at: path)
    }
    if !planned.folders.isEmpty {
      for other in snapshot.others {
        if let path = other.path, planned.folders.contains(path) { facts[path] = other.facts }
      }
    }
    // One of these may stand where a folder is to be.
    for row in delta.leftovers { facts[snapshot.manifest.lines[row].path] = snapshot.files[row].facts }
    self.init(verified: facts, foreign: snapshot.foreign)
  }
}
