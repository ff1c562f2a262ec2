import Diagnostics

/// The order of an article's dates: nothing happens to it before it is published.
struct DateOrder {
  private let published: Moment
  private let zone: SiteZone

  /// Nil where it is not known when the article is published.
  init?(_ published: ParsedDate?, zone: SiteZone) {
    guard let published else { return nil }
    self.published = published.moment
    self.zone = zone
  }

  /// Warns about a change that is dated on a day before the article's.
  func checkChange(_ date: Located<Moment>?, _ what: String, _ fields: inout FieldReader) {
    guard let date, date.value < published else { return }
    let (day, first) = (day(of: date.value), day(of: published))
    if day < first { fields.report(.earlyChange(what, before: first, at: fields.range(date.range))) }
  }

  /// Warns about an end that comes before the article does.
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
