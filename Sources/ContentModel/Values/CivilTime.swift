/// A day and a time of day as a clock on the wall shows them, without a zone.
public struct CivilTime: Sendable, Hashable, Comparable {
  /// The day, of the Gregorian calendar.
  public let date: CivilDate
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59: there are no leap seconds.
  public let second: Int

  /// The time, or nil when a clock never shows it: 24:00, 12:60.
  public init?(date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The time a number of seconds after midnight of 1 January 1970 on the same clock.
  public init(secondsSince1970: Int) {
    let days = secondsSince1970 >= 0 ? secondsSince1970 / 86_400 : (secondsSince1970 - 86_399) / 86_400
    let secondOfDay = secondsSince1970 - days * 86_400
    date = CivilDate(daysSince1970: days)
    hour = secondOfDay / 3600
    minute = secondOfDay / 60 % 60
    second = secondOfDay % 60
  }

  /// The midnight at the beginning of a day.
  public init(midnightOf date: CivilDate) {
    self.init(secondsSince1970: date.daysSince1970 * 86_400)
  }

  /// Seconds since midnight of 1 January 1970 on the same clock: the instant's seconds if the clock shows UTC.
  public var secondsSince1970: Int { date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second }

  /// The time of day as `09:30`, with seconds only where there are some.
  public var clockText: String {
    let text = "\(Digits.padded(hour)):\(Digits.padded(minute))"
    return second == 0 ? text : "\(text):\(Digits.padded(second))"
  }

  /// Compares readings of the clock; the earlier one is less.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
