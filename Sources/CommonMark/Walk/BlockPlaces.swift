import Ccmark
import Diagnostics

/// Finds where things stand in the source of one block.
///
/// libcmark's places of inline nodes are wrong in many shapes, so the block's lines are searched for the text of the
/// node. Nodes are asked for in the order of their text, and the search goes on where the last one ended. Where
/// nothing is found (links by reference, addresses with entities) the answer is the block's first line.
struct BlockPlaces {
  let bytes: Bytes
  private let lineStarts: [Int]
  private let end: Int
  private(set) var block = 0..<0
  private var blockStart = 0
  private var cursor = 0
  /// The block's first line, once it has been asked for.
  private var knownFirstLine: Range<Int>?
  /// Bytes that may still be looked at, so that a flood of links by reference costs no quadratic time.
  private var effort: Int

  /// Searches `bytes` of a file whose body has lines at `lineStarts` and ends at `end`.
  init(_ bytes: Bytes, lineStarts: [Int], end: Int) {
    self.bytes = bytes
    self.lineStarts = lineStarts
    self.end = end
    effort = 8 * (end - (lineStarts.first ?? end)) + 4096
  }

  /// Goes to the lines of a paragraph, heading or HTML block.
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

  /// Goes to one line.
  mutating func enter(line number: Int) {
    guard number > 0, number <= lineStarts.count else { return }
    knownFirstLine = nil
    block = lineStarts[number - 1]..<(number < lineStarts.count ? lineStarts[number] : end)
    blockStart = block.lowerBound
    cursor = blockStart
  }

  /// Lets the search run to the body's end, for blocks whose last line libcmark gets wrong (HTML).
  mutating func extendToEnd() { block = block.lowerBound..<end }

  /// The block's first line without the space and markers around it.
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

  /// True if an address that the source has at `offset`, in this block and not before what was found last, may begin the
  /// text `shown`.
  ///
  /// It is compared up to what typography, escapes and entities may have changed.
  func holds(_ offset: Int, beginning shown: Bytes) -> Bool {
    guard block.contains(offset), offset >= cursor else { return false }
    let start = shown.firstIndex { !$0.isBlankOrLineEnd } ?? shown.count
    for (index, byte) in shown[start...].enumerated() {
      guard byte.isASCIILetter || byte.isASCIIDigit || "/#_:".utf8.contains(byte) else { return true }
      guard offset + index < block.upperBound, bytes[offset + index] == byte else { return false }
    }
    return true
  }

  /// The offset at which the search goes on, in bytes.
  var position: Int { cursor }

  /// Searches from `offset` on, where the search has been before.
  mutating func go(to offset: Int) { cursor = offset }

  /// Goes on behind `offset`.
  mutating func pass(_ offset: Int) { cursor = max(cursor, offset) }

  /// The part of a range that stands on its first line.
  func line(of range: Range<Int>) -> Range<Int> {
    range.lowerBound..<(bytes[range].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound)
  }

  /// Finds the next place of `text`: its first line, if it has several; nil if there is none.
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
  /// The search begins here, and then at the block's start; nil if both find nothing.
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
      effort -= 1
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "<") {
        if let found = match(address, at: offset, autolink: true) { return found }
      } else if byte == UInt8(ascii: "]"), bytes[offset] == UInt8(ascii: "(") {
        var place = offset + 1
        while place < block.upperBound, bytes[place].isBlankOrLineEnd { place += 1 }
        if place < block.upperBound, bytes[place] == UInt8(ascii: "<") { place += 1 }
        if let found = match(address, at: place, autolink: false) { return found }
      }
    }
    return nil
  }

  /// Compares an address with the source at `start`; an autolink may leave `mailto:` out.
  private mutating func match(_ address: Bytes, at start: Int, autolink: Bool) -> Range<Int>? {
    if let end = end(of: address, at: start, autolink: autolink) { return start..<end }
    let mailto = "mailto:".utf8
    guard autolink, address.starts(with: mailto) else { return nil }
    return end(of: Bytes(rebasing: address[mailto.count...]), at: start, autolink: true).map { start..<$0 }
  }

  /// Returns the end of `address` if it stands at `start`, else nil.
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
