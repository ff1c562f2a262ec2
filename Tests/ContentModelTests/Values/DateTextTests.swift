import ContentModel
import Testing

@Suite struct DateTextTests {
  /// In New York.
  @Test(arguments: [
    ("2024-02-14", "2024-02-14T00:00:00-05:00", false),
    ("2024-07-14", "2024-07-14T00:00:00-04:00", false),
    ("2024-02-14 09:30", "2024-02-14T09:30:00-05:00", true),
    ("2024-02-14T09:30", "2024-02-14T09:30:00-05:00", true),
    ("2024-02-14t09:30:15", "2024-02-14T09:30:15-05:00", true),
    ("2024-02-14 09:30:15.25", "2024-02-14T09:30:15-05:00", true),
    ("2024-02-14T14:30:00Z", "2024-02-14T09:30:00-05:00", true),
    ("2024-02-14T14:30z", "2024-02-14T09:30:00-05:00", true),
    ("2024-02-14T15:30:00+01:00", "2024-02-14T09:30:00-05:00", true),
    ("2024-02-14 15:30:00 +0100", "2024-02-14T09:30:00-05:00", true),
    ("2024-02-14T09:30:00.123456-05:00", "2024-02-14T09:30:00-05:00", true),
    ("2024-02-14T14:00:00+14:00", "2024-02-13T19:00:00-05:00", true),
    ("2024-02-14T02:00:00-00:00", "2024-02-13T21:00:00-05:00", true),
    ("2024-02-29", "2024-02-29T00:00:00-05:00", false),
    // Clocks show 01:30 twice: the earlier one.
    ("2024-11-03 01:30", "2024-11-03T01:30:00-04:00", true),
    // An offset names an instant that exists, whatever clocks in the zone do.
    ("2024-03-10T02:30:00-05:00", "2024-03-10T03:30:00-04:00", true),
    ("1883-01-01", "1883-01-01T00:00:02-04:56", false),
  ])
  func reads(_ text: String, _ expected: String, _ hasTime: Bool) throws {
    let parsed = try DateText.parse(text, zone: newYork()).get()
    #expect(parsed.moment.iso8601 == expected)
    #expect(parsed.hasTime == hasTime)
  }

  private static let like = "write it like 2024-02-14, or 2024-02-14 09:30"
  private static let yearFirst = "write the year first: 2024-02-14, or 2024-02-14 09:30"

  @Test(arguments: [
    ("14 February 2024", "write it as 2024-02-14"),
    ("14th of Feb. 2024", "write it as 2024-02-14"),
    ("Wednesday, February 14, 2024", "write it as 2024-02-14"),
    ("Feb 14, 2024 at 9:30 pm", "write it as 2024-02-14 21:30"),
    ("14 Sept 2024 12:05am", "write it as 2024-09-14 00:05"),
    ("02/14/2024", "write it as 2024-02-14"),
    ("14.02.2024", "write it as 2024-02-14"),
    ("03/03/2024", "write it as 2024-03-03"),
    ("03/02/2024", yearFirst),
    ("2024/02/14", "write it as 2024-02-14"),
    ("2024-2-14", "write it as 2024-02-14"),
    ("2024-02-14 9:30", "write it as 2024-02-14 09:30"),
    ("2024-02-14  09:30", "write it as 2024-02-14 09:30"),
    ("20240214", "write it as 2024-02-14"),
    ("14 février 2024", yearFirst),
    ("2024-02", "add the day, as in 2024-02-01"),
    ("2024-02-14 soon", like),
    ("2024-02-14T", "write it as 2024-02-14"),
    ("2024-02-14 09:30 EST", "write it as 2024-02-14T09:30-05:00"),
    ("2024-02-14 09:30:15.", "write it as 2024-02-14 09:30:15"),
    ("2024-02-14T09:30+1", "write it as 2024-02-14T09:30+01:00"),
    ("2026-11-20T09:00 Uhr", "write it as 2026-11-20 09:00"),
    ("2026-11-20 9 Uhr", "write it as 2026-11-20 09:00"),
    ("2026-11-20T09.00", "write it as 2026-11-20 09:00"),
    ("2026-11-20 09.00 Uhr", "write it as 2026-11-20 09:00"),
    ("2026-11-20 9h30", "write it as 2026-11-20 09:30"),
    ("2026-11-20T0930", "write it as 2026-11-20 09:30"),
    ("2026-11-20T09:00 CET", "write it as 2026-11-20T09:00+01:00"),
    ("2026-11-20 09.00 MEZ", "write it as 2026-11-20T09:00+01:00"),
    ("2026-11-20 09:00 GMT", "write it as 2026-11-20T09:00Z"),
    (
      "2026-11-20 09:00 CST", "write the offset from UTC in place of 'CST', as in 2026-11-20T09:00+01:00"
    ),
    ("2026-11-20T09:00 +1", "write it as 2026-11-20T09:00+01:00"),
    ("2026-11-20T09:00-5", "write it as 2026-11-20T09:00-05:00"),
    ("2026-11-20T09:00+5:30", "write it as 2026-11-20T09:00+05:30"),
    ("2026-11-20+17:00", "write it as 2026-11-20 17:00"),
    ("2026-11-20 +17:00", "write it as 2026-11-20 17:00"),
    ("2026-11-20T+17:00", "write it as 2026-11-20 17:00"),
    (
      "2026-11-20+01:00",
      "leave the offset out, or write the time of day before it, as in 2026-11-20T09:00+01:00"
    ),
    ("2026-11-20 9:30 PM", "write it as 2026-11-20 21:30"),
    ("2026-13", like),
    ("2026", like),
    ("30 February 2024", yearFirst),
    ("14/02/24", yearFirst),
    ("tomorrow", yearFirst),
    ("99999999999999999999", yearFirst),
    ("٢٠٢٤-٠٢-١٤", yearFirst),
  ])
  func refusesOtherForms(_ text: String, _ hint: String) throws {
    try expectProblem(of: text, message: "'\(text)' is not a date", hint: hint)
  }

