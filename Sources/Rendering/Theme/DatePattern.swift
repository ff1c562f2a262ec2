import ContentModel

/// The pattern by which the theme's words write a moment: `{day} {month} {year}`, read once.
struct DatePattern {
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

  private var parts: [Part] = []
  /// From January.
  private let months: [String]
  /// As they are called where no day stands beside them.
  private let monthsAlone: [String]
  /// From Monday.
  private let weekdays: [String]
  private let halves: [String]

  /// The pattern of a theme with these words; a field that is not known stays as it is written.
  init(_ pattern: String, words: [String: String]) {
    months = (1...12).map { words["month_\($0)"] ?? "{month}" }
    monthsAlone = (1...12).map { words["month_alone_\($0)"] ?? words["month_\($0)"] ?? "{month_alone}" }
    weekdays = (1...7).map { words["weekday_\($0)"] ?? "{weekday}" }
    halves = ["am", "pm"].map { words[$0] ?? "{ampm}" }
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(String(rest[..<open])))
      let field = Field(rawValue: String(rest[rest.index(after: open)..<close]))
      parts.append(field.map(Part.field) ?? .text(String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(String(rest)))
  }

  /// The moment as its clock shows it.
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
