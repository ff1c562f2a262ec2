import ContentModel
import Diagnostics
import Templating

/// The theme's words in one language: everything a reader sees that no editor wrote.
struct Words: Sendable {
  let table: TextTable
  private let texts: [String: String]

  /// Later pairs count over earlier ones of the same word.
  init(_ pairs: [(word: String, text: String)], keys: inout KeyTable) {
    table = TextTable(pairs, keys: &keys)
    texts = Dictionary(pairs.map { ($0.word, $0.text) }, uniquingKeysWith: { $1 })
  }

  /// The text of a word; nil if the theme has none.
  subscript(word: String) -> String? { texts[word] }

  /// The day of a moment, by `date_pattern`.
  func date(_ moment: Moment) -> String { format(texts["date_pattern"] ?? "", moment) }

  /// A year or month of a newspaper, by `year_pattern` or `month_pattern`, or the day, by `date_pattern`.
  func period(_ moment: Moment, pattern: String) -> String { format(texts[pattern] ?? "", moment) }

  /// The time of day of a moment, by `time_pattern`.
  func time(_ moment: Moment) -> String { format(texts["time_pattern"] ?? "", moment) }

  /// Names as a sentence lists them: `A`, `A and B`, `A, B and C`.
  func joined(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    guard names.count > 1 else { return last }
    return "\(names.dropLast().joined(separator: texts["comma"] ?? ", ")) \(texts["and"] ?? "&") \(last)"
  }

  /// The pattern with its fields, such as `{month}`, filled in; a field that is not known stays as it is.
  private func format(_ pattern: String, _ moment: Moment) -> String {
    var result = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += field(String(name), of: moment) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func field(_ name: String, of moment: Moment) -> String? {
    switch name {
    case "year": String(moment.year)
    case "month": texts["month_\(moment.month)"]
    case "month_number": Digits.padded(moment.month)
    case "day": String(moment.day)
    case "weekday": texts["weekday_\(moment.weekday + 1)"]
    case "hour": Digits.padded(moment.hour)
    case "hour12": String((moment.hour + 11) % 12 + 1)
    case "minute": Digits.padded(moment.minute)
    case "ampm": texts[moment.hour < 12 ? "am" : "pm"]
    default: nil
    }
  }
}
