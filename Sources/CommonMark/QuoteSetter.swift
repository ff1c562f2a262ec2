import Ccmark

/// Sets a language's quotation marks in place of the English ones that libcmark sets.
struct QuoteSetter {
  private let marks: QuotationMarks
  /// Inner quotations that are open in the current block: the mark that ends one is an apostrophe, too.
  private var openInner = 0

  init(_ marks: QuotationMarks) { self.marks = marks }

  /// Begins a block: no quotation goes on from one to the next.
  mutating func beginBlock() { openInner = 0 }

  /// The text with the language's marks, and what was masked as it was written; nil if it is the same.
  mutating func set(_ text: Bytes) -> [UInt8]? {
    var output: [UInt8] = []
    var copied = 0
    for index in text.indices {
      guard text[index] == 0xE2, let mark = QuoteMark(text, at: index) else { continue }
      output.append(contentsOf: text[copied..<index])
      output.append(contentsOf: replacement(of: mark, isBeforeLetter: Self.isLetter(text, at: index + 3)).utf8)
      copied = index + 3
    }
    guard copied > 0 else { return QuoteMask.restored(text) }
    output.append(contentsOf: text[copied...])
    return output.withUnsafeBufferPointer { QuoteMask.restored($0) } ?? output
  }

  private mutating func replacement(of mark: QuoteMark, isBeforeLetter: Bool) -> String {
    switch mark {
    case .open: return marks.open
    case .close: return marks.close
    case .innerOpen:
      openInner += 1
      return marks.innerOpen
    case .innerClose:
      guard openInner > 0, !isBeforeLetter else { return "’" }
      openInner -= 1
      return marks.innerClose
    }
  }

  /// True for a letter or digit of ASCII, and for whatever lies beyond but marks of punctuation.
  private static func isLetter(_ text: Bytes, at index: Int) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    return byte < 0x80 ? byte.isASCIILetter || byte.isASCIIDigit : byte != 0xE2 && byte != 0xC2 && byte != 0xE3
  }

  /// Sets the marks in a text node.
  mutating func set(in node: OpaquePointer) {
    NodeText.replaceLiteral(in: node) { set($0) }
  }
}
