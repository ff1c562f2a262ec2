/// A reason why a text is no date, in words for an editor.
public enum DateProblem: Error, Sendable, Hashable {
  /// A text in no known form, and the date that it means if there is only one.
  case notADate(String, guess: String?)
  /// A day that no calendar has, as written.
  case noSuchDay(year: Int, month: Int, day: Int)
  /// A year before 1000, which is most often a slip.
  case earlyYear(Int)
  /// A time that no clock shows, as written.
  case noSuchTime(String)
  /// An offset from UTC that no place has, as written.
  case noSuchOffset(String)
  /// A time that clocks in the zone skip, jumping from one time to another.
  case skipped(CivilTime, zone: String, from: CivilTime, to: CivilTime)
  /// A day that a zone skips altogether.
  case skippedDay(CivilDate, zone: String)

  /// The problem, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .notADate("", _): "a date is missing"
    case .notADate(let text, _): "'\(Self.shortened(text))' is not a date"
    case .noSuchDay(_, let month, _) where !(1...12).contains(month): "there is no month \(month)"
    case .noSuchDay(let year, let month, let day): "\(day) \(Self.monthNames[month - 1]) \(year) does not exist"
    case .earlyYear(let year): "the year \(year) is older than any newspaper"
    case .noSuchTime(let text): "'\(text)' is no time of day"
    case .noSuchOffset(let text): "'\(text)' is no offset from UTC"
    case .skipped(let time, let zone, let from, let to) where from.date == to.date:
      "\(Self.words(time)) does not exist in \(zone): clocks go from \(from.clockText) to \(to.clockText)"
    case .skipped(let time, let zone, let from, let to):
      "\(Self.words(time)) does not exist in \(zone): clocks go from \(Self.words(from)) to \(Self.words(to))"
    case .skippedDay(let date, let zone): "\(Self.words(date)) does not exist in \(zone)"
    }
  }

  /// The advice to the editor.
  public var hint: String {
    switch self {
    case .notADate(let text, let guess):
      DateGuess.advice(onYearFirst: text) ?? guess.map { "write it as \($0)" }
        ?? (DateGuess.isYearFirst(text)
          ? "write it like 2024-02-14, or 2024-02-14 09:30" : "write the year first: 2024-02-14, or 2024-02-14 09:30")
    case .noSuchDay(let year, let month, let day):
      if (1...12).contains(month) {
        "\(Self.monthNames[month - 1]) \(year) has \(CivilDate.days(inMonth: month, ofYear: year)) days"
      } else if let swapped = CivilDate(year: year, month: day, day: month) {
        "the month comes before the day: \(swapped)"
      } else {
        "months go from 01 to 12"
      }
    case .noSuchTime(let text) where text.hasPrefix("24:"): "midnight is 00:00 of the day that begins with it"
    case .noSuchTime: "hours go from 00 to 23, minutes and seconds from 00 to 59"
    case .earlyYear: "write the year as four digits, such as 2024"
    case .noSuchOffset: "write hours and minutes, such as +01:00, or leave the offset out"
    case .skipped(_, _, let from, let to):
      "write a time before \(from.clockText), or from \(to.clockText) on"
    case .skippedDay: "write the day before or the day after"
    }
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func words(_ date: CivilDate) -> String { date.inWords }

  private static func words(_ time: CivilTime) -> String { "\(time.clockText) on \(words(time.date))" }

  /// The text, cut to 40 characters if it is longer, the last of them `…`.
  private static func shortened(_ text: String) -> String {
    text.count <= 40 ? text : text.prefix(39) + "…"
  }
}

extension CivilDate {
  /// As messages write it: `3 May 2024`.
  package var inWords: String { "\(day) \(DateProblem.monthNames[month - 1]) \(year)" }
}
