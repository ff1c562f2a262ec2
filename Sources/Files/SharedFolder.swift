import Glibc

/// A folder that is open, to ask for many things in it, or to move them: a path from there is shorter for the system to
/// follow.
package final class SharedFolder: Sendable {
  package let path: String
  private let file: OpenFile

  package init(_ path: String) throws(FileError) {
    self.path = path
    file = try OpenFile.folder(path)
  }

  /// Returns the facts of the folder itself.
  package func facts() throws(FileError) -> FileFacts { try file.facts() }

  /// Gives a file a path in another folder on the same device, as ``FileSystem/move(_:to:)``; both relative.
  package func move(_ relative: String, to target: String, in folder: SharedFolder) throws(FileError) {
    try file.move(relative, to: target, in: folder.file)
  }

  /// Returns the facts of a path relative to the folder; as ``FileSystem/facts(at:)``.
  package func facts(of relative: String) throws(FileError) -> FileFacts? { try file.facts(of: relative) }
}
