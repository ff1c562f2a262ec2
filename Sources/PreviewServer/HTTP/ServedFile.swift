import Files

/// A file that is open for as long as someone reads from it.
final class ServedFile: Sendable {
  private let file: OpenFile
  let facts: FileFacts

  /// Opens a regular file below the folder `root`, which is absolute and free of links; nil if there is none.
  init?(_ path: String, below root: String) {
    guard let file = try? OpenFile.reading(path, within: root), let facts = try? file.facts() else { return nil }
    self.file = file
    self.facts = facts
  }

  /// Some bytes of it; fewer where it ends before that.
  func read(_ range: Range<Int>) throws(FileError) -> [UInt8] { try file.read(range) }

  /// All of it.
  func read() throws(FileError) -> [UInt8] { try file.read(0..<facts.size) }
}
