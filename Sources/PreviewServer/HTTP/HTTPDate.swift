import ContentModel

/// Moments as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
enum HTTPDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// The text for a moment, in seconds since 1970.
  static func text(_ seconds: Int) -> String {
    let moment = Moment(seconds: seconds)
    let date = "\(two(moment.day)) \(months[moment.month - 1]) \(moment.year)"
    return "\(days[moment.weekday]), \(date) \(two(moment.hour)):\(two(moment.minute)):\(two(moment.second)) GMT"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
