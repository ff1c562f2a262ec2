import Diagnostics
import Foundation

/// Turns a title into the text of a slug.
struct SlugWriter {
  private var text = String.UnicodeScalarView()
  /// What the last character read was, as far as the next one's fate hangs on it.
  private var last = Last.other
  private var needsHyphen = false

  private enum Last {
    case letter
    case digit
    case other
  }

  /// The whole slug of a title, however long; nil without letters and digits.
  static func slug(_ title: String) -> String? {
    if title.allBytes(satisfy: { $0 < 0x80 }) { return slug(ascii: title) }
    var writer = SlugWriter()
    let lower = title.lowercased().precomposedStringWithCanonicalMapping
    for scalar in lower.unicodeScalars { writer.write(scalar) }
    let text = String(writer.text)
    return text.isEmpty ? nil : text
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "\u{2019}", "\u{2018}", "\u{2BC}": return
    case "+" where last == .letter: return spell("plus")
    case "#" where last == .letter: return spell("sharp")
    case "\u{200C}": return end()
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      append(scalar)
      last = .letter
    case .decimalNumber, .letterNumber:
      append(scalar)
      last = .digit
    case .nonspacingMark where !scalar.properties.isVariationSelector, .spacingMark:
      // A mark belongs to the letter before it, or to nothing that stays.
      if last == .letter { text.append(scalar) } else { end() }
    case .nonspacingMark, .format: return
    default: end()
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if needsHyphen, !text.isEmpty { text.append("-") }
    needsHyphen = false
    text.append(scalar)
  }

  /// Writes `word` between hyphens; what follows still counts as following a letter.
  private mutating func spell(_ word: String) {
    needsHyphen = true
    for scalar in word.unicodeScalars { append(scalar) }
    needsHyphen = true
  }

  private mutating func end() {
    needsHyphen = true
    last = .other
  }

  /// The same for a title of ASCII alone, byte by byte.
  private static func slug(ascii title: String) -> String? {
    var bytes: [UInt8] = []
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
