import ContentModel
import Diagnostics

extension Sequence<PictureMention> {
  /// Returns an error for each mention of a picture whose rights have ended, a warning if they end soon.
  ///
  /// `records` are the records of pictures, by the picture's path.
  public func rightsProblems(_ records: [String: PictureRecord], at moment: Moment) -> [Diagnostic] {
    compactMap { mention in
      guard let record = records[mention.file], let end = record.expires?.value else { return nil }
      if end <= moment { return .expiredPicture(record, end, at: mention.range) }
      return record.isNoticeDue(at: moment) ? .pictureExpiresSoon(record, end, at: mention.range) : nil
    }
  }
}

extension Diagnostic {
  fileprivate static func expiredPicture(_ record: PictureRecord, _ end: Moment, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .expiredPicture, .error, "the rights to this picture ended on \(end.civil.date.inWords)", at: range,
      labels: [Label("it says so here", at: record.expiresRange)],
      hint: "take the picture out; or, if you may show it for longer, change 'expires' in \(record.path)")
  }

  fileprivate static func pictureExpiresSoon(
    _ record: PictureRecord, _ end: Moment, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .pictureExpiresSoon, .warning, "the rights to this picture end on \(end.civil.date.inWords)", at: range,
      labels: [Label("it says so here", at: record.expiresRange)],
      hint: "from then on it is an error: take the picture out, or change 'expires' in \(record.path)")
  }
}
