import ByteCoding
import Files
import Rendering
import SiteModel

/// What stood in the output folder when a build had ended, and what each page of ours was made of: what is still so need
/// not be made again, nor read.
struct Snapshot: Sendable {
  /// A file of ours.
  struct Known: Sendable {
    let facts: FileFacts
    /// False for one that may have changed again since it was looked at, without a trace.
    let isSettled: Bool
    /// What it was made of; nil for one that has no fingerprint.
    let fingerprint: Fingerprint?
    /// Where the page of an article has its text, in bytes; nil where it has none, or has it more than once.
    let text: Range<Int>?
  }

  /// A folder, or something that is not ours.
  struct Other: Sendable {
    /// Nil for the output folder itself.
    let path: OutputPath?
    let facts: FileFacts
    /// As with files of ours.
    let isSettled: Bool
  }

  /// As it was written then.
  let manifest: Manifest
  /// Of its text.
  let manifestDigest: Digest
  /// One for each line of the manifest.
  let files: [Known]
  /// All else, in the order of the paths, the output folder first.
  let others: [Other]
  /// Nil where the next build must look at the newspaper's files in any case.
  let outcome: Outcome?
}

extension Snapshot {
  /// The same for a build that has to look at all files of the newspaper.
  var withoutOutcome: Snapshot {
    Snapshot(manifest: manifest, manifestDigest: manifestDigest, files: files, others: others, outcome: nil)
  }

  /// What stands at a path that is no file of ours.
  func other(at path: OutputPath) -> FileFacts? {
    // The output folder itself, which has no path, stands before all.
    let row = others.firstIndex(behind: { other in other.path.map { $0 < path } ?? true })
    return row < others.count && others[row].path == path ? others[row].facts : nil
  }

  /// For each of some paths, which stand in order, the line of the manifest; nil where no file of ours is.
  func rows(of paths: some Sequence<OutputPath>) -> [Int?] {
    var row = 0
    return paths.map { path in
      while row < files.count, manifest.lines[row].path < path { row += 1 }
      return row < files.count && manifest.lines[row].path == path ? row : nil
    }
  }

  /// How many things in the output folder are not ours.
  var foreign: Int { others.count { $0.facts.kind != .folder } }

  /// False if anything may have changed without a trace.
  var isSettled: Bool { files.allSatisfy(\.isSettled) && others.allSatisfy(\.isSettled) }

  /// The same, all of it looked at again at a time: by the clock of the file system, in nanoseconds since 1970.
  func settled(at time: Int) -> Snapshot {
    let files = files.map { Known(facts: $0.facts, at: time, fingerprint: $0.fingerprint, text: $0.text) }
    let others = others.map { Other(path: $0.path, facts: $0.facts, at: time) }
    return Snapshot(
      manifest: manifest, manifestDigest: manifestDigest, files: files, others: others, outcome: outcome)
  }
}

extension Snapshot.Known {
  /// A file that was looked at at a time.
  init(facts: FileFacts, at time: Int, fingerprint: Fingerprint?, text: Range<Int>?) {
    self.init(facts: facts, isSettled: facts.isSettled(at: time), fingerprint: fingerprint, text: text)
  }
}

extension Snapshot.Other {
  /// Something that was looked at at a time.
  init(path: OutputPath?, facts: FileFacts, at time: Int) {
    self.init(path: path, facts: facts, isSettled: facts.isSettled(at: time))
  }
}
