import Diagnostics

/// One line as an editor sees it, such as `  - key: value`.
///
/// All ranges are byte offsets in the file.
struct LineShape {
  /// The spaces and tabs at its start.
  let indentation: Range<Int>
  /// The rest, without blanks at its end; empty for a blank line.
  let text: Range<Int>
  /// True if the text begins with `- `.
  let isItem: Bool
  /// The key before the colon, with its quotes; nil if no colon ends a key.
  let key: Range<Int>?
  /// The part after that colon, or after the dash of an item; else all of the text.
  let value: Range<Int>

  /// The shape of `line`, a range of `bytes` without line ending.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    indentation = line.lowerBound..<start
    text = start..<end
    let afterDashes = Self.afterDashes(bytes, text)
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
    text.isEmpty || bytes[text.lowerBound] == UInt8(ascii: "#")
  }

  private static func skippingBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end, bytes[start].isBlank { start += 1 }
    return start
  }

  /// Returns the offset of the text after any `- ` at the start of `text`.
  private static func afterDashes(_ bytes: [UInt8], _ text: Range<Int>) -> Int {
    var start = text.lowerBound
    while start < text.upperBound, bytes[start] == UInt8(ascii: "-"),
      start + 1 == text.upperBound || bytes[start + 1].isBlank
    {
      start = skippingBlanks(bytes, start + 1, text.upperBound)
    }
    return start
  }

  /// The offset of the first colon outside quotes that comes before a blank or the line's end; nil if there is none.
  private static func colon(_ bytes: [UInt8], _ text: Range<Int>) -> Int? {
    var offset = text.lowerBound
    if offset < text.upperBound, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") {
      guard let close = bytes[(offset + 1)..<text.upperBound].firstIndex(of: bytes[offset]) else { return nil }
      offset = close + 1
    }
    while offset < text.upperBound {
      if bytes[offset] == UInt8(ascii: ":"), offset + 1 == text.upperBound || bytes[offset + 1].isBlank {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
