import Files

/// A file of the site that stays open as long as this object.
final class ServedFile: Sendable {
  private let file: OpenFile
  let facts: FileFacts

  /// Opens a regular file below the folder `root`, which is absolute and free of links; nil if there is none.
  init?(_ path: String, below root: String) {
    guard let file = try? OpenFile.reading(path, within: root), let facts = try? file.facts() else { return nil }
    self.file = file
    self.facts = facts
  }

  /// Reads a range of bytes, fewer if the file ends before; throws a ``FileError`` on an I/O error.
  func read(_ range: Range<Int>) throws(FileError) -> [UInt8] { try file.read(range) }

  /// Reads the whole file; throws a ``FileError`` on an I/O error.
  func read() throws(FileError) -> [UInt8] { try file.read(0..<facts.size) }
}
