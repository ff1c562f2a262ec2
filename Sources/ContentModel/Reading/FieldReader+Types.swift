import CommonMark
import Diagnostics
import YAML

/// Keys with one value; nil if absent, or invalid, which is reported.
///
/// `example` is a value that the key takes, as it is written in YAML.
extension FieldReader {
  /// Reads a line of text.
  mutating func text(_ key: String, aliases: [String] = [], example: String) -> Located<String>? {
    take(key, aliases: aliases).flatMap { words($0.value, of: $0.key, .text(example)) }
  }

  /// Reads a line of text that typography leaves alone, such as a name.
  ///
  /// Readers see it; its marks of Markdown are resolved.
  mutating func plain(_ key: String, aliases: [String] = [], example: String) -> Located<String>? {
    text(key, aliases: aliases, example: example).map(plain)
  }

  /// Resolves the marks of Markdown in a text.
  func plain(_ text: Located<String>) -> Located<String> { Located(LineMarkdown.resolved(text.value), at: text.range) }

  /// Reads a line of text that readers see: marks of Markdown resolved, typography applied.
  mutating func prose(_ key: String, aliases: [String] = [], example: String) -> Located<String>? {
    text(key, aliases: aliases, example: example).map(prose)
  }

  /// Resolves the marks of Markdown in a text and applies typography.
  func prose(_ text: Located<String>) -> Located<String> {
    Located(Typography.set(text.value, quotes: quotes), at: text.range)
  }

  /// Reads `true` or `false`, or another word of ``FlagWord``.
  mutating func flag(_ key: String, example: Bool) -> Bool? {
    guard let entry = take(key), let text = scalar(entry.value, of: key, .flag(example)) else { return nil }
    if let flag = FlagWord.value(of: text.value.withoutCurlyQuotes) { return flag }
    let expected = Expected.flag(FlagWord.guess(of: text.value) ?? example)
    report(.wrongType(key, expected, found: entry.value, at: range(text.range)))
    return nil
  }

  /// Reads a whole number within `bounds`.
  mutating func number(_ key: String, in bounds: ClosedRange<Int>, example: Int) -> Int? {
    let expected = Expected("a whole number from \(bounds.lowerBound) to \(bounds.upperBound)", "\(example)")
    guard let entry = take(key), let text = scalar(entry.value, of: key, expected) else { return nil }
    if let number = Int(text.value), bounds.contains(number) { return number }
    report(.wrongType(key, expected, found: entry.value, at: range(text.range)))
    return nil
  }

  /// Reads a date; without an offset it is in `zone`.
  mutating func date(_ key: String, zone: SiteZone) -> Located<ParsedDate>? {
    guard let entry = take(key), let text = words(entry.value, of: key, .date) else { return nil }
    return date(text, zone: zone)
  }

  /// Parses the text of a date; nil, and reported, if it is invalid.
  mutating func date(_ text: Located<String>, zone: SiteZone) -> Located<ParsedDate>? {
    switch DateText.parse(text.value, zone: zone) {
    case .success(let date): return Located(date, at: text.range)
    case .failure(let problem):
      report(.invalidDate(problem, at: range(text.range)))
      return nil
    }
  }

  /// Reads one word of a closed set.
  ///
  /// `advice` holds hints for other words, by the word in lower case.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, advice: [String: String] = [:]
  ) -> Choice? where Choice.RawValue == String {
    guard let entry = take(key) else { return nil }
    let example = Array(Choice.allCases).last?.rawValue ?? ""
    return words(entry.value, of: key, .text(example)).flatMap { choice($0, key: key, of: type, advice: advice) }
  }

  /// Takes a text as one of a closed set of words; nil, and reported, for any other.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: Located<String>, key: String, of type: Choice.Type, advice: [String: String] = [:]
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: text.value.withoutCurlyQuotes) { return choice }
    report(
      .unknownChoice(
        text.value, key: key, choices: Choice.allCases.map(\.rawValue), advice: advice[text.value.lowercased()],
        at: range(text.range)))
    return nil
  }

  /// Reads a nested mapping; hand the reader back with ``finishNested(_:)``.
  mutating func mapping(
    _ key: String, aliases: [String] = [], example: String, foreignKeys: ForeignKeys = .none
  ) -> FieldReader? {
    take(key, aliases: aliases).flatMap { mapping($0.value, of: $0.key, .keys(example), foreignKeys: foreignKeys) }
  }
}
