import Ccmark

/// Replaces the English quotation marks set by libcmark by those of a language.
struct QuoteSetter {
  private let marks: QuotationMarks
  /// The roles of the quotes in the current block; `next` is the index of the next quote.
  private var roles: [QuotePairing.Role] = []
  private var next = 0

  /// Nil if no quote needs to change, or if the text holds characters used as masks.
  init?(_ marks: QuotationMarks, for text: Bytes) {
    guard marks != .english || Self.needsPairing(text), !QuoteMask.holdsMasks(text) else { return nil }
    self.marks = marks
  }

  /// True if the text has straight quotes that libcmark may get wrong: at a word that may begin with an apostrophe, or
  /// beside letters of scripts without spaces.
  private static func needsPairing(_ text: Bytes) -> Bool {
    text.holds("\"") { isBesideUnspaced(text, quote: $0) }
      || text.holds("'") { isBesideUnspaced(text, quote: $0) || beginsElision(text, quote: $0) }
  }

  private static func isBesideUnspaced(_ text: Bytes, quote index: Int) -> Bool {
    if index > 0, text[index - 1] >= 0x80, NeighbourCharacter(before: index, in: text).isUnspaced { return true }
    let hasLetter = index + 1 < text.count && text[index + 1] >= 0xE0
    return hasLetter && NeighbourCharacter(after: index + 1, in: text).isUnspaced
  }

  private static func beginsElision(_ text: Bytes, quote index: Int) -> Bool {
    let isInWord = index > 0 && (text[index - 1].isASCIILetter || text[index - 1].isASCIIDigit)
    return !isInWord && Elision.begins(text, at: index + 1)
  }

  /// Begins a block; no quotation continues from one block to the next.
  mutating func beginBlock(_ node: OpaquePointer) {
    roles = Self.text(of: node).withUnsafeBufferPointer { pairing($0) }
    next = 0
  }

  private func pairing(_ text: Bytes) -> [QuotePairing.Role] {
    QuotePairing(text, trustsDoubleQuotes: marks == .english).roles
  }

  /// The text of a block for pairing: line ends are spaces, and code is a letter.
  private static func text(of block: OpaquePointer) -> [UInt8] {
    var text: [UInt8] = []
    block.forEachNode { node, type in
      switch type {
      case CMARK_NODE_TEXT: withBytes(ofCString: cmark_node_get_literal(node)) { text.append(contentsOf: $0) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
      case CMARK_NODE_CODE: text.append(UInt8(ascii: "x"))
      default: break
      }
    }
    return text
  }

  /// Sets the marks in the next text node of the block.
  mutating func set(in node: OpaquePointer) {
    NodeText.replaceLiteral(in: node) { replaced($0) }
  }

  /// Sets the marks in a line of text, and unmasks it; nil if nothing changes.
  mutating func set(_ line: Bytes) -> [UInt8]? {
    roles = pairing(line)
    next = 0
    return replaced(line)
  }

  private mutating func replaced(_ text: Bytes) -> [UInt8]? {
    var output: [UInt8] = []
    var copied = 0
    for index in text.indices {
      guard text[index] == 0xE2, QuoteMark(text, at: index) != nil, next < roles.count else { continue }
      output.append(contentsOf: text[copied..<index])
      copied = index + 3
      let replacement = mark(for: roles[next])
      next += 1
      // A typed space is replaced by the space of the mark.
      if replacement == marks.close, replacement.hasPrefix("\u{202F}"), output.last == 0x20 { output.removeLast() }
      output.append(contentsOf: replacement.utf8)
      if replacement == marks.open, replacement.hasSuffix("\u{202F}"), copied < text.count, text[copied] == 0x20 {
        copied += 1
      }
    }
    guard copied > 0 else { return QuoteMask.restored(text) }
    output.append(contentsOf: text[copied...])
    return output.withUnsafeBufferPointer { QuoteMask.restored($0) } ?? output
  }

  private func mark(for role: QuotePairing.Role) -> String {
    switch role {
    case .opens: marks.open
    case .closes: marks.close
    case .innerOpens: marks.innerOpen
    case .innerCloses: marks.innerClose
    case .apostrophe: "’"
    }
  }
}
