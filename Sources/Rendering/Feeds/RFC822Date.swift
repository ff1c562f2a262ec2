import ContentModel

extension Moment {
  /// The date of RSS (RFC 822, with a year of four digits): `Wed, 14 Feb 2024 09:30:00 -0500`.
  var rfc822: String {
    // ISO 8601 has all but the names: 2024-02-14T09:30:00-05:00.
    let iso = Array(iso8601.utf8)
    let end = iso.firstIndex(of: UInt8(ascii: "T")) ?? 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    func add(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }
    /// Adds a part of the ISO form, counted from the end of the day.
    func add(_ part: Range<Int>) { bytes.append(contentsOf: iso[end + part.lowerBound..<end + part.upperBound]) }
    add(Self.weekdays[weekday])
    add(-2..<0)
    add(Self.months[month - 1])
    add(-end..<(-6))
    add(" ")
    add(1..<9)
    add(" ")
    add(9..<12)
    add(13..<15)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// From Monday, with the marks behind them.
  private static let weekdays: [StaticString] = ["Mon, ", "Tue, ", "Wed, ", "Thu, ", "Fri, ", "Sat, ", "Sun, "]
  /// With the spaces around them.
  private static let months: [StaticString] = [
    " Jan ", " Feb ", " Mar ", " Apr ", " May ", " Jun ", " Jul ", " Aug ", " Sep ", " Oct ", " Nov ", " Dec ",
  ]
}
