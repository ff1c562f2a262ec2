import Diagnostics

/// Invisible characters and noncharacters.
///
/// Invisible are marks of direction, joiners and spaces without width. Some scripts need some of them (Unicode 15,
/// section 23.2): those are fine among its letters. No page can hold a noncharacter.
package enum InvisibleCharacters {
  /// A character and its byte range.
  struct Occurrence: Equatable {
    let scalar: Unicode.Scalar
    let range: Range<Int>
  }

  /// The invisible characters and noncharacters of a text, each in order.
  struct Occurrences: Equatable {
    /// Invisible characters that no script needs in that position.
    var needless: [Occurrence] = []
    /// Noncharacters, which XML cannot hold (XML 1.0, section 2.2), or HTML should not.
    var noncharacters: [Occurrence] = []
  }

  /// True for an invisible character, needed or not.
  ///
  /// A soft hyphen and variation selectors are not among them.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x061C, 0x180E, 0x3164, 0xFFA0, 0xFEFF, 0xE0001,
      0xE0020...0xE007F:
      true
    default: false
    }
  }

  /// True for an invisible character or a noncharacter.
  static func isInvisibleOrNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x061C && (isInvisible(scalar) || isNoncharacter(scalar))
  }

  static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// True if one of either kind may begin at an offset of well-formed UTF-8: a fast test.
  static func mayBegin(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    func next(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    switch bytes[index] {
    case 0xE2:
      return next(1) == 0x80 && ((0x8B...0x8F).contains(next(2)) || (0xAA...0xAE).contains(next(2)))
        || next(1) == 0x81 && next(2) >= 0xA0 && next(2) <= 0xAF
    case 0xEF:
      switch next(1) {
      case 0xB7: return (0x90...0xAF).contains(next(2))
      case 0xBB: return next(2) == 0xBF && index > 0
      case 0xBE: return next(2) == 0xA0
      case 0xBF: return next(2) >= 0xBE
      default: return false
      }
    case 0xD8: return next(1) == 0x9C
    case 0xE1: return next(1) == 0xA0 && next(2) == 0x8E
    case 0xE3: return next(1) == 0x85 && next(2) == 0xA4
    case 0xF3: return next(1) == 0xA0
    default: return false
    }
  }

  /// Finds the characters of either kind in well-formed UTF-8; a byte order mark at its start is none.
  static func occurrences(in bytes: [UInt8]) -> Occurrences {
    var occurrences = Occurrences()
    var start = SourceFile.start(of: bytes)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      if bytes[start..<end].contains(where: { $0 >= 0x80 }) { look(bytes[start..<end], &occurrences) }
      start = end
    }
    return occurrences
  }

  /// Adds the occurrences of one line.
  private static func look(_ line: ArraySlice<UInt8>, _ occurrences: inout Occurrences) {
    let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    var offset = line.startIndex
    let isRightToLeft = scalars.contains(where: isRightToLeft)
    for (index, scalar) in scalars.enumerated() {
      let occurrence = Occurrence(scalar: scalar, range: offset..<offset + UTF8.width(scalar))
      offset = occurrence.range.upperBound
      if isNoncharacter(scalar) { occurrences.noncharacters.append(occurrence) }
      if isInvisible(scalar), !isNeeded(index, in: scalars, isRightToLeft: isRightToLeft) {
        occurrences.needless.append(occurrence)
      }
    }
  }

  /// The first invisible character of an address that no script needs; nil if there is none.
  package static func first(inAddress text: String) -> Unicode.Scalar? {
    if text.allBytes(satisfy: { $0 < 0x80 }) { return nil }
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.first { index in
      let scalar = scalars[index]
      if isNoncharacter(scalar) { return true }
      if isInvisible(scalar) { return !(isJoiner(scalar) && isNeeded(index, in: scalars)) }
      return scalar.properties.generalCategory == .format && !isVisibleSign(scalar)
    }.map { scalars[$0] }
  }

  /// A text without noncharacters.
  static func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isNoncharacter) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.lazy.filter { !isNoncharacter($0) }))
  }

  /// The code point and the name of a character: `U+200B (zero width space)`.
  package static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = scalar.properties.name.map { " (\($0.lowercased()))" } ?? ""
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + name
  }
}

