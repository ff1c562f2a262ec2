import ContentModel
import Testing

@Suite struct SiteZoneTests {
  @Test(arguments: [
    ("America/New_York", true), ("Europe/Kyiv", true), ("Asia/Calcutta", true), ("UTC", true), ("Etc/UTC", true),
    ("EST", false), ("GMT+3", false), ("Europe/Nowhere", false), ("europe/berlin", false), ("", false),
  ])
  func takesNames(_ identifier: String, _ exists: Bool) {
    #expect((SiteZone(identifier: identifier) != nil) == exists)
  }

  @Test(arguments: [
    ("europe/berlin", "Europe/Berlin"), ("America/New York", "America/New_York"), ("Berlin", "Europe/Berlin"),
    ("Europe/Berlni", "Europe/Berlin"), ("new york", "America/New_York"), ("Middle of nowhere", nil),
  ])
  func suggestsNames(_ identifier: String, _ expected: String?) {
    #expect(SiteZone.suggestion(for: identifier) == expected)
  }

  @Test(arguments: [
    ("America/New_York", 2024, 1, 15, 12, ["2024-01-15T12:00:00-05:00"]),
    ("America/New_York", 2024, 7, 15, 12, ["2024-07-15T12:00:00-04:00"]),
    ("America/New_York", 2024, 3, 10, 1, ["2024-03-10T01:00:00-05:00"]),
    ("America/New_York", 2024, 3, 10, 2, []),
    ("America/New_York", 2024, 3, 10, 3, ["2024-03-10T03:00:00-04:00"]),
    ("America/New_York", 2024, 11, 3, 0, ["2024-11-03T00:00:00-04:00"]),
    ("America/New_York", 2024, 11, 3, 1, ["2024-11-03T01:00:00-04:00", "2024-11-03T01:00:00-05:00"]),
    ("America/New_York", 2024, 11, 3, 2, ["2024-11-03T02:00:00-05:00"]),
    ("Europe/Berlin", 2024, 3, 31, 2, []),
    ("Europe/Berlin", 2024, 10, 27, 2, ["2024-10-27T02:00:00+02:00", "2024-10-27T02:00:00+01:00"]),
    ("Asia/Kathmandu", 2024, 1, 1, 0, ["2024-01-01T00:00:00+05:45"]),
    ("Pacific/Kiritimati", 2024, 1, 1, 0, ["2024-01-01T00:00:00+14:00"]),
    ("Pacific/Apia", 2011, 12, 30, 12, []),
    ("UTC", 2024, 1, 1, 0, ["2024-01-01T00:00:00+00:00"]),
  ])
  func turnsClockTimeIntoMoments(
    _ zone: String, _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ expected: [String]
  ) throws {
    let zone = try #require(SiteZone(identifier: zone))
    let date = try #require(CivilDate(year: year, month: month, day: day))
    let time = try #require(CivilTime(date: date, hour: hour, minute: 0))
    #expect(zone.moments(showing: time).map(\.iso8601) == expected)
  }

  @Test func showsMomentsAgain() throws {
    let zone = try #require(SiteZone(identifier: "America/New_York"))
    let moment = Moment(seconds: 1_720_000_000).shown(in: zone)
    #expect(moment == Moment(seconds: 1_720_000_000, offset: -14_400))
    #expect(moment.iso8601 == "2024-07-03T05:46:40-04:00")
  }

  /// Clocks went from 00:00 to 01:00 in Beirut on 31 March 2024; Samoa had no 30 December 2011.
  @Test(arguments: [
    ("Asia/Beirut", 2024, 3, 31, "2024-03-31T01:00:00+03:00"),
    ("Asia/Beirut", 2024, 3, 30, "2024-03-30T00:00:00+02:00"),
    ("Pacific/Apia", 2011, 12, 30, nil),
    ("Pacific/Apia", 2011, 12, 31, "2011-12-31T00:00:00+14:00"),
  ])
  func findsTheStartOfADay(_ zone: String, _ year: Int, _ month: Int, _ day: Int, _ expected: String?) throws {
    let zone = try #require(SiteZone(identifier: zone))
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(zone.startOfDay(date)?.iso8601 == expected)
  }
}
