import Diagnostics

/// Counts words, and letters of scripts without spaces, in text that comes in pieces.
///
/// A word is a run of letters and digits with apostrophes inside; markup within a word does not split it.
struct WordCounter {
  private(set) var words = 0
  private(set) var unspacedLetters = 0

  private enum State {
    case outside
    case inWord
    case afterApostrophe
  }
  private var state = State.outside

  enum Kind {
    case letter
    case unspacedLetter
    /// A combining mark, which counts with the character before it.
    case mark
    case apostrophe
    case other
  }

  /// Ends the word, at the end of a line or a block.
  mutating func endWord() { state = .outside }

  /// Counts in the next piece of text.
  mutating func count(_ text: Bytes) {
    var index = countEights(in: text)
    while index < text.count {
      let byte = text[index]
      if Self.isWordByte(byte) {
        repeat { index += 1 } while index < text.count && Self.isWordByte(text[index])
        count(.letter)
      } else if Self.isLetterLead(byte), index + 1 < text.count {
        index += 2
        count(.letter)
      } else if byte < 0x80 {
        index += 1
        count(byte == UInt8(ascii: "'") ? .apostrophe : .other)
      } else {
        let (scalar, length) = decodeScalar(text, at: index)
        index += length
        count(Self.kind(of: scalar))
      }
    }
  }

  /// Counts in leading ASCII, eight bytes at once; returns the number of bytes read.
  private mutating func countEights(in text: Bytes) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    let high: UInt64 = 0x8080_8080_8080_8080
    var index = 0
    // 0x80 if the byte before the next eight belongs to a word: a letter or digit, or that or an apostrophe behind it.
    var (afterLetter, joinedBefore): (UInt64, UInt64) = (state == .inWord ? 0x80 : 0, state == .outside ? 0 : 0x80)
    while index + 8 <= raw.count {
      let bytes = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      guard bytes & high == 0 else { break }
      // A byte's high bit in a mask says that the byte matches; no sum overflows, since all bytes are below 0x80.
      let lower = bytes | 0x2020_2020_2020_2020
      let letters = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505)  // a to z
      let digits = (bytes &+ 0x5050_5050_5050_5050) & ~(bytes &+ 0x4646_4646_4646_4646)  // 0 to 9
      let apostrophes = ~((bytes ^ 0x2727_2727_2727_2727) &+ 0x7F7F_7F7F_7F7F_7F7F) & high
      let inWord = (letters | digits) & high
      let joining = apostrophes & (inWord << 8 | afterLetter)
      let joined = (inWord | joining) << 8 | joinedBefore
      // The sum of eight bytes of 0 or 1.
      words += Int(((inWord & ~joined) >> 7 &* 0x0101_0101_0101_0101) >> 56)
      afterLetter = inWord >> 56
      joinedBefore = (inWord | joining) >> 56
      index += 8
    }
    if index > 0 { state = afterLetter != 0 ? .inWord : joinedBefore != 0 ? .afterApostrophe : .outside }
    return index
  }

  /// Counts one character of this kind.
  mutating func count(_ kind: Kind) {
    switch kind {
    case .letter:
      if state == .outside { words += 1 }
      state = .inWord
    case .unspacedLetter:
      unspacedLetters += 1
      state = .outside
    case .mark:
      break
    case .apostrophe:
      state = state == .inWord ? .afterApostrophe : .outside
    case .other:
      state = .outside
    }
  }

  /// An ASCII letter or digit.
  private static func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }

  /// The first of two bytes that are a letter for any second byte: U+0100 to U+023F, U+0400 to U+047F.
  private static func isLetterLead(_ byte: UInt8) -> Bool { byte >= 0xC4 && byte <= 0xC8 || byte & 0xFE == 0xD0 }

  /// The kind of a scalar: common blocks by their bounds, others by Unicode properties, which are slower.
  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x27: .apostrophe
    case 0..<0x80: isWordByte(UInt8(truncatingIfNeeded: scalar.value)) ? .letter : .other
    case 0xD7, 0xF7: .other
    case 0xC0...0x24F, 0x400...0x481, 0x48A...0x52F, 0xAC00...0xD7A3: .letter
    case 0x2019: .apostrophe
    case 0x2000...0x206F, 0x3000...0x3004: .other
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: .unspacedLetter
    default: kindByProperties(of: scalar)
    }
  }

  private static func kindByProperties(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      isUnspaced(scalar.value) ? .unspacedLetter : .letter
    case .decimalNumber, .letterNumber, .otherNumber:
      .letter
    case .nonspacingMark, .spacingMark, .enclosingMark:
      .mark
    default:
      .other
    }
  }

  /// Blocks of the Unicode standard: Thai and Lao, Myanmar, Khmer, kana, Han.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0x1780...0x17FF, 0x3005...0x3007,
      0x3041...0x30FF, 0x31F0...0x31FF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default:
      false
    }
  }
}
