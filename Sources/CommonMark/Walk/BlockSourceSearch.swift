import Ccmark
import Diagnostics

/// Finds nodes in the source of one block.
///
/// libcmark's positions of inline nodes are often wrong, so the lines of the block are searched for the text of the
/// node. Nodes are searched for in document order, each search starting where the last one ended. If a search fails
/// (links by reference, addresses with entities), callers use the block's first line.
struct BlockSourceSearch {
  let bytes: Bytes
  private let lineStarts: [Int]
  private let end: Int
  /// The byte range of the block's lines in the file.
  private(set) var block = 0..<0
  /// The offset of the block's first column, and that at which the search continues.
  private var blockStart = 0
  private var cursor = 0
  /// The cached ``firstLine``.
  private var knownFirstLine: Range<Int>?
  /// The number of bytes that may still be compared, so that many links by reference take no quadratic time.
  private var effort: Int

  /// A search in `bytes` of a file; the body has lines at `lineStarts` and ends at `end`.
  init(_ bytes: Bytes, lineStarts: [Int], end: Int) {
    self.bytes = bytes
    self.lineStarts = lineStarts
    self.end = end
    // Eight comparisons for each byte of the body, and 4,096 more for short bodies.
    effort = 8 * (end - (lineStarts.first ?? end)) + 4096
  }

  /// Enters the lines of a paragraph, heading or HTML block.
  mutating func enter(_ node: OpaquePointer) {
    knownFirstLine = nil
    let first = max(1, Int(cmark_node_get_start_line(node)))
    let last = max(first, Int(cmark_node_get_end_line(node)))
    guard first <= lineStarts.count else {
      block = end..<end
      blockStart = end
      cursor = end
      return
    }
    let start = lineStarts[first - 1]
    block = start..<(last < lineStarts.count ? lineStarts[last] : end)
    blockStart = start + max(0, Int(cmark_node_get_start_column(node)) - 1)
    cursor = start
  }

  /// Enters one line, by number from 1.
  mutating func enter(line number: Int) {
    guard number > 0, number <= lineStarts.count else { return }
    knownFirstLine = nil
    block = lineStarts[number - 1]..<(number < lineStarts.count ? lineStarts[number] : end)
    blockStart = block.lowerBound
    cursor = blockStart
  }

  /// Extends the search to the end of the body, for HTML blocks, whose last line libcmark gets wrong.
  mutating func extendToEnd() { block = block.lowerBound..<end }

  /// The range of the block's first line without surrounding space and markers.
  var firstLine: Range<Int> {
    mutating get {
      let line = knownFirstLine ?? findFirstLine()
      knownFirstLine = line
      return line
    }
  }

  private func findFirstLine() -> Range<Int> {
    var end = block.lowerBound
    while end < block.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var start = blockStart <= end ? blockStart : block.lowerBound
    while start < end, bytes[start].isBlankOrLineEnd { start += 1 }
    while end > start, bytes[end - 1].isBlankOrLineEnd { end -= 1 }
    return start..<end
  }

  /// True if the address at `offset` may be the beginning of the text `shown`.
  ///
  /// It is false outside the block, and before the current position.
  ///
  /// They are compared up to the first character that typography, escapes and entities may change.
  func holds(_ offset: Int, beginning shown: Bytes) -> Bool {
    guard block.contains(offset), offset >= cursor else { return false }
    let start = shown.firstIndex { !$0.isBlankOrLineEnd } ?? shown.count
    for (index, byte) in shown[start...].enumerated() {
      guard byte.isASCIILetter || byte.isASCIIDigit || "/#_:".utf8.contains(byte) else { return true }
      guard offset + index < block.upperBound, bytes[offset + index] == byte else { return false }
    }
    return true
  }

  /// The offset at which the search continues, in bytes of the file.
  var position: Int { cursor }

  /// Moves the search back to `offset`, an earlier position.
  mutating func go(to offset: Int) { cursor = offset }

