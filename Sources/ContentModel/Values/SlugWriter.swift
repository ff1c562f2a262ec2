import Foundation

/// Turns a name into the text of a slug.
struct SlugWriter {
  private let rule: AddressRule
  /// True if signs that are no letters are spelled out, since names may differ in them alone.
  private let spellsSigns: Bool
  private var text = String.UnicodeScalarView()
  /// The kind of the last character read, as far as the next one depends on it.
  private var last = Last.other
  private var needsHyphen = false

  private enum Last: Equatable {
    /// `isBare`: its accents are left out.
    case letter(isBare: Bool)
    case digit(Digit)
    case other
  }

  /// The form of a digit; where that changes, another number begins: `10²`.
  private enum Digit {
    case plain
    /// Above or below the line.
    case small
    /// In a circle, a bracket or a fraction: each is a number of its own.
    case framed
  }

  private init(_ rule: AddressRule, spellsSigns: Bool) {
    self.rule = rule
    self.spellsSigns = spellsSigns
  }

  /// The whole slug of a name, however long; nil if nothing of it can stand in an address.
  static func slug(_ name: String, _ rule: AddressRule, spellsSigns: Bool = false) -> String? {
    let isTurkish = rule.custom == .turkish && rule.preservesLetters
    if !isTurkish, name.allBytes(satisfy: { $0 < 0x80 && (!spellsSigns || $0 != UInt8(ascii: "$")) }) {
      return slug(ascii: name)
    }
    var writer = SlugWriter(rule, spellsSigns: spellsSigns)
    let capitals = isTurkish ? name.replacing("I", with: "ı").replacing("İ", with: "i") : name
    let lower = capitals.lowercased().precomposedStringWithCanonicalMapping
    for scalar in lower.unicodeScalars { writer.write(scalar) }
    let text = String(writer.text).precomposedStringWithCanonicalMapping
    return text.isEmpty ? nil : withFinalSigmas(text)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{2BB}", "\u{2BC}", "\u{2BE}", "\u{2BF}": return
    case "+" where isAfterLetter, "\u{FF0B}" where isAfterLetter: return spell("plus")
    case "#" where isAfterLetter, "\u{FF03}" where isAfterLetter, "\u{266F}" where isAfterLetter: return spell("sharp")
    case "\u{200C}": return end()
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: letter(scalar)
    case .decimalNumber: digits(Self.digits(of: scalar), .plain)
    case .letterNumber, .otherNumber: number(scalar)
    case .nonspacingMark where properties.isVariationSelector, .format: return
    case .nonspacingMark, .spacingMark: mark(scalar)
    case .mathSymbol, .currencySymbol, .otherSymbol: sign(scalar)
    default: end()
    }
  }

  private var isAfterLetter: Bool { if case .letter = last { true } else { false } }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if needsHyphen, !text.isEmpty { text.append("-") }
    needsHyphen = false
    text.append(scalar)
  }

  private mutating func letter(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(scalar)
      last = .letter(isBare: !rule.preservesLetters)
    } else if !rule.preservesLetters, let letters = rule.customary(scalar) ?? LatinLetters.ascii(scalar) {
      for letter in letters.unicodeScalars { append(letter) }
      last = .letter(isBare: true)
    } else if let plain = Self.plain(scalar) {
      for scalar in plain { write(scalar) }
    } else {
      append(scalar)
      last = .letter(isBare: false)
    }
  }

  /// Writes a combining mark if the letter before it has its accents.
  ///
  /// A mark behind anything but a letter separates, as punctuation does.
  private mutating func mark(_ scalar: Unicode.Scalar) {
    switch last {
    case .letter(let isBare): if !isBare { text.append(scalar) }
    case .digit, .other: end()
    }
  }

  private mutating func digits(_ scalars: some Sequence<Unicode.Scalar>, _ digit: Digit) {
    if case .digit(let before) = last, before != digit || digit == .framed { needsHyphen = true }
    for scalar in scalars {
      // The stroke of a fraction, or a bracket.
      if scalar.properties.numericType == nil { needsHyphen = true } else { append(scalar) }
    }
    last = .digit(digit)
  }

  /// A number that is no plain digit: `²`, `½`, `①`, `Ⅻ`, `〇`.
  private mutating func number(_ scalar: Unicode.Scalar) {
    guard let plain = Self.plain(scalar) else {
      let digits = Self.digits(of: scalar)
      if scalar.properties.generalCategory == .otherNumber, digits != [scalar] { return self.digits(digits, .framed) }
      append(scalar)
      last = .letter(isBare: false)
      return
    }
    if plain.contains(where: \.properties.isAlphabetic) {
      for scalar in plain { write(scalar) }
    } else {
      // Digits above and below the line lie before U+2100.
      let isSmall = plain.count == 1 && scalar.value < 0x2100
      digits(plain, isSmall ? .small : .framed)
    }
  }

  private mutating func sign(_ scalar: Unicode.Scalar) {
    if let plain = Self.plain(scalar) {
      for scalar in plain { write(scalar) }
    } else if spellsSigns, let letter = SymbolNames.letter(ofFlag: scalar) {
      append(letter)
      last = .letter(isBare: true)
    } else if spellsSigns, let words = SymbolNames.words(for: scalar) {
      spell(words)
      last = .other
    } else {
      end()
    }
  }

  /// Writes words between hyphens; a sign behind them still counts as following a letter.
  private mutating func spell(_ words: String) {
    needsHyphen = true
    for scalar in words.unicodeScalars { append(scalar) }
    needsHyphen = true
  }

  private mutating func end() {
    needsHyphen = true
    last = .other
  }
}

extension SlugWriter {
  /// The plain form of a character, in lower case; nil if it is plain already.
  private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard LatinLetters.isCompatibilityForm(scalar) else { return nil }
    let plain = String(scalar).precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
    return plain.elementsEqual([scalar]) ? nil : Array(plain)
  }

  /// The ASCII digits of a character's number; the character itself if that number is not whole.
  private static func digits(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard !scalar.isASCII, let value = scalar.properties.numericValue, let number = Int(exactly: value) else {
      return [scalar]
    }
    return Array(String(number).unicodeScalars)
  }

  /// A Greek text with `ς` at the ends of words and `σ` elsewhere, so that capitals yield the same slug.
  private static func withFinalSigmas(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "σ" || $0 == "ς" }) else { return text }
    var scalars = Array(text.unicodeScalars)
    for index in scalars.indices where scalars[index] == "σ" || scalars[index] == "ς" {
      let isAfter = index > 0 && scalars[index - 1].properties.isAlphabetic
      let isBefore = index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
      scalars[index] = isAfter && !isBefore ? "ς" : "σ"
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Returns the whole slug of a name of ASCII alone, read byte by byte; nil if nothing of it can stand in an address.
  private static func slug(ascii title: String) -> String? {
    var bytes: [UInt8] = []
    // 8 bytes more for signs that are spelled out, such as `-plus`.
    bytes.reserveCapacity(title.utf8.count + 8)
    var isAfterLetter = false
    var needsHyphen = false
    for byte in title.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if needsHyphen, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        needsHyphen = false
        isAfterLetter = byte > UInt8(ascii: "9")
        bytes.append(isAfterLetter ? byte | 0x20 : byte)
      case UInt8(ascii: "'"): break
      case UInt8(ascii: "+") where isAfterLetter:
        bytes.append(contentsOf: "-plus".utf8)
        needsHyphen = true
      case UInt8(ascii: "#") where isAfterLetter:
        bytes.append(contentsOf: "-sharp".utf8)
        needsHyphen = true
      default:
        needsHyphen = true
        isAfterLetter = false
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
