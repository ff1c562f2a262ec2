import ContentModel

extension PictureRecord {
  /// So long before the end of its rights a picture is told of.
  private static let noticeDays = 14

  /// The moment from which the end of its rights is told of; nil if they do not end.
  var notice: Moment? {
    expires.map { Moment(seconds: $0.value.seconds - Self.noticeDays * 86_400, offset: $0.value.offset) }
  }

  /// True if at that moment the end of its rights is near.
  func isToldOf(at moment: Moment) -> Bool { notice.map { $0 <= moment } ?? false }
}