  /// Moves the search forward to `offset`, if it is not there yet.
  mutating func pass(_ offset: Int) { cursor = max(cursor, offset) }

  /// The part of a range on its first line.
  func line(of range: Range<Int>) -> Range<Int> {
    range.lowerBound..<(bytes[range].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound)
  }

  /// Finds the next occurrence of `text`, or of its first line; nil if there is none.
  mutating func find(_ text: Bytes) -> Range<Int>? {
    var length = 0
    while length < text.count, text[length] != 0x0A, text[length] != 0x0D { length += 1 }
    guard length > 0 else { return nil }
    var offset = cursor
    while offset + length <= block.upperBound, effort > 0 {
      effort -= 1
      var matched = 0
      while matched < length, bytes[offset + matched] == text[matched] { matched += 1 }
      effort -= matched
      if matched == length, !isEscapedTag(at: offset) {
        cursor = offset + length
        return offset..<cursor
      }
      offset += 1
    }
    return nil
  }

  /// True for a `<` after an odd number of backslashes.
  private func isEscapedTag(at offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "<") else { return false }
    var start = offset
    while start > block.lowerBound, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (offset - start) % 2 == 1
  }

  /// Finds `address` as the destination of an inline link or image, or as an autolink.
  ///
  /// It searches from the current position, then from the start of the block; nil if it finds nothing.
  mutating func find(address: Bytes) -> Range<Int>? {
    if let found = destination(address, from: cursor) {
      cursor = found.upperBound
      return found
    }
    return destination(address, from: block.lowerBound)
  }

  private mutating func destination(_ address: Bytes, from start: Int) -> Range<Int>? {
    var offset = start
    while offset + 1 < block.upperBound, effort > 0 {
      if let eight = EightBytes(bytes, at: offset, end: block.upperBound - 1) {
        let plain = EightBytes.count(before: eight.equal(to: "<") | eight.equal(to: "]"))
        offset += plain
        effort -= plain
        if plain == 8 || effort <= 0 { continue }
      }
      effort -= 1
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "<") {
        if let found = match(address, at: offset, autolink: true) { return found }
      } else if byte == UInt8(ascii: "]"), bytes[offset] == UInt8(ascii: "(") {
        var start = offset + 1
        while start < block.upperBound, bytes[start].isBlankOrLineEnd { start += 1 }
        if start < block.upperBound, bytes[start] == UInt8(ascii: "<") { start += 1 }
        if let found = match(address, at: start, autolink: false) { return found }
      }
    }
    return nil
  }

  /// Compares an address with the source at `start`; an autolink may omit `mailto:`.
  private mutating func match(_ address: Bytes, at start: Int, autolink: Bool) -> Range<Int>? {
    if let end = end(of: address, at: start, autolink: autolink) { return start..<end }
    let mailto = "mailto:".utf8
    guard autolink, address.starts(with: mailto) else { return nil }
    return end(of: Bytes(rebasing: address[mailto.count...]), at: start, autolink: true).map { start..<$0 }
  }

  /// Returns the offset after `address` if it is at `start`, else nil.
  ///
  /// Backslashes and `&amp;` may escape its characters.
  private mutating func end(of address: Bytes, at start: Int, autolink: Bool) -> Int? {
    var offset = start
    for character in address {
      effort -= 1
      guard offset < block.upperBound else { return nil }
      if !autolink, bytes[offset] == UInt8(ascii: "\\"), offset + 1 < block.upperBound,
        bytes[offset + 1].isASCIIPunctuation
      {
        offset += 1
      }
      guard bytes[offset] == character else { return nil }
      offset += 1
      if character == UInt8(ascii: "&"), bytes[offset..<block.upperBound].starts(with: "amp;".utf8) { offset += 4 }
    }
    guard offset < block.upperBound else { return nil }
    let next = bytes[offset]
    let ends = next == UInt8(ascii: ">") || !autolink && (next == UInt8(ascii: ")") || next.isBlankOrLineEnd)
    return ends ? offset : nil
  }
}
