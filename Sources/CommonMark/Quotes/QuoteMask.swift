import Ccmark

/// Curly quotes that an author typed, hidden from what libcmark makes of straight ones.
///
/// libcmark sets English marks only, and an author's own look the same behind it. So those are masked before the text
/// is read: U+2018, U+2019, U+201C and U+201D become U+2E00 to U+2E03, which are as many bytes and, to libcmark,
/// punctuation as well. What then comes out unmasked was a straight quote.
enum QuoteMask {
  /// The text with its curly quotes masked; nil if it has none.
  static func masked(_ text: Bytes) -> [UInt8]? { replaced(in: text, mask) }

  /// The text as it was before it was masked; nil if nothing in it is.
  static func restored(_ text: Bytes) -> [UInt8]? { replaced(in: text, original) }

  /// True if the text holds characters that stand for masked quotes: then they would be taken for those.
  static func holdsMasks(_ text: Bytes) -> Bool { text.indices.contains { original(text, at: $0) != nil } }

  /// True if the text names a curly quote by an entity, which libcmark makes the same of as of a straight one.
  static func namesQuotes(_ text: Bytes) -> Bool {
    text.indices.contains { index in
      text[index] == UInt8(ascii: "&")
        && names.contains { name in
          text[(index + 1)...].prefix(name.count).map { $0.isASCIILetter ? $0 | 0x20 : $0 } == name
        }
    }
  }

  /// The entities of the four (HTML, section 13.5), in lower case.
  private static let names = [
    "ldquo;", "rdquo;", "rdquor;", "lsquo;", "rsquo;", "rsquor;", "opencurlyquote;", "closecurlyquote;",
    "opencurlydoublequote;", "closecurlydoublequote;", "#8216;", "#8217;", "#8220;", "#8221;", "#x2018;", "#x2019;",
    "#x201c;", "#x201d;",
  ].map { Array($0.utf8) }

  /// Takes the mask off all strings of a node.
  static func restore(in node: OpaquePointer) {
    NodeText.replace(in: node, restored)
  }

  /// The bytes in place of the three at `index`, if they are a curly quote.
  private static func mask(_ text: Bytes, at index: Int) -> [UInt8]? {
    QuoteMark(text, at: index).map { [0xE2, 0xB8, 0x80 + $0.rawValue] }
  }

  /// The bytes in place of the three at `index`, if they are a mask.
  private static func original(_ text: Bytes, at index: Int) -> [UInt8]? {
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0xB8, (0x80...0x83).contains(text[index + 2])
    else { return nil }
    return [0xE2, 0x80, QuoteMark.lastBytes[Int(text[index + 2] - 0x80)]]
  }

  private static func replaced(in text: Bytes, _ replacement: (Bytes, Int) -> [UInt8]?) -> [UInt8]? {
    ByteReplacement.replaced(in: text) { index in
      text[index] == 0xE2 ? replacement(text, index).map { ($0.count, $0) } : nil
    }
  }
}

/// A curly quote of English, as libcmark sets it: U+2018, U+2019, U+201C and U+201D.
enum QuoteMark: UInt8 {
  case innerOpen, innerClose, open, close

  /// The last of the three bytes of each mark, by raw value; the other two are the same.
  static let lastBytes: [UInt8] = [0x98, 0x99, 0x9C, 0x9D]

  /// Nil unless the three bytes at `index` are one.
  init?(_ text: Bytes, at index: Int) {
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
      let number = Self.lastBytes.firstIndex(of: text[index + 2])
    else { return nil }
    self.init(rawValue: UInt8(number))
  }
}
