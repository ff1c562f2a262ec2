import ContentModel

/// The choice of a noun's form by number and language (Unicode CLDR, plural rules for whole numbers).
///
/// Forms for full millions, as in Romance languages, are left out: no newspaper has that number of articles.
enum PluralRule {
  /// A form of a noun; it ends the name of a word, as in `articles_few`.
  enum Category: String, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// The form for a number in a language.
  ///
  /// Languages that are not listed have one form for 1 and another for all other numbers.
  static func category(of number: Int, in tag: LanguageTag) -> Category {
    switch tag.primary {
    case "id", "ja", "ko", "lo", "ms", "my", "th", "to", "vi", "yo", "yue", "zh": return .other
    case "pt" where tag.region == "pt": return number == 1 ? .one : .other
    case "am", "as", "bn", "fa", "ff", "fr", "gu", "hi", "hy", "kn", "ln", "mg", "pa", "pt", "si", "ti", "wa", "zu":
      return number < 2 ? .one : .other
    case "ceb", "fil", "tl": return [4, 6, 9].contains(number % 10) ? .other : .one
    case "is", "mk": return endsInOne(number) ? .one : .other
    case "be", "bs", "hr", "lt", "pl", "ru", "sh", "sr", "uk": return slavic(number, tag.primary)
    case "cs", "sk": return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case "lv": return lettish(number)
    case "dsb", "hsb", "sl": return [1: .one, 2: .two, 3: .few, 4: .few][number % 100] ?? .other
    case "mo", "ro": return number == 1 ? .one : number == 0 || (1...19).contains(number % 100) ? .few : .other
    case "he", "iw": return [1: .one, 2: .two][number] ?? .other
    case "ga", "gd", "cy": return celtic(number, tag.primary)
    case "ar": return arabic(number)
    case "mt": return maltese(number)
    default: return number == 1 ? .one : .other
    }
  }

  /// True for 1, 21, 101, but not for 11.
  private static func endsInOne(_ number: Int) -> Bool { number % 10 == 1 && number % 100 != 11 }

  /// True for 2, 23, 104, but not for 12.
  private static func endsInFew(_ number: Int) -> Bool {
    (2...4).contains(number % 10) && !(12...14).contains(number % 100)
  }

  private static func slavic(_ number: Int, _ language: String) -> Category {
    switch language {
    case "pl": return number == 1 ? .one : endsInFew(number) ? .few : .many
    case "lt":
      if number % 10 == 0 || (11...19).contains(number % 100) { return .other }
      return number % 10 == 1 ? .one : .few
    default:
      let rest: Category = ["be", "ru", "uk"].contains(language) ? .many : .other
      return endsInOne(number) ? .one : endsInFew(number) ? .few : rest
    }
  }

  private static func lettish(_ number: Int) -> Category {
    if number % 10 == 0 || (11...19).contains(number % 100) { return .zero }
    return number % 10 == 1 ? .one : .other
  }

  private static func celtic(_ number: Int, _ language: String) -> Category {
    switch (language, number) {
    case ("gd", 1), ("gd", 11): .one
    case ("gd", 2), ("gd", 12): .two
    case ("gd", 3...10), ("gd", 13...19): .few
    case ("ga", 1): .one
    case ("ga", 2): .two
    case ("ga", 3...6): .few
    case ("ga", 7...10): .many
    case ("cy", 0...3): [.zero, .one, .two, .few][number]
    case ("cy", 6): .many
    default: .other
    }
  }

  private static func arabic(_ number: Int) -> Category {
    if (0..<3).contains(number) { return [.zero, .one, .two][number] }
    let hundred = number % 100
    return (3...10).contains(hundred) ? .few : (11...99).contains(hundred) ? .many : .other
  }

  private static func maltese(_ number: Int) -> Category {
    if number == 1 || number == 2 { return number == 1 ? .one : .two }
    let hundred = number % 100
    if number == 0 || (3...10).contains(hundred) { return .few }
    return (11...19).contains(hundred) ? .many : .other
  }
}
