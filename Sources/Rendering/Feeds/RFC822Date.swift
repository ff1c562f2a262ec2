import ContentModel

extension Moment {
  /// The date of RSS (RFC 822, with a year of four digits): `Wed, 14 Feb 2024 09:30:00 -0500`.
  var rfc822: String {
    // ISO 8601: 2024-02-14T09:30:00-05:00.
    let parts = iso8601.split(separator: "T")
    let day = parts[0].split(separator: "-")
    let time = parts[1].prefix("09:30:00".count)
    let offset = parts[1].dropFirst(time.count).filter { $0 != ":" }
    let weekday = Self.weekdays[weekday]
    let month = Self.months[month - 1]
    return "\(weekday), \(day[2]) \(month) \(day[0]) \(time) \(offset)"
  }

  /// From Monday.
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
