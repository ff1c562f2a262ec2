import Diagnostics

/// The beginning of a mistyped link, or of syntax of another tool, in a text node.
struct SyntaxStart {
  /// Its bytes in the source, up to the first one that typography may have changed.
  let literal: [UInt8]
  /// Its length in the node's text, in bytes.
  let length: Int

  /// The most bytes of a sign and the letters after it that are compared.
  private static let limit = 24

  /// The sign that begins at `index` of a node's text; nil if there is none.
  init?(in text: Bytes, at index: Int) {
    let signLength = Self.length(text, at: index)
    guard signLength > 0 else { return nil }
    var end = index + signLength
    while end < text.count, end - index < Self.limit, text[end].isBlank || Self.isPlain(text[end]) { end += 1 }
    let isEscaped = text[index] == UInt8(ascii: "\\")
    literal = (isEscaped ? [UInt8(ascii: "\\")] : []) + text[index..<end]
    length = end - index
  }

  /// The length of the sign alone, in bytes; 0 if there is none.
  private static func length(_ text: Bytes, at index: Int) -> Int {
    guard index + 1 < text.count else { return 0 }
    let next = text[index + 1]
    switch text[index] {
    case UInt8(ascii: "{"): return "{%:.#".utf8.contains(next) ? 2 : next.isASCIILetter ? 1 : 0
    case UInt8(ascii: "$"): return next == UInt8(ascii: "$") ? 2 : next.isBlankOrLineEnd ? 0 : 1
    case UInt8(ascii: "="): return next == UInt8(ascii: "=") ? 2 : 0
    case UInt8(ascii: "\\"): return "([".utf8.contains(next) ? 2 : 0
    case UInt8(ascii: "["): return "[!".utf8.contains(next) ? 2 : next.isASCIILetter ? 1 : 0
    case UInt8(ascii: "("): return 1
    case UInt8(ascii: ")"): return next == UInt8(ascii: "[") ? 2 : 0
    case UInt8(ascii: "]"):
      if "([:".utf8.contains(next) { return 2 }
      return next == 0x20 && index + 2 < text.count && "(:".utf8.contains(text[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }
}

/// The bytes that begin signs in a body, so that most text nodes need no search.
struct SyntaxStartBytes {
  private var bytes: [UInt8]
  /// True if a parenthesis may begin a formula, `\(x\)`.
  private let hasFormula: Bool

  /// The bytes in `text`; each sign but that of a formula holds one of five.
  init(in text: Bytes) {
    bytes = "{]$\\".utf8.filter { text.firstOffset(of: $0) != nil }
    if text.holds("=", where: { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "=") }) {
      bytes.append(UInt8(ascii: "="))
    }
    hasFormula = text.holds("\\") { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "(") }
    if hasFormula { bytes.append(UInt8(ascii: "(")) }
  }

  /// True if the text of a node may hold a sign.
  func mayStand(in text: Bytes) -> Bool { bytes.contains { text.firstOffset(of: $0) != nil } }

  /// True if a sign may begin with this byte.
  func mayBegin(with byte: UInt8) -> Bool { hasFormula || byte != UInt8(ascii: "(") }
}
