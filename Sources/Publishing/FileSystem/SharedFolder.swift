import Glibc

/// A folder that is open, to ask for many things in it, or to move them: a path from there is shorter for the system to
/// follow.
final class SharedFolder: Sendable {
  let path: String
  private let file: OpenFile

  init(_ path: String) throws(FileError) {
    self.path = path
    file = try OpenFile.folder(path)
  }

  /// What is known of the folder itself.
  func facts() throws(FileError) -> FileFacts { try file.facts() }

  /// Gives a file a path in another folder on the same device, as ``FileSystem/move(_:to:)``; both relative.
  func move(_ relative: String, to target: String, in folder: SharedFolder) throws(FileError) {
    try file.move(relative, to: target, in: folder.file)
  }

  /// What stands at a path relative to the folder; as ``FileSystem/facts(at:)``.
  func facts(of relative: String) throws(FileError) -> FileFacts? { try file.facts(of: relative) }
}
