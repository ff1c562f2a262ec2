import ContentModel

extension Moment {
  /// As RSS has it (RFC 822, with four digits of the year): `Wed, 14 Feb 2024 09:30:00 -0500`.
  var rfc822: String {
    // Date and time as ISO 8601 has them: 2024-02-14T09:30:00-05:00.
    let parts = iso8601.split(separator: "T")
    let day = parts[0].split(separator: "-")
    let time = parts[1].prefix("09:30:00".count)
    let offset = parts[1].dropFirst(time.count).filter { $0 != ":" }
    let weekday = Self.weekdays[weekday]
    let month = Self.months[month - 1]
    return "\(weekday), \(day[2]) \(month) \(day[0]) \(time) \(offset)"
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
