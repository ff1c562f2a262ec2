import ContentModel
import SiteModel

/// The page of a year, a month or a day, and the pages of its list.
struct ArchivePageView: ListPageView {
  static let typeName = "archive page"
  let index: ArchiveIndex
  let list: ListPage
  let plan: PagePlan
  let context: RenderContext

  private var archive: Archive { context.site[index] }
  var pageTitle: String { ArchiveView(archive: archive, context: context).title }

  var listPath: String { archive.path }
  var rows: [ArticleIndex] { archive.articles(on: list) }

  static let fields = FieldTable<ArchivePageView>(
    commonFields + listFields + [
      .view(.archive, "The period.") { ArchiveView(archive: $0.archive, context: $0.context) },
      .views(.periods, "The months of a year, or the days of a month where they have pages.") { $0.periods },
      .flag(.hasPeriods, "True if there are any.") { !$0.parts.isEmpty },
      .view(.parent, "The month of a day, the year of a month.") { view in
        view.archive.period.parent.map { view.context.link(to: $0, at: view.archive) }
      },
    ])

  /// Rows of the period's parts; a numbered page must not change with the counts of newer articles.
  private var parts: Range<Int> { list.number == nil ? archive.parts : 0..<0 }

  /// The parts of the period, oldest first.
  private var periods: [PeriodView] {
    parts.reversed().map { PeriodView(archive: context.site.archives[$0], context: context) }
  }
}

/// A part of a period, with the number of its articles.
struct PeriodView: FieldView {
  static let typeName = "period"
  let archive: Archive
  let context: RenderContext

  static let fields = FieldTable<PeriodView>([
    .text(.label, "Its name.") { ArchiveView(archive: $0.archive, context: $0.context).title },
    .url(.url, "Its page.") { $0.context.address.rootRelative($0.archive.path) },
    .number(.count, "How many articles it has.") { $0.archive.rows.count },
    .text(.countLabel, "The same in words.") { $0.context.words.counted($0.archive.rows.count, "articles") },
  ])
}

/// A year, a month or a day.
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

  var title: String { context.title(of: archive.period, at: archive) }
}

extension RenderContext {
  /// The name of a period; `archive` is it, or lies in it.
  func title(of period: Period, at archive: Archive) -> String {
    let moment = site.articles[archive.rows.lowerBound].article.published.shown(in: configuration.zone)
    let pattern = period.day != nil ? "date_pattern" : period.month != nil ? "month_pattern" : "year_pattern"
    return words.period(moment, pattern: pattern)
  }

  fileprivate func link(to period: Period, at archive: Archive) -> LinkView {
    LinkView(label: title(of: period, at: archive), url: address.rootRelative(period.path))
  }
}
