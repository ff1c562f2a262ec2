import FlyingSocks
import Publishing

/// The bytes of an open file, or some of them, read as they are sent: no file is held in memory, however large.
struct FileBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let file: ServedFile
  /// In bytes; it lies within the file as it was when it was opened.
  let range: Range<Int>

  func makeAsyncIterator() -> Iterator { Iterator(file: file, rest: range) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate let file: ServedFile
    fileprivate var rest: Range<Int>

    /// The most bytes that are read at once.
    private static let chunk = 1 << 16

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard !rest.isEmpty else { return nil }
      let end = rest.prefix(Swift.max(1, Swift.min(count, Self.chunk))).endIndex
      let bytes = try file.read(rest.lowerBound..<end)
      // Nobody cuts a file of the site shorter; if someone does, the connection must end, since its length was told.
      guard !bytes.isEmpty else { throw SocketError.disconnected }
      rest = rest.lowerBound + bytes.count..<rest.upperBound
      return bytes
    }
  }
}

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

  func read(_ range: Range<Int>) throws(FileError) -> [UInt8] { try file.read(range) }

  /// All of it.
  func read() throws(FileError) -> [UInt8] { try file.read(0..<facts.size) }
}
