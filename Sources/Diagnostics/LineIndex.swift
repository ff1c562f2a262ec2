/// The starts of a file's lines, to turn byte offsets into lines and columns.
///
/// A line ends at LF, CR LF or a lone CR, as in CommonMark 0.30, section 2.1.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  /// Byte offset of each line's first byte; never empty.
  public let starts: [Int]

  /// An index of a file's whole content, of which a byte order mark counts as three bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(offset)
      } else if byte == UInt8(ascii: "\r") {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
        starts.append(offset)
      }
    }
    self.starts = starts
  }

  /// The zero-based line that holds the byte at `offset`; an offset past the end belongs to the last line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The byte range of a zero-based line, without its line ending.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a zero-based line; bytes that are not UTF-8 show as U+FFFD, a byte order mark is left out.
  public func text(ofLine line: Int) -> String {
    text(in: range(ofLine: line))
  }

  /// The text of a byte range, decoded as in ``text(ofLine:)``.
  public func text(in range: Range<Int>) -> String {
    var range = range.clamped(to: 0..<bytes.count)
    if range.lowerBound == 0 { range = min(SourceFile.start(of: bytes), range.upperBound)..<range.upperBound }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Line and column of a byte offset, both from 1; the column counts characters (grapheme clusters).
  public func position(at offset: Int) -> Position {
    let line = line(at: offset)
    let range = range(ofLine: line)
    let before = text(in: range.lowerBound..<max(range.lowerBound, min(offset, range.upperBound)))
    return Position(line: line + 1, column: before.count + 1)
  }

  /// A position as an editor counts it: line and column from 1.
  public struct Position: Sendable, Hashable {
    /// From 1.
    public let line: Int
    /// From 1, in characters (grapheme clusters).
    public let column: Int
  }
}
