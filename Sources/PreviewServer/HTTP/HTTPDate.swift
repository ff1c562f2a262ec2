import ContentModel

/// Moments as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
enum HTTPDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// The text for a moment, in seconds since 1970.
  static func text(_ seconds: Int) -> String {
    let moment = Moment(seconds: seconds)
    let date = "\(Digits.padded(moment.day)) \(months[moment.month - 1]) \(moment.year)"
    let time = [moment.hour, moment.minute, moment.second].map { Digits.padded($0) }.joined(separator: ":")
    return "\(days[moment.weekday]), \(date) \(time) GMT"
  }
}
