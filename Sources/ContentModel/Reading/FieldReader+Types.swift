import CommonMark
import Diagnostics
import YAML

/// One value of a key; `example` is one that the key takes, as it is written in YAML.
extension FieldReader {
  /// A line of text.
  mutating func text(_ key: String, aliases: [String] = [], example: String) -> Located<String>? {
    take(key, aliases: aliases).flatMap { words($0.value, of: $0.key, .text(example)) }
  }

  /// A line of text that readers see and typography may not change, such as a name; its marks of Markdown are resolved.
  mutating func plain(_ key: String, aliases: [String] = [], example: String) -> Located<String>? {
    text(key, aliases: aliases, example: example).map(plain)
  }

  /// A text whose marks of Markdown are resolved.
  func plain(_ text: Located<String>) -> Located<String> { Located(LineMarks.resolved(text.value), at: text.range) }

  /// A line of text that readers see, its marks of Markdown resolved, with its typography.
  mutating func prose(_ key: String, aliases: [String] = [], example: String) -> Located<String>? {
    text(key, aliases: aliases, example: example).map(prose)
  }

  /// A text whose marks of Markdown are resolved, with its typography.
  func prose(_ text: Located<String>) -> Located<String> {
    Located(Typography.set(text.value, quotes: quotes), at: text.range)
  }

  /// `true` or `false`.
  mutating func flag(_ key: String, example: Bool) -> Bool? {
    guard let entry = take(key), let text = scalar(entry.value, of: key, .flag(example)) else { return nil }
    if let flag = FlagWord.value(of: CurlyQuotes.removed(from: text.value)) { return flag }
    let expected = Expected.flag(FlagWord.guess(of: text.value) ?? example)
    report(.wrongType(key, expected, found: entry.value, at: range(text.range)))
    return nil
  }

  /// A whole number within `bounds`.
  mutating func number(_ key: String, in bounds: ClosedRange<Int>, example: Int) -> Int? {
    let expected = Expected("a whole number from \(bounds.lowerBound) to \(bounds.upperBound)", "\(example)")
    guard let entry = take(key), let text = scalar(entry.value, of: key, expected) else { return nil }
    if let number = Int(text.value), bounds.contains(number) { return number }
    report(.wrongType(key, expected, found: entry.value, at: range(text.range)))
    return nil
  }

  /// A date in the site's zone.
  mutating func date(_ key: String, zone: SiteZone) -> Located<ParsedDate>? {
    guard let entry = take(key), let text = words(entry.value, of: key, .date) else { return nil }
    return date(text, zone: zone)
  }

  mutating func date(_ text: Located<String>, zone: SiteZone) -> Located<ParsedDate>? {
    switch DateText.parse(text.value, zone: zone) {
    case .success(let date): return Located(date, at: text.range)
    case .failure(let problem):
      report(.invalidDate(problem, at: range(text.range)))
      return nil
    }
  }

  /// One word of a closed set; `advice` has hints for words that are none of it.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, advice: [String: String] = [:]
  ) -> Choice? where Choice.RawValue == String {
    guard let entry = take(key) else { return nil }
    let example = Array(Choice.allCases).last?.rawValue ?? ""
    return words(entry.value, of: key, .text(example)).flatMap { choice($0, key: key, of: type, advice: advice) }
  }

  /// A text that must be one of a closed set of words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: Located<String>, key: String, of type: Choice.Type, advice: [String: String] = [:]
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: CurlyQuotes.removed(from: text.value)) { return choice }
    report(
      .unknownChoice(
        text.value, key: key, choices: Choice.allCases.map(\.rawValue), advice: advice[text.value.lowercased()],
        at: range(text.range)))
    return nil
  }

  /// The keys of a nested mapping; hand it back with ``absorb(_:)``.
  mutating func mapping(
    _ key: String, aliases: [String] = [], example: String, foreignKeys: ForeignKeys = .none
  ) -> FieldReader? {
    take(key, aliases: aliases).flatMap { mapping($0.value, of: $0.key, .keys(example), foreignKeys: foreignKeys) }
  }
}
