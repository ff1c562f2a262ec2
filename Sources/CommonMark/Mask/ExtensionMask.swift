import Ccmark

/// Masks characters of extensions, so that libcmark does not read them.
///
/// They are those after a backslash, and those in a bare address that would be emphasis, dashes or quotes.
///
/// libcmark removes backslashes, after which `\~` and `~` look alike. So the character after the backslash becomes a C1
/// control character, which no text may hold; the backslash stays, and is literal there. Lines of the masked text begin
/// and end as before.
enum ExtensionMask {
  /// The masked characters: the first becomes U+0080, the second U+0081, and so on.
  private static let originals = Array("~:.@*_-'".utf8)

  /// The masked text; nil if there is nothing to mask.
  static func masked(_ text: Bytes) -> [UInt8]? {
    var address = 0..<0
    var escaped = -1
    return ByteReplacement.replaced(in: text) { index in
      let byte = text[index]
      if index == escaped { return "~:.@".utf8.contains(byte) ? (1, mask(byte)) : nil }
      if byte == UInt8(ascii: "\\") {
        escaped = index + 1
      } else if address.contains(index) {
        return isMasked(byte, inAddress: text, at: index) ? (1, mask(byte)) : nil
      } else if index >= address.upperBound, let found = BareAddress(web: index, in: text, after: address.upperBound) {
        let start = index + (byte == UInt8(ascii: ":") ? "://" : "www.").utf8.count
        address = start..<max(start, maskEnd(found.range, in: text))
      }
      return nil
    }
  }

  /// The end of an address, or of its part before an unmatched closing parenthesis.
  private static func maskEnd(_ address: Range<Int>, in text: Bytes) -> Int {
    var depth = 0
    for index in address {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { return index }
    }
    var end = address.upperBound
    while end > address.lowerBound, text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return end
  }

  private static func isMasked(_ byte: UInt8, inAddress text: Bytes, at index: Int) -> Bool {
    guard byte == UInt8(ascii: "'") else { return "*_~-.".utf8.contains(byte) }
    return index + 1 < text.count && isWord(text[index - 1]) && isWord(text[index + 1])
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 }

  private static func mask(_ byte: UInt8) -> [UInt8] {
    [0xC2, 0x80 + UInt8(originals.firstIndex(of: byte) ?? 0)]
  }

  /// The character that is masked at `index`; nil if none is.
  static func original(_ text: Bytes, at index: Int) -> UInt8? {
    guard text[index] == 0xC2, index + 1 < text.count, text[index + 1] >= 0x80,
      text[index + 1] < 0x80 + UInt8(originals.count)
    else { return nil }
    return originals[Int(text[index + 1] - 0x80)]
  }

  /// Unmasks all strings of a node, and removes the backslashes before masks where they escape.
  static func restore(in node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
      NodeText.replaceLiteral(in: node) { restored($0, unescaping: false) }
    default:
      break
    }
    // The info string of a code fence is left, in which backslashes escape.
    NodeText.replace(in: node) { restored($0, unescaping: true) }
  }

  private static func restored(_ text: Bytes, unescaping: Bool) -> [UInt8]? {
    ByteReplacement.replaced(in: text) { index in
      if let byte = original(text, at: index) { return (2, [byte]) }
      guard unescaping, text[index] == UInt8(ascii: "\\"), index + 1 < text.count,
        let byte = original(text, at: index + 1)
      else { return nil }
      return (3, [byte])
    }
  }
}
