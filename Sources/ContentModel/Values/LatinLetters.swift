import Foundation

/// Latin letters spelt in ASCII.
enum LatinLetters {
  /// The ASCII spelling of a letter in lower case; nil if it is not Latin, or has none.
  static func ascii(_ scalar: Unicode.Scalar) -> String? {
    if let letters = undivided(scalar) { return letters }
    guard isAccented(scalar) else { return nil }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let base = parts.first, base != scalar else { return nil }
    return base.isASCII ? String(base) : ascii(base)
  }

  /// True for a letter that Unicode may decompose into one of ASCII and accents.
  static func isAccented(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0x24F, 0x1E00...0x1EFF: scalar.value != 0xD7 && scalar.value != 0xF7
    default: false
    }
  }

  /// The spelling of a letter that Unicode does not decompose; nil for any other.
  private static func undivided(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß": "ss"
    case "æ": "ae"
    case "œ": "oe"
    case "þ": "th"
    case "ŋ": "ng"
    case "ø", "ɔ": "o"
    case "đ", "ð", "ɖ", "ɗ": "d"
    case "ł", "ƚ": "l"
    case "ı", "ɨ": "i"
    case "ħ": "h"
    case "ŧ", "ƭ", "ʈ": "t"
    case "ə", "ɛ", "ǝ": "e"
    case "ƒ": "f"
    case "ɓ", "ƀ": "b"
    case "ƈ": "c"
    case "ɠ", "ǥ", "ɣ": "g"
    case "ƙ", "ĸ": "k"
    case "ɲ", "ƞ": "n"
    case "ƥ": "p"
    case "ʉ": "u"
    case "ʋ": "v"
    case "ƴ": "y"
    case "ƶ", "ʒ": "z"
    case "ɑ": "a"
    default: nil
    }
  }

  /// True for compatibility forms of letters and digits: `ﬁ`, `Ａ`, `²`, `①`, `№`.
  ///
  /// Letters of scripts that are written with such forms, as Thai and Korean are, do not count.
  static func isCompatibilityForm(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAA, 0xB2, 0xB3, 0xB9, 0xBA, 0xBC...0xBE, 0x132...0x133, 0x13F...0x140, 0x149, 0x17F, 0x1C4...0x1CC,
      0x1F1...0x1F3, 0x2B0...0x2B8, 0x2E0...0x2E4, 0x1D2C...0x1D6A, 0x1D78, 0x1D9B...0x1DBF, 0x1E9A, 0x1E9B,
      0x2070...0x209C, 0x2100...0x211F, 0x2121, 0x2124...0x213F, 0x2145...0x2189, 0x2460...0x24EA, 0x2C7C, 0x2C7D,
      0x3200...0x33FF, 0xFB00...0xFB06, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0xFF10...0xFF19, 0xFF21...0xFF3A,
      0xFF41...0xFF5A, 0xFF65...0xFFDC, 0x1D400...0x1D7FF, 0x1EE00...0x1EEBB, 0x1F100...0x1F14F, 0x1F190:
      true
    default: false
    }
  }
}
