/// The parts of a language tag such as `zh-Hant-TW` that the site goes by (BCP 47), in lower case.
package struct LanguageTag {
  /// The language itself: `zh`.
  package let primary: String
  /// The first part of four characters, such as `hant` (ISO 15924); nil if there is none.
  package let script: String?
  /// The first part of two letters, such as `tw` (ISO 3166); nil if there is none.
  package let region: String?

  /// Takes a tag apart, in whatever case it is written.
  package init(_ tag: String) {
    let parts = tag.lowercased().split(separator: "-").map(String.init)
    primary = parts.first ?? ""
    script = parts.dropFirst().first { $0.count == 4 }
    region = parts.dropFirst().first { $0.count == 2 }
  }
}

extension LanguageTag {
  /// True for a tag of which the language has two or three letters, and each further part up to eight letters and digits.
  static func isWellFormed(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts[0].count), parts[0].allSatisfy(\.isASCIILetter) else { return false }
    return parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    }
  }

  /// True for a value of `hreflang`: a language, with or without script and region, or `x-default`.
  static func isPageLanguage(_ tag: String) -> Bool {
    if tag == "x-default" { return true }
    guard isWellFormed(tag) else { return false }
    var rest = tag.split(separator: "-").dropFirst()
    if rest.first?.utf8.count == 4, rest.first?.utf8.allSatisfy(\.isASCIILetter) == true { rest = rest.dropFirst() }
    guard let region = rest.first else { return true }
    let isLetters = region.utf8.count == 2 && region.utf8.allSatisfy(\.isASCIILetter)
    let isNumber = region.utf8.count == 3 && region.utf8.allSatisfy(\.isASCIIDigit)
    return rest.count == 1 && (isLetters || isNumber) && region.lowercased() != "uk"
  }

  /// The value of `hreflang` that is meant by `en_GB`, `en-UK` or `german`; nil if it cannot be told.
  static func cure(of tag: String) -> String? {
    let name = tag.lowercased()
    if let known = names[name] { return known }
    if name == "default" { return "x-default" }
    var parts = tag.replacing("_", with: "-").split(separator: "-").map(String.init)
    if let last = parts.last, parts.count > 1, last.lowercased() == "uk" { parts[parts.count - 1] = "GB" }
    let cured = parts.joined(separator: "-")
    return cured != tag && isPageLanguage(cured) ? cured : nil
  }

  /// Languages by their names, in English and their own.
  private static let names = [
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es", "portuguese": "pt", "português": "pt", "polish": "pl", "polski": "pl", "arabic": "ar",
    "japanese": "ja", "italian": "it", "italiano": "it", "dutch": "nl", "nederlands": "nl", "chinese": "zh",
  ]
}
