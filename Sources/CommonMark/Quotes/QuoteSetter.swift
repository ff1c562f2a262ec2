import Ccmark

/// Sets a language's quotation marks in place of the English ones that libcmark sets.
struct QuoteSetter {
  private let marks: QuotationMarks
  /// Quotations that are open in the current block.
  private var open = 0
  /// Inner quotations that are open in the current block: the mark that ends one is an apostrophe, too.
  private var openInner = 0

  /// Nil where there is nothing to set, or a text holds characters that would be taken for masked quotes.
  init?(_ marks: QuotationMarks, for text: Bytes) {
    guard marks != .english, !QuoteMask.holdsMasks(text) else { return nil }
    self.marks = marks
  }

  /// Begins a block: no quotation goes on from one to the next.
  mutating func beginBlock() { (open, openInner) = (0, 0) }

  /// Sets the marks in a text node.
  mutating func set(in node: OpaquePointer) {
    let next = cmark_node_next(node).map(cmark_node_get_type)
    let goesOn = next.map { $0 != CMARK_NODE_SOFTBREAK && $0 != CMARK_NODE_LINEBREAK } ?? false
    NodeText.replaceLiteral(in: node) { set($0, goesOn: goesOn) }
  }

  /// The text with the language's marks, and what was masked as it was written; nil if it is the same.
  ///
  /// `goesOn` tells that a word may go on behind the text.
  mutating func set(_ text: Bytes, goesOn: Bool = false) -> [UInt8]? {
    var output: [UInt8] = []
    var copied = 0
    for index in text.indices {
      guard text[index] == 0xE2, let mark = QuoteMark(text, at: index) else { continue }
      output.append(contentsOf: text[copied..<index])
      copied = index + 3
      let follows = Follower(text, at: copied, goesOn: goesOn)
      let replacement = replacement(of: mark, before: follows)
      // A space that was typed gives way to the one that belongs to the mark.
      if replacement == marks.close, replacement.hasPrefix("\u{202F}"), output.last == 0x20 { output.removeLast() }
      output.append(contentsOf: replacement.utf8)
      if replacement == marks.open, replacement.hasSuffix("\u{202F}"), follows == .space, copied < text.count {
        copied += 1
      }
    }
    guard copied > 0 else { return QuoteMask.restored(text) }
    output.append(contentsOf: text[copied...])
    return output.withUnsafeBufferPointer { QuoteMask.restored($0) } ?? output
  }

  /// libcmark goes by spaces and punctuation alone; here counts, too, what is open.
  private mutating func replacement(of mark: QuoteMark, before follower: Follower) -> String {
    switch mark {
    case .open where open > 0 && follower == .space, .close where open > 0 || follower != .ideograph:
      open = max(0, open - 1)
      return marks.close
    case .open, .close:
      open += 1
      return marks.open
    case .innerOpen where follower == .abbreviation:
      return "’"
    case .innerOpen:
      openInner += 1
      return marks.innerOpen
    case .innerClose where openInner > 0 && follower != .letter:
      openInner -= 1
      return marks.innerClose
    case .innerClose:
      return "’"
    }
  }

  /// What stands behind a mark.
  private enum Follower {
    case space, letter, ideograph, abbreviation, other

    init(_ text: Bytes, at index: Int, goesOn: Bool) {
      guard index < text.count else {
        self = goesOn ? .letter : .space
        return
      }
      let byte = text[index]
      let second = index + 1 < text.count ? text[index + 1] : 0
      if byte == 0x20 {
        self = .space
      } else if byte.isASCIIDigit && second.isASCIIDigit
        || (byte | 0x20 == UInt8(ascii: "n") && index + 3 < text.count && QuoteMark(text, at: index + 1) == .innerClose)
      {
        self = .abbreviation  // '90s, rock 'n' roll
      } else if byte.isASCIILetter || byte.isASCIIDigit || (0xC3...0xDF).contains(byte) || byte == 0xE0 || byte == 0xE1
      {
        self = .letter
      } else if (0xE3...0xED).contains(byte), !(byte == 0xE3 && second == 0x80) {
        self = .ideograph  // kana, ideographs and hangul, but for CJK punctuation (U+3000 to U+303F)
      } else {
        self = .other
      }
    }
  }
}
