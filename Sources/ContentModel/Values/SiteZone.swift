import Diagnostics
import Foundation

/// The time zone in which a site reads and shows its dates, by its IANA name.
public struct SiteZone: Sendable, Hashable {
  /// The name, such as `America/New_York`.
  public let identifier: String
  private let zone: TimeZone

  /// Coordinated Universal Time: the zone of a site that names none.
  public static let utc = SiteZone(identifier: "UTC", zone: .gmt)

  private init(identifier: String, zone: TimeZone) {
    self.identifier = identifier
    self.zone = zone
  }

  /// The zone of that name, or nil: abbreviations (`EST`) and bare offsets (`GMT+3`) say nothing of summer time.
  public init?(identifier: String) {
    if identifier == "UTC" {
      self = .utc
    } else {
      guard identifier.utf8.contains(UInt8(ascii: "/")), let zone = TimeZone(identifier: identifier) else { return nil }
      self.init(identifier: identifier, zone: zone)
    }
  }

  /// The zone of a machine, whatever its name.
  public init(of machine: TimeZone) { self.init(identifier: machine.identifier, zone: machine) }

  /// The zone's name that is nearest to a misspelt one, or nil when none is near.
  public static func suggestion(for identifier: String) -> String? {
    // The city alone, the last part of a name, is compared as well.
    let names = TimeZone.knownTimeZoneIdentifiers
    let wanted = identifier.lowercased().map { $0 == " " ? "_" : $0 }
    if let name = names.first(where: { $0.lowercased().elementsEqual(wanted) }) { return name }
    if let name = names.first(where: { $0.lowercased().split(separator: "/").last?.elementsEqual(wanted) == true }) {
      return name
    }
    return Suggestion.nearest(to: identifier, among: names)
  }

  /// Seconds by which clocks are ahead of UTC at an instant, given in seconds since 1970 UTC.
  public func offset(at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }

  /// The instants at which clocks show `time`, in order: none in a gap, two where the clock is put back.
  public func moments(showing time: CivilTime) -> [Moment] {
    let local = time.secondsSince1970
    let (before, after) = offsets(around: local)
    let first = Moment(seconds: local - before, offset: before)
    // No change of the clock is near.
    if before == after { return [first] }
    let second = Moment(seconds: local - after, offset: after)
    return [first, second].filter { offset(at: $0.seconds) == $0.offset }
  }

  /// The first instant of a day, which is not midnight where the clock skips it; nil if the zone skips the day.
  public func startOfDay(_ date: CivilDate) -> Moment? {
    let midnight = CivilTime(midnightOf: date)
    if let moment = moments(showing: midnight).first { return moment }
    let moment = change(around: midnight).after
    return moment.civil.date == date ? moment : nil
  }

  /// Returns the jump of the clocks over `time`, which lies in a gap.
  ///
  /// `before` is the instant of the jump as clocks would show it, `after` the same instant as they show it.
  func change(around time: CivilTime) -> (before: Moment, after: Moment) {
    let local = time.secondsSince1970
    let (before, after) = offsets(around: local)
    var low = local - Self.reach
    var high = local + Self.reach
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: middle) == before { low = middle } else { high = middle }
    }
    return (Moment(seconds: high, offset: before), Moment(seconds: high, offset: after))
  }

  /// A distance in seconds: no clock is farther from UTC.
  private static let reach = 16 * 3600

  /// The offsets, in seconds, ``reach`` before and after `local`, which is in seconds on the clock.
  private func offsets(around local: Int) -> (before: Int, after: Int) {
    (offset(at: local - Self.reach), offset(at: local + Self.reach))
  }
}
