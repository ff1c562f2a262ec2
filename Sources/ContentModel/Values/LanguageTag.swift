import Diagnostics

/// The parts of a language tag such as `zh-Hant-TW` (BCP 47), in lower case.
package struct LanguageTag {
  /// The language itself: `zh`.
  package let primary: String
  /// The part of four letters, such as `hant` (ISO 15924); nil if there is none.
  package let script: String?
  /// The part of two letters or three digits, such as `tw` or `419` (ISO 3166, UN M49); nil if there is none.
  package let region: String?

  /// Takes a tag apart, in whatever case it is written.
  package init(_ tag: String) {
    let parts = tag.lowercased().split(separator: "-").map(String.init)
    primary = parts.first ?? ""
    // A single letter begins an extension or a private part: `-u-co-phonebk`, `-x-newsroom`.
    let rest = parts.dropFirst().prefix { $0.utf8.count > 1 }
    script = rest.first { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isASCIILetter) }
    region = rest.first(where: Self.isRegion)
  }

  private static func isRegion(_ part: some StringProtocol) -> Bool {
    part.utf8.count == 2 && part.utf8.allSatisfy(\.isASCIILetter)
      || part.utf8.count == 3 && part.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// The script of a text in this language; nil unless the tag or, for Chinese, the region tells it.
  package var likelyScript: String? {
    guard script == nil, primary == "zh" else { return script }
    return ["tw", "hk", "mo"].contains(region) ? "hant" : "hans"
  }
}

extension LanguageTag {
  /// A tag as BCP 47 writes it, `zh-Hant-TW` for `ZH_hant_tw`; the region `UK` becomes `GB`.
  package static func canonical(_ tag: String) -> String {
    var isAgreed = false
    let parts = tag.replacing("_", with: "-").lowercased().split(separator: "-", omittingEmptySubsequences: false)
    let written = parts.enumerated().map { index, part in
      if part.utf8.count == 1 { isAgreed = true }
      guard index > 0, !isAgreed else { return String(part) }
      switch part.utf8.count {
      case 2: return part == "uk" ? "GB" : part.uppercased()
      case 4 where part.utf8.allSatisfy(\.isASCIILetter): return part.prefix(1).uppercased() + part.dropFirst()
      default: return String(part)
      }
    }
    return written.joined(separator: "-")
  }

  /// True for a language of two or three letters, with any further parts.
  ///
  /// Each part has up to eight letters and digits.
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
    return rest.count == 1 && isRegion(region)
  }

  /// The likely tag for `german`, `jp` or `de_AT.UTF-8`; nil if there is none.
  package static func correction(of tag: String) -> String? {
    let name = tag.lowercased()
    if let known = names[name] { return known }
    if name == "default" { return "x-default" }
    let cured = canonical(String(tag.prefix { $0 != "." && $0 != "@" }))
    return cured != tag && isPageLanguage(cured) ? cured : nil
  }

  /// Tags by a language's name, in English and its own, by codes of three letters, and by countries taken for it.
  private static let names = [
    "english": "en", "eng": "en", "german": "de", "deutsch": "de", "deu": "de", "ger": "de", "french": "fr",
    "français": "fr", "francais": "fr", "fra": "fr", "fre": "fr", "spanish": "es", "español": "es", "espanol": "es",
    "spa": "es", "portuguese": "pt", "português": "pt", "por": "pt", "polish": "pl", "polski": "pl", "pol": "pl",
    "arabic": "ar", "العربية": "ar", "ara": "ar", "japanese": "ja", "日本語": "ja", "jpn": "ja", "jp": "ja",
    "italian": "it", "italiano": "it", "ita": "it", "dutch": "nl", "nederlands": "nl", "nld": "nl", "dut": "nl",
    "russian": "ru", "русский": "ru", "rus": "ru", "ukrainian": "uk", "українська": "uk", "ukr": "uk", "ua": "uk",
    "korean": "ko", "한국어": "ko", "kor": "ko", "kr": "ko", "chinese": "zh", "中文": "zh", "zho": "zh", "chi": "zh",
    "cn": "zh-CN", "czech": "cs", "cz": "cs", "danish": "da", "dk": "da", "greek": "el", "gr": "el",
  ]
}
