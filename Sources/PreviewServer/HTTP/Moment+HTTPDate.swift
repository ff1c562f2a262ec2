import ContentModel

extension Moment {
  private static let httpDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let httpMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// The moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
  var httpDate: String {
    let moment = Moment(seconds: seconds)
    let date = "\(Digits.padded(moment.day)) \(Self.httpMonths[moment.month - 1]) \(moment.year)"
    let time = [moment.hour, moment.minute, moment.second].map { Digits.padded($0) }.joined(separator: ":")
    return "\(Self.httpDays[moment.weekday]), \(date) \(time) GMT"
  }
}
