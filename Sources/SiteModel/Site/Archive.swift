import ContentModel

/// A year, month or day of the newspaper, with a page that lists its articles.
public struct Archive: Sendable {
  /// The year, month or day.
  public let period: Period
  /// Rows of ``Site/articles``: articles are sorted by time, so a period's are neighbours.
  public let rows: Range<Int>
  /// Rows of ``Site/archives``, newest first: the months of a year, the days of a month; empty where they have none.
  public internal(set) var parts: Range<Int> = 0..<0

  /// Its list's path from the site's root: that of its period.
  public var path: String { period.path }

  /// The articles of one page of its list.
  public func articles(on page: ListPage) -> [ArticleIndex] {
    rows.dropFirst(page.rows.lowerBound).prefix(page.rows.count).map(ArticleIndex.init)
  }
}

/// A year, a month of it, or a day of that, in the site's zone.
public struct Period: Sendable, Hashable {
  /// The year in the Gregorian calendar.
  public let year: Int
  /// The month, from 1; nil for a whole year.
  public let month: Int?
  /// The day, from 1; nil for a whole month or year.
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
    /// The rows of the archives that hold those being made.
    var parents = 0..<0
    let periods: [(Moment) -> Period] = [
      { Period(year: $0.year, month: nil, day: nil) }, { Period(year: $0.year, month: $0.month, day: nil) },
      { Period(year: $0.year, month: $0.month, day: $0.day) },
    ]
    for period in periods.prefix(hasDays ? 3 : 2) {
      let first = archives.count
      var parent = parents.lowerBound
      var start = 0
      while start < moments.count {
        let current = period(moments[start])
        let end = moments[start...].firstIndex { period($0) != current } ?? moments.count
        if !parents.isEmpty {
          if start >= archives[parent].rows.upperBound { parent += 1 }
          let begin = archives[parent].parts.isEmpty ? archives.count : archives[parent].parts.lowerBound
          archives[parent].parts = begin..<archives.count + 1
        }
        archives.append(Archive(period: current, rows: start..<end))
        start = end
      }
      parents = first..<archives.count
    }
    return archives
  }
}
