import Diagnostics

/// Makes the ids of headings by the rule of GitHub's anchors, without leading hyphens.
///
/// Letters, marks, digits, `-` and `_` of every script stay, in lower case; spaces become hyphens, the rest is dropped.
/// An id in use gets `-1`, `-2` and so on.
struct HeadingIDs {
  private var reserved: Set<String>
  /// The ids in use, each with the number that its next duplicate tries first.
  private var nextNumbers: [String: Int] = [:]

  init(reserved: Set<String>) { self.reserved = reserved }

  /// Reserves further ids, which no heading gets.
  mutating func reserve(_ ids: Set<String>) { if !ids.isEmpty { reserved.formUnion(ids) } }

  /// Takes an id for a heading; false if it is in use or reserved.
  mutating func take(_ id: String) -> Bool {
    guard !isTaken(id) else { return false }
    nextNumbers[id] = 1
    return true
  }

  /// The id for the text of a heading, which is then in use; `section` if the text yields none.
  mutating func id(for text: Bytes) -> String {
    let base = Self.base(of: text)
    guard isTaken(base) else {
      nextNumbers[base] = 1
      return base
    }
    var number = nextNumbers[base] ?? 1
    while isTaken("\(base)-\(number)") { number += 1 }
    let id = "\(base)-\(number)"
    nextNumbers[base] = number + 1
    nextNumbers[id] = 1
    return id
  }

  private func isTaken(_ id: String) -> Bool { nextNumbers[id] != nil || reserved.contains(id) }

  private static func base(of text: Bytes) -> String {
    var id: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte < 0x80 else {
        let (scalar, length) = decodeScalar(text, at: index)
        if isIDCharacter(scalar) { id.append(contentsOf: scalar.properties.lowercaseMapping.utf8) }
        index += length
        continue
      }
      index += 1
      if byte.isASCIILetter {
        id.append(byte | 0x20)
      } else if byte.isASCIIDigit || byte == UInt8(ascii: "_") {
        id.append(byte)
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-"), !id.isEmpty {
        id.append(UInt8(ascii: "-"))
      }
    }
    return id.isEmpty ? "section" : String(decoding: id, as: UTF8.self)
  }

  /// True for a character that an id may hold, besides hyphens.
  static func isIDCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      true
    default:
      false
    }
  }
}
