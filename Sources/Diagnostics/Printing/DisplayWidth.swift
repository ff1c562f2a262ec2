/// The width of a text in columns of a terminal.
public enum DisplayWidth {
  /// The columns of a text without tabs and control characters, summed over its characters.
  public static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// 0, 1 or 2: the sum over its scalars, at most 2; a character asked to show as emoji (U+FE0F) takes 2.
  static func columns(of character: Character) -> Int {
    if character.isASCII { return 1 }
    var sum = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }
      sum += columns(of: scalar)
    }
    return min(sum, 2)
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x300: return 1  // also the soft hyphen, which terminals print
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // Hangul vowels and finals join the syllable before them
    case 0x1F1E6...0x1F1FF: return 1  // half a flag
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.isWide || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
