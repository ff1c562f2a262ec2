/// A date as written: its moment, and whether it has a time of day.
public struct ParsedDate: Sendable, Hashable {
  /// The moment as clocks in the site's zone show it.
  public let moment: Moment
  /// False when only the day was written; the moment is then the day's first.
  public let hasTime: Bool

  /// A date at `moment`; without a time that is the day's first moment.
  public init(moment: Moment, hasTime: Bool) {
    self.moment = moment
    self.hasTime = hasTime
  }
}

/// Reads dates written by hand: a strict choice from ISO 8601, near to RFC 3339, section 5.6.
///
///     2024-02-14
///     2024-02-14 09:30         (or with T; or with seconds, whose fraction is dropped)
///     2024-02-14T09:30:00Z     (or an offset +01:00, +0100, also after a space)
public enum DateText {
  /// Parses a date.
  ///
  /// Without an offset it is read in `zone`; if clocks show that time twice, the earlier moment counts. With an offset,
  /// it is that instant, shown in `zone`.
  public static func parse(_ text: String, zone: SiteZone) -> Result<ParsedDate, DateProblem> {
    do throws(DateProblem) {
      return .success(try read(text, zone))
    } catch {
      return .failure(error)
    }
  }

  private static func read(_ text: String, _ zone: SiteZone) throws(DateProblem) -> ParsedDate {
    var scanner = DateScanner(text)
    guard let year = scanner.digits(4), scanner.skip("-"), let month = scanner.digits(2), scanner.skip("-"),
      let day = scanner.digits(2)
    else { throw notADate(text) }
    guard year >= 1000 else { throw .earlyYear(year) }
    if scanner.isAtEnd {
      let date = try date(year, month, day)
      guard let start = zone.startOfDay(date) else { throw .skippedDay(date, zone: zone.identifier) }
      return ParsedDate(moment: start, hasTime: false)
    }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") else { throw notADate(text) }
    let clockStart = scanner.offset
    guard let hour = scanner.digits(2), scanner.skip(":"), let minute = scanner.digits(2) else { throw notADate(text) }
    var second = 0
    if scanner.skip(":") {
      guard let digits = scanner.digits(2) else { throw notADate(text) }
      second = digits
      if scanner.skip("."), !scanner.skipDigits() { throw notADate(text) }
    }
    let clockText = scanner.text(from: clockStart)
    _ = scanner.skip(" ")
    let offsetStart = scanner.offset
    guard let offset = offset(&scanner), scanner.isAtEnd else { throw notADate(text) }

    let date = try date(year, month, day)
    guard let time = CivilTime(date: date, hour: hour, minute: minute, second: second) else {
      throw .noSuchTime(clockText)
    }
    switch offset {
    case .none:
      guard let moment = zone.moments(showing: time).first else {
        let (before, after) = zone.change(around: time)
        throw .skipped(time, zone: zone.identifier, from: before.civil, to: after.civil)
      }
      return ParsedDate(moment: moment, hasTime: true)
    case .seconds(let seconds):
      let moment = Moment(seconds: time.secondsSince1970 - seconds)
      return ParsedDate(moment: moment.shown(in: zone), hasTime: true)
    case .impossible: throw .noSuchOffset(scanner.text(from: offsetStart))
    }
  }

  private enum Offset {
    case none
    case seconds(Int)
    case impossible
  }

  /// Reads an offset; nil if something else stands at the scanner's offset.
  private static func offset(_ scanner: inout DateScanner) -> Offset? {
    if scanner.isAtEnd { return Offset.none }
    if scanner.skip("Z") || scanner.skip("z") { return .seconds(0) }
    let isWest = scanner.skip("-")
    guard isWest || scanner.skip("+"), let hours = scanner.digits(2) else { return nil }
    _ = scanner.skip(":")
    guard let minutes = scanner.digits(2) else { return nil }
    // An offset has at most 14 hours.
    let seconds = hours * 3600 + minutes * 60
    guard minutes < 60, seconds <= 14 * 3600 else { return .impossible }
    return .seconds(isWest ? -seconds : seconds)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) throws(DateProblem) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDay(year: year, month: month, day: day)
    }
    return date
  }

  private static func notADate(_ text: String) -> DateProblem {
    .notADate(text, guess: DateGuess.text(for: text))
  }
}
