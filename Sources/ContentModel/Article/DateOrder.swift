import Diagnostics

/// A check that an article's dates do not precede its publication.
struct DateOrder {
  private let published: Moment
  private let zone: SiteZone

  /// Nil if the date of publication is not known.
  init?(_ published: ParsedDate?, zone: SiteZone) {
    guard let published else { return nil }
    self.published = published.moment
    self.zone = zone
  }

  /// Warns about a change that is dated before the day of publication.
  ///
  /// `what` names the change in the message.
  func checkChange(_ date: Located<Moment>?, _ what: String, _ fields: inout FieldReader) {
    guard let date, date.value < published else { return }
    let (day, first) = (day(of: date.value), day(of: published))
    if day < first { fields.report(.earlyChange(what, before: first, at: fields.range(date.range))) }
  }

  /// Warns about an end at or before the moment of publication.
  ///
  /// `effect` is the consequence, for the message.
  func checkEnd(_ date: Located<Moment>?, _ effect: String, _ fields: inout FieldReader) {
    guard let date, date.value <= published else { return }
    fields.report(.earlyEnd(effect, before: published, at: fields.range(date.range)))
  }

  private func day(of moment: Moment) -> CivilDate { moment.shown(in: zone).civil.date }
}

extension Diagnostic {
  static func earlyChange(_ what: String, before day: CivilDate, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .datesOutOfOrder, .warning, "this \(what) is dated before the article, \(day)", at: range,
      hint: "correct the one or the other")
  }

  static func earlyEnd(_ effect: String, before moment: Moment, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .datesOutOfOrder, .warning, "this is before the article is published, \(moment.iso8601), so \(effect)", at: range,
      hint: "correct the one or the other")
  }
}
