import Diagnostics

/// Text gathered from a tree: runs of white space become one space, with none at the ends.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  private var spaceIsDue = false

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a space for the end of a line or block.
  mutating func addSpace() { spaceIsDue = !bytes.isEmpty }

  mutating func add(_ text: Bytes) {
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, !text[index].isBlankOrLineEnd || Self.isSingleSpace(text, at: index) { index += 1 }
      if index > start {
        if spaceIsDue { bytes.append(0x20) }
        spaceIsDue = false
        bytes.append(contentsOf: Bytes(rebasing: text[start..<index]))
      }
      if index < text.count {
        addSpace()
        index += 1
      }
    }
  }

  /// True for a space between two characters that are no white space.
  private static func isSingleSpace(_ text: Bytes, at index: Int) -> Bool {
    text[index] == 0x20 && index > 0 && !text[index - 1].isBlankOrLineEnd && index + 1 < text.count
      && !text[index + 1].isBlankOrLineEnd
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    spaceIsDue = false
  }
}
