/// A point in time, with the offset from UTC in which it is shown.
///
/// Order is by the instant alone; two moments are equal only if their offsets are, too.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since midnight UTC of 1 January 1970, without leap seconds; negative before.
  public let seconds: Int
  /// Seconds by which the clock is ahead of UTC: positive in the east.
  public let offset: Int

  /// The instant `seconds` after 1970 UTC; `offset`, in seconds too, says how it is shown.
  public init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The date and the time that the clock shows.
  public var civil: CivilTime { CivilTime(secondsSince1970: seconds + offset) }

  /// The Gregorian year, as the clock shows it.
  public var year: Int { civil.date.year }
  /// The month, 1 to 12, as the clock shows it.
  public var month: Int { civil.date.month }
  /// The day of the month, 1 to 31, as the clock shows it.
  public var day: Int { civil.date.day }
  /// The hour, 0 to 23, as the clock shows it.
  public var hour: Int { civil.hour }
  /// The minute, 0 to 59, as the clock shows it.
  public var minute: Int { civil.minute }
  /// The second, 0 to 59, as the clock shows it.
  public var second: Int { civil.second }
  /// The day of the week: 0 is Monday, 6 is Sunday.
  public var weekday: Int { civil.date.weekday }

  /// Returns this instant as clocks in `zone` show it.
  public func shown(in zone: SiteZone) -> Moment {
    Moment(seconds: seconds, offset: zone.offset(at: seconds))
  }

  /// As in RFC 3339: `2024-02-14T09:30:00-05:00`; UTC is `+00:00`.
  ///
  /// Before zones were agreed on, clocks differed from UTC by odd seconds, which the format cannot tell: the text then
  /// names the same instant with an offset of whole minutes.
  public var iso8601: String {
    let minutes = offset / 60
    let shown = CivilTime(secondsSince1970: seconds + minutes * 60)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(25)
    shown.date.append(to: &bytes)
    func add(_ mark: Unicode.Scalar, _ number: Int) {
      bytes.append(UInt8(ascii: mark))
      Digits.append(number, &bytes)
    }
    add("T", shown.hour)
    add(":", shown.minute)
    add(":", shown.second)
    add(minutes < 0 ? "-" : "+", abs(minutes) / 60)
    add(":", abs(minutes) % 60)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Compares the instants alone.
  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

extension Moment: CustomStringConvertible {
  /// The moment as in RFC 3339, equal to ``iso8601``.
  public var description: String { iso8601 }
}
