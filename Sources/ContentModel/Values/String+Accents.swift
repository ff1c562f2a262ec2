import Foundation

/// Text without the accents of Latin, Greek and Cyrillic letters, to look words up.
extension String {
  /// The text in lower case, without the marks U+0300 to U+036F, in normal form C.
  ///
  /// Letters that Unicode does not decompose (`ø`, `ß`) become those that people write in their place.
  package var foldedAccents: String {
    var folded = String.UnicodeScalarView()
    for scalar in lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\u{300}"..."\u{36F}": break
      case "ß": folded.append(contentsOf: "ss".unicodeScalars)
      case "æ": folded.append(contentsOf: "ae".unicodeScalars)
      case "œ": folded.append(contentsOf: "oe".unicodeScalars)
      case "ø": folded.append("o")
      case "ł": folded.append("l")
      case "đ": folded.append("d")
      case "ς": folded.append("σ")
      default: folded.append(scalar)
      }
    }
    return String(folded).precomposedStringWithCanonicalMapping
  }
}
