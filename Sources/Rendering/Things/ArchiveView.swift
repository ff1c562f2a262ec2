import ContentModel
import SiteModel

/// A year, a month or a day with articles.
struct ArchiveView: FieldView {
  static let typeName = "archive"
  let archive: Archive
  let context: RenderContext

  static let fields = FieldTable<ArchiveView>([
    .text(.title, "Its name, by the words' `year_pattern`, `month_pattern` or `date_pattern`.") { $0.title },
    .flag(.isYear, "True for a year.") { $0.archive.period.month == nil },
    .flag(.isMonth, "True for a month.") { $0.archive.period.month != nil && $0.archive.period.day == nil },
    .flag(.isDay, "True for a day.") { $0.archive.period.day != nil },
  ])

  private var title: String { context.title(of: archive.period, at: archive) }
}

/// A part of a period, with the number of its articles.
struct PeriodView: FieldView {
  static let typeName = "period"
  let archive: Archive
  let context: RenderContext

  static let fields = FieldTable<PeriodView>([
    .text(.label, "Its name.") { $0.context.title(of: $0.archive.period, at: $0.archive) },
    .url(.url, "Its page.") { $0.context.address.rootRelative($0.archive.path) },
    .number(.count, "How many articles it has.") { $0.archive.rows.count },
    .text(.countLabel, "The same in words.") { $0.context.words.counted($0.archive.rows.count, "articles") },
  ])
}

extension RenderContext {
  /// The name of a period; `archive` is that period or lies within it.
  func title(of period: Period, at archive: Archive) -> String {
    let moment = site.articles[archive.rows.lowerBound].article.published.shown(in: configuration.zone)
    let pattern = period.day != nil ? "date_pattern" : period.month != nil ? "month_pattern" : "year_pattern"
    return words.period(moment, pattern: pattern)
  }

  /// A link to the page of a period; `archive` is that period or lies within it.
  func link(to period: Period, at archive: Archive) -> LinkView {
    LinkView(label: title(of: period, at: archive), url: address.rootRelative(period.path))
  }
}
