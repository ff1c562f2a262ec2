import ContentModel
import Diagnostics
import Templating

/// The theme's words in one language: all visible text that no editor wrote.
///
/// It is a class: dates and counts on each page copy a reference, not the tables.
final class Words: Sendable {
  let table: TextTable
  /// The language of the newspaper.
  let language: LanguageTag
  private let texts: [String: String]
  private let patterns: [String: DatePattern]

  /// Creates words from pairs, interning each word; of two pairs with one word the later counts.
  init(_ pairs: [(word: String, text: String)], language: String = "en", keys: inout KeyTable) {
    self.language = LanguageTag(language)
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

  /// A moment in words by the pattern of this name, such as `month_pattern`; empty if there is none.
  func period(_ moment: Moment, pattern: String) -> String { patterns[pattern]?.text(of: moment) ?? "" }

  /// The time of day of a moment, by `time_pattern`.
  func time(_ moment: Moment) -> String { period(moment, pattern: "time_pattern") }

  /// The day and the time of day of a moment, by `date_time_pattern`.
  func dateTime(_ moment: Moment) -> String { period(moment, pattern: "date_time_pattern") }

  /// A number of things in words, such as "5 articles".
  ///
  /// The forms of the noun are words such as `articles_one` and `articles_other`, with the field `{count}`.
  func counted(_ number: Int, _ noun: String) -> String {
    let category = PluralRule.category(of: number, in: language)
    let form = texts["\(noun)_\(category.rawValue)"] ?? texts["\(noun)_other"] ?? "{count}"
    return Self.fill(form, with: self.number(number))
  }

  /// A form with a number in each field `{count}`.
  ///
  /// `replacing` of the standard library takes twenty times as long, and each article has such a text.
  private static func fill(_ form: String, with number: String) -> String {
    var result = ""
    var rest = Substring(form)
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<brace]
      rest = rest[brace...]
      let isField = rest.hasPrefix("{count}")
      result += isField ? number[...] : rest.prefix(1)
      rest = rest.dropFirst(isField ? "{count}".count : 1)
    }
    return result + rest
  }

  /// A number in the language's form, with the word `thousands` between groups of three digits.
  ///
  /// Numbers below the word `thousands_from`, 1000 by default, are not grouped.
  private func number(_ number: Int) -> String {
    let least = texts["thousands_from"].flatMap { Int($0) } ?? 1000
    guard let mark = texts["thousands"], number >= least else { return String(number) }
    return number.grouped(by: mark)
  }

  /// The names joined as in a sentence: `A`, `A and B`, `A, B and C`; nil if there are none.
  func joined(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    guard names.count > 1 else { return last }
    return names.dropLast().joined(separator: texts["comma"] ?? ", ") + (texts["comma_last"] ?? " & ") + last
  }
}
