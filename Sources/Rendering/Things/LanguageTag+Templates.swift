import ContentModel

extension LanguageTag {
  /// The language and its region as the Open Graph protocol writes them: `pt_BR`.
  ///
  /// Nil if the tag names no country, and the language has no default one.
  var locale: String? {
    // A region of two letters is a country, one of three digits is not.
    let country = region.flatMap { $0.utf8.count == 2 ? $0 : nil }
    return (country ?? Self.regions[primary]).map { "\(primary)_\($0.uppercased())" }
  }

  /// The region in which most readers of a language live (CLDR, likely subtags).
  private static let regions = [
    "ar": "eg", "bg": "bg", "ca": "es", "cs": "cz", "da": "dk", "de": "de", "el": "gr", "en": "us", "es": "es",
    "et": "ee", "fa": "ir", "fi": "fi", "fr": "fr", "he": "il", "hi": "in", "hr": "hr", "hu": "hu", "id": "id",
    "is": "is", "it": "it", "ja": "jp", "ko": "kr", "lt": "lt", "lv": "lv", "nb": "no", "nl": "nl", "pl": "pl",
    "pt": "br", "ro": "ro", "ru": "ru", "sk": "sk", "sl": "si", "sr": "rs", "sv": "se", "th": "th", "tr": "tr",
    "uk": "ua", "ur": "pk", "vi": "vn", "zh": "cn",
  ]

  /// True for a language that is written from right to left, by its script (ISO 15924), or else by itself.
  var isRightToLeft: Bool {
    if let script { return ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"].contains(script) }
    return ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"].contains(primary)
  }
}
