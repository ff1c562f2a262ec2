import ByteCoding
import ContentModel
import Markup
import SiteModel

/// The page of a year, a month or a day, and the numbered pages of its list.
struct ArchivePage: ListPageKind {
  static let layout = "archive"
  static let viewName = "archive page"
  static let isList = true
  static let dependencies: ArticleDependencies = [.cards, .siteCounts]

  let plan: PagePlan
  let index: ArchiveIndex
  let list: ListPage

  func listPath(in site: Site) -> String { site[index].path }

  func rows(in site: Site) -> [ArticleIndex] { site[index].articles(on: list) }

  /// The archives of the period's parts, newest first.
  ///
  /// Empty on a numbered page, which must not change with their counts.
  func parts(in site: Site) -> ArraySlice<Archive> { site.archives[isNewest ? site[index].parts : 0..<0] }

  func facts(in context: RenderContext) -> PageFacts {
    let archive = context.site[index]
    return context.facts(of: plan, title: context.title(of: archive.period, at: archive))
  }

  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {
    let archive = context.site[index]
    let periods = sequence(first: archive.period, next: \.parent)
    graph.write(
      periods.map { Breadcrumb(name: context.title(of: $0, at: archive), path: $0.path) }.reversed(), in: context)
  }

  /// Covers the period, its parent and parts, and the cards of the page.
  func digest(_ digest: inout PageDigest) -> Digest? {
    let context = digest.context
    let archive = context.site[index]
    digest.add(context.title(of: archive.period, at: archive))
    if let parent = archive.period.parent {
      digest.add(context.title(of: parent, at: archive))
      digest.add(parent.path)
    }
    for part in parts(in: context.site) {
      digest.add(context.title(of: part.period, at: part))
      digest.add(part.path)
      digest.add(part.rows.count)
    }
    digest.add(list, of: rows(in: context.site))
    return digest.finish()
  }

  static let fields = FieldTable<PageView<ArchivePage>>(
    PageView<ArchivePage>.commonFields + PageView<ArchivePage>.listFields + [
      .view(.archive, "The period.") { ArchiveView(archive: $0.archive, context: $0.context) },
      .views(.periods, "The months of a year, or the days of a month where they have pages.") { view in
        view.parts.reversed().map { PeriodView(archive: $0, context: view.context) }
      },
      .flag(.hasPeriods, "True if there are any.") { !$0.parts.isEmpty },
      .view(.parent, "The month of a day, the year of a month.") { view in
        view.archive.period.parent.map { view.context.link(to: $0, at: view.archive) }
      },
    ])
}

extension PageView<ArchivePage> {
  fileprivate var archive: Archive { context.site[page.index] }
  fileprivate var parts: ArraySlice<Archive> { page.parts(in: context.site) }
}
