import Glibc

/// An open folder for many calls with relative paths, which are shorter to resolve.
package final class OpenFolder: Sendable {
  /// The path as it was opened.
  package let path: String
  private let file: OpenFile

  /// Opens a folder.
  ///
  /// Throws a ``FileError`` if it cannot be opened, is no folder or is a symbolic link.
  package init(_ path: String) throws(FileError) {
    self.path = path
    file = try OpenFile.folder(path)
  }

  /// Returns the metadata of the folder itself.
  ///
  /// Throws a ``FileError`` if the system cannot examine it.
  package func facts() throws(FileError) -> FileFacts { try file.facts() }

  /// Moves an entry to a path in another folder on the same device; both paths are relative.
  ///
  /// Throws as ``OpenFile/move(_:to:in:)`` does.
  package func move(_ relative: String, to target: String, in folder: OpenFolder) throws(FileError) {
    try file.move(relative, to: target, in: folder.file)
  }

  /// Returns the metadata of a path relative to the folder, a symbolic link not followed; nil if nothing is there.
  ///
  /// Throws a ``FileError`` if the path cannot be examined.
  package func facts(of relative: String) throws(FileError) -> FileFacts? { try file.facts(of: relative) }
}
