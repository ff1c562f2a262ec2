import ContentModel

extension Site {
  /// The next moment at which the site would be another though no file changes; nil if there is none.
  ///
  /// `now` is when it was built. If its moment `isFixed`, the site at that moment is meant, however late it is built: then
  /// articles expire, since what has expired is never shown again.
  public func nextChange(after now: Moment, isFixed: Bool) -> Moment? {
    var next: Moment?
    func consider(_ change: Moment?) {
      guard let change, change > max(now, moment), next.map({ change < $0 }) ?? true else { return }
      next = change
    }
    for placed in articles { consider(placed.article.details.expires) }
    if isFixed { return moment > now ? moment : next }  // until then it is a preview
    for placed in articles {
      if case .until(let end)? = placed.article.details.pin { consider(end) }
    }
    for item in heldBack {
      if case .scheduled(let due) = item.reason { consider(due) }
    }
    if let lead = configuration.front.lead?.value,
      let placed = articles.first(where: { $0.article.id.value == lead })
    {
      consider(placed.article.published.later(byDays: configuration.front.leadDays))
    }
    if let days = configuration.comments?.closeAfterDays {
      for placed in articles { consider(placed.article.published.later(byDays: days)) }
    }
    return next
  }
}

extension Moment {
  fileprivate func later(byDays days: Int) -> Moment { Moment(seconds: seconds + days * 86_400, offset: offset) }
}
