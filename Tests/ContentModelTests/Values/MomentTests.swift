import ContentModel
import Testing

@Suite struct MomentTests {
  /// Seconds, offset, the text, and the day of the week from Monday as 0.
  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00+00:00", 3),
    (1_707_921_000, -18_000, "2024-02-14T09:30:00-05:00", 2),
    (1_707_921_000, 20_700, "2024-02-14T20:15:00+05:45", 2),
    (-1, 0, "1969-12-31T23:59:59+00:00", 2),
    (951_782_400, 0, "2000-02-29T00:00:00+00:00", 1),
    (4_107_542_400, 0, "2100-03-01T00:00:00+00:00", 0),
    (-2_203_891_200, 0, "1900-03-01T00:00:00+00:00", 3),
    (1_709_251_199, 0, "2024-02-29T23:59:59+00:00", 3),
    (-62_135_596_800, 0, "0001-01-01T00:00:00+00:00", 0),
    (253_402_300_799, 0, "9999-12-31T23:59:59+00:00", 4),
    // Before standard time: -4:56:02 in New York is told as -4:56.
    (-2_717_650_800, -17_762, "1883-11-18T12:04:00-04:56", 6),
    (0, -1_800, "1969-12-31T23:30:00-00:30", 2),
  ])
  func showsCivilTime(_ seconds: Int, _ offset: Int, _ text: String, _ weekday: Int) {
    let moment = Moment(seconds: seconds, offset: offset)
    #expect(moment.iso8601 == text)
    #expect(moment.weekday == weekday)
  }

  @Test func fieldsAreThoseOfTheClock() {
    let moment = Moment(seconds: 1_707_921_005, offset: -18_000)
    #expect([moment.year, moment.month, moment.day] == [2024, 2, 14])
    #expect([moment.hour, moment.minute, moment.second] == [9, 30, 5])
  }

  @Test func orderIsByInstant() {
    let utc = Moment(seconds: 100)
    let east = Moment(seconds: 100, offset: 3600)
    #expect(!(utc < east) && !(east < utc) && utc <= east && east <= utc)
    #expect(utc != east)
    #expect(Moment(seconds: 99, offset: 7200) < utc)
  }

  @Test func daysCountBackAndForth() {
    for days in stride(from: -800_000, through: 3_000_000, by: 997) {
      let date = CivilDate(daysSince1970: days)
      #expect(date.daysSince1970 == days)
      #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }

  @Test(arguments: [
    (2024, 2, 29, true), (2023, 2, 29, false), (2000, 2, 29, true), (1900, 2, 29, false), (2024, 2, 30, false),
    (2024, 4, 31, false), (2024, 12, 31, true), (2024, 13, 1, false), (2024, 0, 1, false), (2024, 1, 0, false),
  ])
  func refusesDaysThatAreNone(_ year: Int, _ month: Int, _ day: Int, _ exists: Bool) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [(23, 59, 59, true), (24, 0, 0, false), (12, 60, 0, false), (12, 0, 60, false), (-1, 0, 0, false)])
  func refusesTimesThatAreNone(_ hour: Int, _ minute: Int, _ second: Int, _ exists: Bool) {
    let date = CivilDate(daysSince1970: 0)
    #expect((CivilTime(date: date, hour: hour, minute: minute, second: second) != nil) == exists)
  }
}
