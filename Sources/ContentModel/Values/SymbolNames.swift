/// Words for signs that are no letters, as addresses spell them.
enum SymbolNames {
  /// The words for a sign, with hyphens between them; nil for a sign that only separates or adorns.
  static func words(for sign: Unicode.Scalar) -> String? {
    switch sign.value {
    // Owners and trademarks, all of ASCII but the dollar, minus and fraction strokes, arrows, boxes, bullets.
    case 0...0x23, 0x25...0x7F, 0xA6, 0xA9, 0xAC, 0xAE, 0x2044, 0x2117, 0x2120, 0x2122, 0x2190...0x21FF, 0x2212,
      0x2500...0x25FF, 0x2794, 0x2798...0x27AF, 0x27B1...0x27BE, 0x27F0...0x27FF, 0x2900...0x297F, 0x2B00...0x2B11,
      0x2B30...0x2B4F, 0x2B5A...0x2BFF, 0xFFE8...0xFFFF:
      return nil
    default: return short(sign) ?? name(of: sign)
    }
  }

  private static func short(_ sign: Unicode.Scalar) -> String? {
    switch sign {
    case "$": "dollar"
    case "€": "euro"
    case "£": "pound"
    case "¥": "yen"
    case "¢": "cent"
    case "°": "degree"
    case "×": "x"
    case "\u{266D}": "flat"
    case "\u{266F}": "sharp"
    case "\u{2661}", "\u{2665}", "\u{2764}": "heart"
    default: nil
    }
  }

  /// The letter of a regional indicator, two of which make a flag; nil for any other sign.
  static func letter(ofFlag sign: Unicode.Scalar) -> Unicode.Scalar? {
    (0x1F1E6...0x1F1FF).contains(sign.value) ? Unicode.Scalar(sign.value - 0x1F1E6 + 0x61) : nil
  }

  /// The Unicode name of a sign; `u` and its code point if the sign is newer than the names that are known.
  private static func name(of sign: Unicode.Scalar) -> String {
    guard let name = sign.properties.name else { return "u" + String(sign.value, radix: 16) }
    let words = name.lowercased().utf8.map { byte in
      (0x61...0x7A).contains(byte) || byte.isASCIIDigit ? byte : UInt8(ascii: "-")
    }
    return String(decoding: words, as: UTF8.self)
  }
}
