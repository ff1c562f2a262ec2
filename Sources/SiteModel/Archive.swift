import ContentModel

/// A year, month or day of the newspaper, with a page that lists its articles.
public struct Archive: Sendable {
  /// The year, month or day.
  public let period: Period
  /// Rows of ``Site/articles``: articles are sorted by time, so a period's are neighbours.
  public let rows: Range<Int>

  /// Its list's path from the site's root: that of its period.
  public var path: String { period.path }
}

/// A year, a month of it, or a day of that, in the site's zone.
public struct Period: Sendable, Hashable {
  /// Of the Gregorian calendar.
  public let year: Int
  /// From 1; nil for a whole year.
  public let month: Int?
  /// From 1; nil for a whole month or year.
  public let day: Int?

  /// `/2024/`, `/2024/06/` or `/2024/06/14/`.
  public var path: String {
    let parts = [Digits.padded(year, to: 4)] + [month, day].compactMap { $0.map { Digits.padded($0, to: 2) } }
    return "/" + parts.map { $0 + "/" }.joined()
  }

  /// The period that holds this one; nil for a year.
  public var parent: Period? {
    if day != nil { return Period(year: year, month: month, day: nil) }
    return month == nil ? nil : Period(year: year, month: nil, day: nil)
  }
}

extension Archive {
  /// The archives of sorted moments, newest first: each year, its months, and their days if `hasDays`.
  static func all(of moments: [Moment], hasDays: Bool) -> [Archive] {
    var archives: [Archive] = []
    let periods: [(Moment) -> Period] = [
      { Period(year: $0.year, month: nil, day: nil) }, { Period(year: $0.year, month: $0.month, day: nil) },
      { Period(year: $0.year, month: $0.month, day: $0.day) },
    ]
    for period in periods.prefix(hasDays ? 3 : 2) {
      var start = 0
      while start < moments.count {
        let current = period(moments[start])
        let end = moments[start...].firstIndex { period($0) != current } ?? moments.count
        archives.append(Archive(period: current, rows: start..<end))
        start = end
      }
    }
    return archives
  }
}
