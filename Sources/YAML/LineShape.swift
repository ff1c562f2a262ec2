import Diagnostics

/// One line as an editor sees it, such as `  - key: value`.
///
/// All ranges are byte offsets in the file.
struct LineShape {
  /// The spaces and tabs at its start.
  let indentation: Range<Int>
  /// The rest, without blanks at its end; empty for a blank line.
  let content: Range<Int>
  /// True if the content begins with `- `.
  let isItem: Bool
  /// The key before the colon, with its quotes; nil if no colon ends a key.
  let key: Range<Int>?
  /// The part after that colon, or after the dash of an item; else all of the content.
  let value: Range<Int>

  /// The shape of `line`, a range of `bytes` without line ending.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    indentation = line.lowerBound..<start
    content = start..<end
    let afterDashes = Self.afterDashes(bytes, content)
    isItem = afterDashes > start
    if let colon = Self.colon(bytes, afterDashes..<end) {
      key = afterDashes..<colon
      value = Self.skippingBlanks(bytes, colon + 1, end)..<end
    } else {
      key = nil
      value = afterDashes..<end
    }
  }

  /// True for a blank line, and for one with only a comment.
  func isBlankOrComment(_ bytes: [UInt8]) -> Bool {
    content.isEmpty || bytes[content.lowerBound] == UInt8(ascii: "#")
  }

  private static func skippingBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end, bytes[start].isBlank { start += 1 }
    return start
  }

  /// Returns the offset of the text after any `- ` at the start of `content`.
  private static func afterDashes(_ bytes: [UInt8], _ content: Range<Int>) -> Int {
    var start = content.lowerBound
    while start < content.upperBound, bytes[start] == UInt8(ascii: "-"),
      start + 1 == content.upperBound || bytes[start + 1].isBlank
    {
      start = skippingBlanks(bytes, start + 1, content.upperBound)
    }
    return start
  }

  /// The offset of the first colon outside quotes that comes before a blank or the line's end; nil if there is none.
  private static func colon(_ bytes: [UInt8], _ text: Range<Int>) -> Int? {
    var place = text.lowerBound
    if place < text.upperBound, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
      guard let close = bytes[(place + 1)..<text.upperBound].firstIndex(of: bytes[place]) else { return nil }
      place = close + 1
    }
    while place < text.upperBound {
      if bytes[place] == UInt8(ascii: ":"), place + 1 == text.upperBound || bytes[place + 1].isBlank { return place }
      place += 1
    }
    return nil
  }
}
