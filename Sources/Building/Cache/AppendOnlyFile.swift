import Files
import Synchronization

/// A file of the cache that only grows: a head, then the bytes that were added.
///
/// Several tasks may add to it and read from it at once.
final class AppendOnlyFile: Sendable {
  private let file: OpenFile
  /// The size of the content in bytes, which is the offset of the next bytes.
  private let end: Mutex<Int>

  /// Makes a file with this head; a file at the path is removed, not overwritten, since a process may still read it.
  ///
  /// Throws a ``FileError`` if that fails.
  init(new path: String, head: [UInt8]) throws(FileError) {
    try FileSystem.removeAll(path)
    file = try OpenFile.creating(path)
    try file.write(head)
    end = Mutex(head.count)
  }

  /// An existing file, of which the first `size` bytes count.
  init(_ file: consuming OpenFile, size: Int) {
    self.file = file
    end = Mutex(size)
  }

  /// Adds bytes; returns their offset.
  ///
  /// Throws a ``FileError`` if they cannot be written.
  func add(_ bytes: [UInt8]) throws(FileError) -> Int {
    let start = end.withLock { end in
      end += bytes.count
      return end - bytes.count
    }
    try file.write(bytes, at: start)
    return start
  }

  /// Reads bytes that were added; fewer if the file is shorter.
  ///
  /// Throws a ``FileError`` on an I/O error.
  func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    try file.read(range)
  }
}
