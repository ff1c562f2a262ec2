import ContentModel

/// A parsed pattern for moments in the theme's words: `{day} {month} {year}`.
///
/// It is a class, since the theme's words hand it out for each date.
final class DatePattern: Sendable {
  private enum Field: String, CaseIterable {
    case year, month, day, weekday, hour, hour12, minute, ampm
    case monthAlone = "month_alone"
    case monthNumber = "month_number"
  }

  private enum Part {
    case text(String)
    case field(Field)
  }

  /// The names of all fields.
  static var fields: [String] { Field.allCases.map(\.rawValue) }

  private let parts: [Part]
  /// The names of the months, from January.
  private let months: [String]
  /// The names of the months without a day beside them, from January.
  private let monthsAlone: [String]
  /// The names of the weekdays, from Monday.
  private let weekdays: [String]
  /// The words for the halves of the day: before noon, then after.
  private let halves: [String]

  /// Parses a pattern; an unknown field stays as it is written.
  ///
  /// `words` are the theme's words by name.
  init(_ pattern: String, words: [String: String]) {
    months = (1...12).map { words["month_\($0)"] ?? "{month}" }
    monthsAlone = (1...12).map { words["month_alone_\($0)"] ?? words["month_\($0)"] ?? "{month_alone}" }
    weekdays = (1...7).map { words["weekday_\($0)"] ?? "{weekday}" }
    halves = ["am", "pm"].map { words[$0] ?? "{ampm}" }
    var parts: [Part] = []
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(String(rest[..<open])))
      let field = Field(rawValue: String(rest[rest.index(after: open)..<close]))
      parts.append(field.map(Part.field) ?? .text(String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(String(rest)))
    self.parts = parts
  }

  /// The text for a moment, by the moment's own offset from UTC.
  func text(of moment: Moment) -> String {
    let time = moment.civil
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .field(let field): result += text(of: field, time)
      }
    }
    return result
  }

  private func text(of field: Field, _ time: CivilTime) -> String {
    switch field {
    case .year: String(time.date.year)
    case .month: months[time.date.month - 1]
    case .monthAlone: monthsAlone[time.date.month - 1]
    case .monthNumber: Digits.padded(time.date.month)
    case .day: String(time.date.day)
    case .weekday: weekdays[time.date.weekday]
    case .hour: Digits.padded(time.hour)
    case .hour12: String((time.hour + 11) % 12 + 1)
    case .minute: Digits.padded(time.minute)
    case .ampm: halves[time.hour < 12 ? 0 : 1]
    }
  }
}
