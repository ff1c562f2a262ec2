import ContentModel

extension Moment {
  /// The date of RSS (RFC 822, with a year of four digits): `Wed, 14 Feb 2024 09:30:00 -0500`.
  var rfc822: String {
    // ISO 8601 has all but the names: 2024-02-14T09:30:00-05:00.
    let iso = Array(iso8601.utf8)
    let end = iso.firstIndex(of: UInt8(ascii: "T")) ?? 0
    func part(_ range: Range<Int>) -> String {
      String(decoding: iso[(end + range.lowerBound)..<(end + range.upperBound)], as: UTF8.self)
    }
    return "\(Self.weekdays[weekday]), \(part(-2..<0)) \(Self.months[month - 1]) \(part(-end..<(-6))) "
      + "\(part(1..<9)) \(part(9..<12))\(part(13..<15))"
  }

  /// From Monday.
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
