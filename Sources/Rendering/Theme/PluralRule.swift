import ContentModel

/// Which form of a noun goes with a number in a language (Unicode CLDR, plural rules for whole numbers).
enum PluralRule {
  /// The forms that words come in: `articles_few` and so on.
  enum Category: String, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// The form for so many things; languages that are not named here have one for 1 and another for all else.
  static func category(of number: Int, language: String) -> Category {
    let (ten, hundred) = (number % 10, number % 100)
    switch LanguageTag(language).primary {
    case "id", "ja", "ko", "ms", "th", "vi", "zh": return .other
    case "fr", "hy", "pt": return number < 2 ? .one : .other
    case "pl":
      if number == 1 { return .one }
      return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
    case "be", "ru", "uk":
      if ten == 1, hundred != 11 { return .one }
      return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
    case "cs", "sk": return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case "ar":
      if (0..<3).contains(number) { return [.zero, .one, .two][number] }
      return (3...10).contains(hundred) ? .few : (11...99).contains(hundred) ? .many : .other
    default: return number == 1 ? .one : .other
    }
  }
}
