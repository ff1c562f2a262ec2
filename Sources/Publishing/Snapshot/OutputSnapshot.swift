import ByteCoding
import Diagnostics
import Files
import Rendering
import SiteModel

/// The output folder as the last build left it.
///
/// With it a page that has not changed is neither made again nor read.
package struct OutputSnapshot: Sendable {
  /// An owned file.
  package struct OwnedFile: Sendable {
    package let facts: FileFacts
    /// False for a racily clean file: it may have changed again since it was examined, with its times unaltered.
    package let isSettled: Bool
    /// The fingerprint of the inputs from which it was made; nil if it has none.
    package let fingerprint: Fingerprint?
    /// The ranges of articles' texts in the file, in bytes, in order.
    ///
    /// Empty if the page of an article has its text more than once.
    package let texts: [Range<Int>]
  }

  /// A folder, or a foreign file.
  package struct FolderOrForeignFile: Sendable {
    /// The path; nil for the output folder itself.
    package let path: OutputPath?
    package let facts: FileFacts
    /// False for a racily clean one, as with owned files.
    package let isSettled: Bool
  }

  /// The manifest as the last build wrote it.
  package let manifest: Manifest
  /// The digest of the manifest's text.
  package let manifestDigest: Digest
  /// The owned files, one for each line of the manifest, in its order.
  package let files: [OwnedFile]
  /// Folders and foreign files in the order of their paths, the output folder first.
  package let others: [FolderOrForeignFile]
}

extension OutputSnapshot {
  /// Returns the facts of a folder or a foreign file at a path; nil if there is none.
  package func other(at path: OutputPath) -> FileFacts? {
    // The output folder itself, which has no path, is the first.
    let row = others.insertionIndex(behind: { other in other.path.map { $0 < path } ?? true })
    return row < others.count && others[row].path == path ? others[row].facts : nil
  }

  /// Returns for each path its row in the manifest; nil if it is not owned.
  ///
  /// The paths are in order.
  package func rows(of paths: some Sequence<OutputPath>) -> [Int?] {
    var row = 0
    return paths.map { path in
      while row < files.count, manifest.lines[row].path < path { row += 1 }
      return row < files.count && manifest.lines[row].path == path ? row : nil
    }
  }

  /// The number of foreign files in the output folder.
  package var foreign: Int { others.count { $0.facts.kind != .folder } }

  /// False if anything is racily clean.
  package var isSettled: Bool { files.allSatisfy(\.isSettled) && others.allSatisfy(\.isSettled) }

  /// Returns the snapshot as if all of it had been examined at `time`.
  ///
  /// The time is by the clock of the file system, in nanoseconds since 1970.
  package func settled(at time: Int) -> OutputSnapshot {
    let files = files.map { OwnedFile(facts: $0.facts, at: time, fingerprint: $0.fingerprint, texts: $0.texts) }
    let others = others.map { FolderOrForeignFile(path: $0.path, facts: $0.facts, at: time) }
    return OutputSnapshot(manifest: manifest, manifestDigest: manifestDigest, files: files, others: others)
  }
}

extension OutputSnapshot.OwnedFile {
  /// A file that was examined at `time`, in nanoseconds since 1970.
  package init(facts: FileFacts, at time: Int, fingerprint: Fingerprint?, texts: [Range<Int>]) {
    self.init(facts: facts, isSettled: facts.isSettled(at: time), fingerprint: fingerprint, texts: texts)
  }
}

extension OutputSnapshot.FolderOrForeignFile {
  /// A folder or foreign file that was examined at `time`, in nanoseconds since 1970.
  package init(path: OutputPath?, facts: FileFacts, at time: Int) {
    self.init(path: path, facts: facts, isSettled: facts.isSettled(at: time))
  }
}
