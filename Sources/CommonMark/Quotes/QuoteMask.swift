import Ccmark

/// Masks curly quotes that an author typed, to tell them from those that libcmark sets.
///
/// libcmark sets only English marks, which in its output look like typed ones. So typed ones are masked before the text
/// is parsed: U+2018, U+2019, U+201C and U+201D become U+2E00 to U+2E03, which have as many bytes and are punctuation
/// to libcmark as well. Unmasked quotes in its output were straight.
enum QuoteMask {
  /// The text with its curly quotes masked; nil if it has none.
  static func masked(_ text: Bytes) -> [UInt8]? { replaced(in: text, mask) }

  /// The unmasked text; nil if nothing is masked.
  static func restored(_ text: Bytes) -> [UInt8]? { replaced(in: text, original) }

  /// True if the text holds characters used as masks, which would be unmasked by mistake.
  static func holdsMasks(_ text: Bytes) -> Bool { text.indices.contains { original(text, at: $0) != nil } }

  /// True if the text holds an entity of a curly quote, which in libcmark's output looks like a straight quote.
  static func namesQuotes(_ text: Bytes) -> Bool {
    text.indices.contains { index in
      text[index] == UInt8(ascii: "&")
        && names.contains { name in
          text[(index + 1)...].prefix(name.count).map { $0.isASCIILetter ? $0 | 0x20 : $0 } == name
        }
    }
  }

  /// The entities of the four quotes (HTML, section 13.5), in lower case.
  private static let names = [
    "ldquo;", "rdquo;", "rdquor;", "lsquo;", "rsquo;", "rsquor;", "opencurlyquote;", "closecurlyquote;",
    "opencurlydoublequote;", "closecurlydoublequote;", "#8216;", "#8217;", "#8220;", "#8221;", "#x2018;", "#x2019;",
    "#x201c;", "#x201d;",
  ].map { Array($0.utf8) }

  /// Unmasks all strings of a node.
  static func restore(in node: OpaquePointer) {
    NodeText.replace(in: node, restored)
  }

  /// The mask for the three bytes at `index`; nil unless they are a curly quote.
  private static func mask(_ text: Bytes, at index: Int) -> [UInt8]? {
    QuoteMark(text, at: index).map { [0xE2, 0xB8, 0x80 + $0.rawValue] }
  }

  /// The quote for the three bytes at `index`; nil unless they are a mask.
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

/// An English curly quote, as set by libcmark: U+2018, U+2019, U+201C and U+201D.
enum QuoteMark: UInt8 {
  case innerOpen, innerClose, open, close

  /// The last of the three UTF-8 bytes of each mark, by raw value; the first two are E2 80.
  static let lastBytes: [UInt8] = [0x98, 0x99, 0x9C, 0x9D]

  /// The quote whose three bytes are at `index`; nil if there is none.
  init?(_ text: Bytes, at index: Int) {
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
      let number = Self.lastBytes.firstIndex(of: text[index + 2])
    else { return nil }
    self.init(rawValue: UInt8(number))
  }
}
