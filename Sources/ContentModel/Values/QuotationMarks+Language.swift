import CommonMark

extension QuotationMarks {
  /// The marks of a language (Unicode CLDR 42, delimiters), by its tag.
  ///
  /// French marks have a narrow no-break space within, and other inner marks, as French printers set them.
  /// A language that is not named here has the English marks.
  static func of(language tag: String) -> QuotationMarks {
    let tag = LanguageTag(tag)
    let region = tag.region
    switch tag.primary {
    case "de" where region == "ch" || region == "li": return QuotationMarks("«", "»", inner: "‹", "›")
    case "bs", "cs", "de", "et", "hr", "is", "lb", "sk", "sl": return QuotationMarks("„", "“", inner: "‚", "‘")
    case "bg", "lt", "mk": return QuotationMarks("„", "“", inner: "„", "“")
    case "sr": return QuotationMarks("„", "“", inner: "‘", "‘")
    case "fr" where region == "ch": return QuotationMarks("«", "»", inner: "‹", "›")
    case "fr": return QuotationMarks("«\u{202F}", "\u{202F}»", inner: "“", "”")
    case "es" where ![nil, "es"].contains(region): return .english
    case "pt" where region != "pt": return .english
    case "ca", "el", "es", "eu", "it", "pt": return QuotationMarks("«", "»", inner: "“", "”")
    case "nb", "nn", "no": return QuotationMarks("«", "»", inner: "‘", "’")
    case "be", "ru", "uk": return QuotationMarks("«", "»", inner: "„", "“")
    case "pl", "ro": return QuotationMarks("„", "”", inner: "«", "»")
    case "hu": return QuotationMarks("„", "”", inner: "»", "«")
    case "fi", "he", "sv": return QuotationMarks("”", "”", inner: "’", "’")
    case "fa": return QuotationMarks("«", "»", inner: "‹", "›")
    case "ar", "ur": return QuotationMarks("”", "“", inner: "’", "‘")
    case "ja": return QuotationMarks("「", "」", inner: "『", "』")
    case "zh" where tag.likelyScript == "hant":
      return QuotationMarks("「", "」", inner: "『", "』")
    case "nl": return QuotationMarks("‘", "’", inner: "“", "”")
    default: return .english
    }
  }
}
