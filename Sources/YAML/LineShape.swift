import Diagnostics

/// One line as an editor sees it, such as `  - key: value`.
///
/// All ranges are byte offsets in the file.
struct LineShape {
  /// The spaces and tabs at its start.
  let indentation: Range<Int>
  /// The rest, without blanks at its end; empty for a blank line.
  let content: Range<Int>
  /// True when `- ` comes first.
  let isItem: Bool
  /// The key before the first colon that ends one, with its quotes, if there is such a colon.
  let key: Range<Int>?
  /// The part behind that colon, or behind the dash of an item; all of the content when there is neither.
  let value: Range<Int>

  /// Looks at the bytes of `line`, which holds no line ending.
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

  /// True for a line that holds nothing, or a comment only.
  func isBlankOrComment(_ bytes: [UInt8]) -> Bool {
    content.isEmpty || bytes[content.lowerBound] == UInt8(ascii: "#")
  }

  private static func skippingBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end, bytes[start].isBlank { start += 1 }
    return start
  }

  /// Returns the offset of the text behind any `- ` at the start of `content`.
  private static func afterDashes(_ bytes: [UInt8], _ content: Range<Int>) -> Int {
    var start = content.lowerBound
    while start < content.upperBound, bytes[start] == UInt8(ascii: "-"),
      start + 1 == content.upperBound || bytes[start + 1].isBlank
    {
      start = skippingBlanks(bytes, start + 1, content.upperBound)
    }
    return start
  }

  /// The first colon that ends a key: a blank or the line's end follows it, and it stands outside quotes.
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
