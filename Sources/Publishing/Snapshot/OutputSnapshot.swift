import ByteCoding
import Diagnostics
import Files
import Rendering
import SiteModel

/// The output folder as the last build left it: a page that is still so need not be made again, nor read.
package struct OutputSnapshot: Sendable {
  /// A file of ours.
  package struct Known: Sendable {
    package let facts: FileFacts
    /// False for one that may have changed again since it was looked at, without a trace.
    package let isSettled: Bool
    /// The fingerprint of what it was made of; nil for one that has none.
    package let fingerprint: Fingerprint?
    /// The ranges of articles' texts in it, in bytes and in order.
    ///
    /// None where the page of an article has its text more than once.
    package let texts: [Range<Int>]
  }

  /// A folder, or something that is not ours.
  package struct Other: Sendable {
    /// Nil for the output folder itself.
    package let path: OutputPath?
    package let facts: FileFacts
    /// As with files of ours.
    package let isSettled: Bool
  }

  /// As it was written then.
  package let manifest: Manifest
  /// Of its text.
  package let manifestDigest: Digest
  /// One for each line of the manifest.
  package let files: [Known]
  /// All else, in the order of the paths, the output folder first.
  package let others: [Other]
}

extension OutputSnapshot {
  /// Returns the facts of a folder, or of something that is not ours, at a path; nil if there is none.
  package func other(at path: OutputPath) -> FileFacts? {
    // The output folder itself, which has no path, stands before all.
    let row = others.insertionIndex(behind: { other in other.path.map { $0 < path } ?? true })
    return row < others.count && others[row].path == path ? others[row].facts : nil
  }

  /// For each of some paths, which stand in order, the line of the manifest; nil where no file of ours is.
  package func rows(of paths: some Sequence<OutputPath>) -> [Int?] {
    var row = 0
    return paths.map { path in
      while row < files.count, manifest.lines[row].path < path { row += 1 }
      return row < files.count && manifest.lines[row].path == path ? row : nil
    }
  }

  /// The number of things in the output folder that are not ours.
  package var foreign: Int { others.count { $0.facts.kind != .folder } }

  /// False if anything may have changed without a trace.
  package var isSettled: Bool { files.allSatisfy(\.isSettled) && others.allSatisfy(\.isSettled) }

  /// Returns the snapshot with all of it looked at again at a time.
  ///
  /// The time is by the clock of the file system, in nanoseconds since 1970.
  package func settled(at time: Int) -> OutputSnapshot {
    let files = files.map { Known(facts: $0.facts, at: time, fingerprint: $0.fingerprint, texts: $0.texts) }
    let others = others.map { Other(path: $0.path, facts: $0.facts, at: time) }
    return OutputSnapshot(manifest: manifest, manifestDigest: manifestDigest, files: files, others: others)
  }
}

extension OutputSnapshot.Known {
  /// A file that was looked at at a time.
  package init(facts: FileFacts, at time: Int, fingerprint: Fingerprint?, texts: [Range<Int>]) {
    self.init(facts: facts, isSettled: facts.isSettled(at: time), fingerprint: fingerprint, texts: texts)
  }
}

extension OutputSnapshot.Other {
  /// Something that was looked at at a time.
  package init(path: OutputPath?, facts: FileFacts, at time: Int) {
    self.init(path: path, facts: facts, isSettled: facts.isSettled(at: time))
  }
}
