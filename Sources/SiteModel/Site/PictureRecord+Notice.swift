import ContentModel

extension PictureRecord {
  /// The number of days for which the end of a picture's rights is reported in advance.
  private static let noticeDays = 14

  /// The moment from which on the end of its rights is reported; nil if they do not end.
  var notice: Moment? {
    expires.map { Moment(seconds: $0.value.seconds - Self.noticeDays * 86_400, offset: $0.value.offset) }
  }

  /// True if the end of its rights is reported at a moment.
  func isNoticeDue(at moment: Moment) -> Bool { notice.map { $0 <= moment } ?? false }
}
