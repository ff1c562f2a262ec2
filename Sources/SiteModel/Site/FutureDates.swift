import ContentModel

/// Dates of changes to a text; a change dated later than the site is not shown yet.
extension Article {
  /// Returns the moment of the last change; nil while that is still to come, or if there was none.
  public func updated(at moment: Moment) -> Moment? {
    details.updated.flatMap { isFuture($0, at: moment) ? nil : $0.value }
  }

  /// Returns the corrections made by a moment, in the order written.
  public func corrections(at moment: Moment) -> [Correction] {
    details.corrections.filter { !isFuture($0.date, at: moment) }
  }

  /// Returns the dates of changes that are not shown yet.
  public func futureDates(at moment: Moment) -> [Located<Moment>] { changeDates.filter { isFuture($0, at: moment) } }

  /// The moments of the last change and of each correction, in this order.
  var changeDates: [Located<Moment>] { [details.updated].compactMap(\.self) + details.corrections.map(\.date) }

  /// True for a date after both the moment and the publication.
  ///
  /// Before its publication an article shows, in previews, the changes that it will show then.
  private func isFuture(_ date: Located<Moment>, at moment: Moment) -> Bool { date.value > max(moment, published) }
}

extension Page {
  /// Returns the moment of the last change; nil while that is still to come, or if there was none.
  public func updated(at moment: Moment) -> Moment? { updated.flatMap { $0.value > moment ? nil : $0.value } }
}