  @Test(arguments: [
    ("", "a date is missing", yearFirst),
    (
      "On the day on which the budget passed the council, that is",
      "'On the day on which the budget passed t…' is not a date", yearFirst
    ),
    ("2024-02-30", "30 February 2024 does not exist", "February 2024 has 29 days"),
    ("2023-02-29T10:00:00Z", "29 February 2023 does not exist", "February 2023 has 28 days"),
    ("2024-04-31 09:30", "31 April 2024 does not exist", "April 2024 has 30 days"),
    ("2024-01-00", "0 January 2024 does not exist", "January 2024 has 31 days"),
    ("2024-14-02", "there is no month 14", "the month comes before the day: 2024-02-14"),
    ("2024-14-15", "there is no month 14", "months go from 01 to 12"),
    ("2024-00-10", "there is no month 0", "months go from 01 to 12"),
    ("2024-02-14 25:00", "'25:00' is no time of day", "hours go from 00 to 23, minutes and seconds from 00 to 59"),
    (
      "2024-02-14 09:60:10", "'09:60:10' is no time of day", "hours go from 00 to 23, minutes and seconds from 00 to 59"
    ),
    ("2024-02-14 24:00", "'24:00' is no time of day", "midnight is 00:00 of the day that begins with it"),
    (
      "2024-02-14T09:30:00+25:00", "'+25:00' is no offset from UTC",
      "write hours and minutes, such as +01:00, or leave the offset out"
    ),
    (
      "2024-02-14T09:30+14:01", "'+14:01' is no offset from UTC",
      "write hours and minutes, such as +01:00, or leave the offset out"
    ),
    (
      "2024-03-10 02:30", "02:30 on 10 March 2024 does not exist in America/New_York: clocks go from 02:00 to 03:00",
      "write a time before 02:00, or from 03:00 on"
    ),
  ])
  func refusesWhatDoesNotExist(_ text: String, _ message: String, _ hint: String) throws {
    try expectProblem(of: text, message: message, hint: hint)
  }

  @Test func daysWithoutMidnightOrAtAll() throws {
    let beirut = try #require(SiteZone(identifier: "Asia/Beirut"))
    #expect(try DateText.parse("2024-03-31", zone: beirut).get().moment.iso8601 == "2024-03-31T01:00:00+03:00")
    let samoa = try #require(SiteZone(identifier: "Pacific/Apia"))
    #expect(throws: DateProblem.self) { try DateText.parse("2011-12-30", zone: samoa).get() }
    let message = "30 December 2011 does not exist in Pacific/Apia"
    guard case .failure(let day) = DateText.parse("2011-12-30", zone: samoa),
      case .failure(let time) = DateText.parse("2011-12-30 12:00", zone: samoa)
    else { return }
    #expect(day.message == message)
    #expect(
      time.message == "12:00 on \(message): clocks go from 00:00 on 30 December 2011 to 00:00 on 31 December 2011")
  }

  private func newYork() throws -> SiteZone { try #require(SiteZone(identifier: "America/New_York")) }

  private func expectProblem(of text: String, message: String, hint: String) throws {
    guard case .failure(let problem) = DateText.parse(text, zone: try newYork()) else {
      Issue.record("'\(text)' is read as a date")
      return
    }
    #expect(problem.message == message)
    #expect(problem.hint == hint)
  }
}