// MARK: - Where they are needed

extension InvisibleCharacters {
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

  /// True for a sign above or below numbers: visible, though a format character by its category.
  private static func isVisibleSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// True if a script needs the character at `index` where it stands.
  ///
  /// `isRightToLeft`: the line has letters that are written from right to left.
  private static func isNeeded(_ index: Int, in scalars: [Unicode.Scalar], isRightToLeft: Bool = false) -> Bool {
    let before = index > 0 ? scalars[index - 1] : " "
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalars[index].value {
    case 0x200B: return isSpaceless(before) || isSpaceless(after)
    case 0x200C: return isJoining(before) || isJoining(after)
    case 0x200D: return isJoining(before) || isJoining(after) || isPictograph(before) && isPictograph(after)
    case 0x200E, 0x200F, 0x061C, 0x2066...0x2069: return isRightToLeft
    // The flags of England, Scotland and Wales (UTS #51, section 1.4.9).
    case 0xE0020...0xE007F: return before == "\u{1F3F4}" || (0xE0020...0xE007F).contains(before.value)
    default: return false
    }
  }

  /// True for a letter of a script that needs joiners: Hebrew to Myanmar, Khmer, Mongolian and their like.
  ///
  /// Such letters join, or must not join.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x109F, 0x1780...0x18AF, 0x1A20...0x1AAF, 0x1B00...0x1CFF, 0xA840...0xA8FF, 0xA980...0xAADF,
      0xABC0...0xABFF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x10FFF, 0x11000...0x11FFF,
      0x1E900...0x1E95F:
      true
    default: false
    }
  }

  /// True for a letter of a script without spaces between words: Thai to Myanmar, Khmer, kana and Han.
  private static func isSpaceless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0xA980...0xA9DF, 0x3040...0x30FF,
      0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C: false
    case 0x0590...0x08FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// True for a part of an emoji sequence (UTS #51): a pictograph, a skin tone or a variation selector.
  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0F}" || scalar.value > 0xFF && scalar.properties.isEmoji
  }
}

// MARK: - Files

extension SourceFile {
  /// Masks noncharacters, and warns of them and of invisible characters.
  ///
  /// Each becomes U+FDD0, which has as many bytes, so that offsets hold, and which libyaml accepts.
  func maskingNoncharacters() -> (source: SourceFile, warnings: [Diagnostic], hasNoncharacters: Bool) {
    let occurrences = InvisibleCharacters.occurrences(in: bytes)
    var diagnostics: [Diagnostic] = []
    if let first = occurrences.needless.first {
      diagnostics.append(
        .invisibleCharacter(first.scalar, more: occurrences.needless.count - 1, at: range(first.range)))
    }
    guard let first = occurrences.noncharacters.first else { return (self, diagnostics, false) }
    diagnostics.append(.noncharacter(first.scalar, more: occurrences.noncharacters.count - 1, at: range(first.range)))
    var masked = bytes
    for occurrence in occurrences.noncharacters { masked.replaceSubrange(occurrence.range, with: [0xEF, 0xB7, 0x90]) }
    return (SourceFile(path: path, bytes: masked), diagnostics, true)
  }
}

extension Diagnostic {
  /// An invisible character that no script needs.
  ///
  /// `more` is the number of others like it in the file.
  static func invisibleCharacter(_ scalar: Unicode.Scalar, more: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invisibleCharacter, .warning,
      "an invisible character stands here: \(InvisibleCharacters.name(scalar))\(also(more))", at: range,
      hint: "delete it: copied text often brings it along")
  }

  static func noncharacter(_ scalar: Unicode.Scalar, more: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invisibleCharacter, .warning,
      "\(InvisibleCharacters.name(scalar)) stands here, which web pages must not contain: it is left out\(also(more))",
      at: range,
      hint: "delete it")
  }

  private static func also(_ more: Int) -> String { more > 0 ? ", and \(more) more like it" : "" }

  static func invisibleInAddress(_ scalar: Unicode.Scalar, key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidPath, .error, "'\(key)' holds an invisible character: \(InvisibleCharacters.name(scalar))", at: range,
      hint: "delete the value and type it again")
  }
}
