import ContentModel
import Diagnostics
import Templating

/// The theme's words in one language: everything a reader sees that no editor wrote.
struct Words: Sendable {
  let table: TextTable
  /// The language tag of the newspaper.
  private let language: String
  private let texts: [String: String]
  private let patterns: [String: DatePattern]

  /// Later pairs count over earlier ones of the same word.
  init(_ pairs: [(word: String, text: String)], language: String = "en", keys: inout KeyTable) {
    self.language = language
    table = TextTable(pairs, keys: &keys)
    let texts = Dictionary(pairs.map { ($0.word, $0.text) }, uniquingKeysWith: { $1 })
    self.texts = texts
    var patterns = texts.filter { $0.key.hasSuffix("_pattern") }
    patterns["date_time_pattern"] = (patterns["date_time_pattern"] ?? "{date}, {time}")
      .replacing("{date}", with: patterns["date_pattern"] ?? "")
      .replacing("{time}", with: patterns["time_pattern"] ?? "")
    self.patterns = patterns.mapValues { DatePattern($0, words: texts) }
  }

  /// The text of a word; nil if the theme has none.
  subscript(word: String) -> String? { texts[word] }

  /// The day of a moment, by `date_pattern`.
  func date(_ moment: Moment) -> String { period(moment, pattern: "date_pattern") }

  /// A year or month of a newspaper, by `year_pattern` or `month_pattern`, or the day, by `date_pattern`.
  func period(_ moment: Moment, pattern: String) -> String { patterns[pattern]?.text(of: moment) ?? "" }

  /// The time of day of a moment, by `time_pattern`.
  func time(_ moment: Moment) -> String { period(moment, pattern: "time_pattern") }

  /// The day and the time of day of a moment, by `date_time_pattern`.
  func dateTime(_ moment: Moment) -> String { period(moment, pattern: "date_time_pattern") }

  /// So many things in words, by the forms of a noun: `articles_one`, `articles_other`; each has the place `{count}`.
  func counted(_ number: Int, _ noun: String) -> String {
    let category = PluralRule.category(of: number, language: language)
    let form = texts["\(noun)_\(category.rawValue)"] ?? texts["\(noun)_other"] ?? "{count}"
    return form.replacing("{count}", with: self.number(number))
  }

  /// A number as the language writes it, with the word `thousands` between groups of three digits.
  private func number(_ number: Int) -> String {
    let least = texts["thousands_from"].flatMap { Int($0) } ?? 1000
    guard let mark = texts["thousands"], number >= least else { return String(number) }
    return number.grouped(by: mark)
  }

  /// Names as a sentence lists them: `A`, `A and B`, `A, B and C`.
  func joined(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    guard names.count > 1 else { return last }
    return names.dropLast().joined(separator: texts["comma"] ?? ", ") + (texts["comma_last"] ?? " & ") + last
  }
}
