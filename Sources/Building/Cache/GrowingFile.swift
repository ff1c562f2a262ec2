import Files
import Synchronization

/// A file of the cache that only ever grows: a head, and behind it what was added since.
///
/// Several tasks may add to it and read from it at once.
final class GrowingFile: Sendable {
  private let file: OpenFile
  /// The place of the next byte: the size of what was written, in bytes.
  private let end: Mutex<Int>

  /// A file that is new, with this head; what is at its place is removed first, but not changed: others may still read it.
  init(new path: String, head: [UInt8]) throws(FileError) {
    try FileSystem.removeAll(path)
    file = try OpenFile.creating(path)
    try file.write(head)
    end = Mutex(head.count)
  }

  /// A file that is there, of which the first `size` bytes count.
  init(_ file: consuming OpenFile, size: Int) {
    self.file = file
    end = Mutex(size)
  }

  /// Adds bytes; returns where they begin.
  func add(_ bytes: [UInt8]) throws(FileError) -> Int {
    let start = end.withLock { end in
      end += bytes.count
      return end - bytes.count
    }
    try file.write(bytes, at: start)
    return start
  }

  /// Takes bytes that were added; fewer where the file is shorter.
  func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    try file.read(range)
  }
}
