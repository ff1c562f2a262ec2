import ByteCoding
import Files
import Rendering
import SiteModel

/// The planned files split by a snapshot: those that stay, and those to judge.
struct OutputDelta: Sendable {
  let snapshot: OutputSnapshot
  /// Rows of the snapshot's manifest, ascending: the files that stay.
  private(set) var unchanged: [Int] = []
  /// The other planned files, in the order of their paths.
  private(set) var wanted: [OutputFile] = []
  /// For each wanted file the row in the snapshot's manifest; nil if no owned file is at its path.
  private(set) var lines: [Int?] = []
  /// Rows of the snapshot's manifest, ascending: owned files that are not planned.
  private(set) var leftovers: [Int] = []

  /// Splits the planned files, which are in the order of their paths, each path once.
  init(_ files: [OutputFile], _ snapshot: OutputSnapshot) {
    self.snapshot = snapshot
    var next = 0
    for (file, line) in zip(files, snapshot.rows(of: files.lazy.map(\.path))) {
      if let line {
        leftovers += next..<line
        next = line + 1
      }
      if let line, let fingerprint = file.fingerprint, fingerprint == snapshot.files[line].fingerprint {
        unchanged.append(line)
      } else {
        want(file, line)
      }
    }
    leftovers += next..<snapshot.files.count
  }

  /// This delta without the sources of the files: what is needed of it after the commit.
  var withoutSources: OutputDelta {
    var delta = self
    delta.wanted = wanted.map { $0.withoutSource }
    return delta
  }

  private mutating func want(_ file: OutputFile, _ line: Int?) {
    wanted.append(file)
    lines.append(line)
  }

  /// For each wanted file the entry of the owned file at its path; nil if the path has to be examined.
  ///
  /// It has if there is no owned file, or if the file is compared with that from which it is copied.
  var entries: [Manifest.Entry?] {
    zip(wanted, lines).map { file, line in
      if case .copy = file.source { return nil }
      return line.map { snapshot.manifest.lines[$0].entry }
    }
  }

  /// Returns the known facts of the owned file at a wanted file's path; nil if there is none.
  func facts(of number: Int) -> FileFacts? { lines[number].map { snapshot.files[$0].facts } }

  /// True if a folder stands at the path of a wanted file.
  var meetsFolder: Bool {
    zip(wanted, lines).contains { file, line in line == nil && snapshot.other(at: file.path)?.kind == .folder }
  }

  /// A delta of owned files that are replaced, while all others stay.
  ///
  /// `files` are in the order of their paths, each path once.
  init(replacing files: [OutputFile], in snapshot: OutputSnapshot) {
    self.snapshot = snapshot
    for (file, line) in zip(files, snapshot.rows(of: files.lazy.map(\.path))) { want(file, line) }
    let rows = Set(lines.compactMap(\.self))
    unchanged = snapshot.files.indices.filter { !rows.contains($0) }
  }
}

extension OutputSnapshot {
  /// True if at least nine of ten pages need not be made again.
  ///
  /// `paths` are in order, `fingerprints` parallel to them; nil for a page that is always made again.
  package func holdsMost(of paths: [OutputPath], _ fingerprints: [Fingerprint?]) -> Bool {
    let held = zip(rows(of: paths), fingerprints).count { row, fingerprint in
      row.map { fingerprint != nil && files[$0].fingerprint == fingerprint } == true
    }
    return held >= paths.count - paths.count / 10
  }
}

extension OutputTree {
  /// The facts that a planner needs to judge the wanted files of a delta.
  ///
  /// It has none of a file whose entry is known.
  init(_ delta: OutputDelta, _ planned: PlannedFiles) {
    let snapshot = delta.snapshot
    var facts: [OutputPath: FileFacts] = [:]
    for number in planned.files.indices where planned.entry(number) == nil {
      let path = planned.files[number].path
      facts[path] = delta.facts(of: number) ?? snapshot.other(at: path)
    }
    if !planned.folders.isEmpty {
      for other in snapshot.others {
        if let path = other.path, planned.folders.contains(path) { facts[path] = other.facts }
      }
    }
    // A leftover may stand at the path of a folder.
    for row in delta.leftovers { facts[snapshot.manifest.lines[row].path] = snapshot.files[row].facts }
    self.init(verified: facts, foreign: snapshot.foreign)
  }
}
