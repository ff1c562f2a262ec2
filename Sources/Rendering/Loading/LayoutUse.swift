import ContentModel
import Diagnostics
import SiteModel
import Templating

/// A layout that an article, a section or a page asks for, and where it does.
public struct LayoutUse: Sendable {
  let name: String
  let range: SourceRange
  /// What it shows.
  let context: ViewType

  /// The layouts that a site's content names, at each place that names one.
  public static func all(in site: Site) -> [LayoutUse] {
    let article = ArticlePageView.viewType()
    let articles = site.articles.compactMap { placed in
      placed.layout.map { LayoutUse(name: $0.name, range: $0.origin, context: article) }
    }
    let page = StandingPageView.viewType()
    let pages = site.pages.compactMap { placed in
      placed.layout.map { layout in
        LayoutUse(name: layout.value, range: SourceRange(path: placed.path, offsets: layout.range), context: page)
      }
    }
    let section = SectionPageView.viewType()
    let sections = site.sections.compactMap { placed in
      placed.record.flatMap { record in
        record.pageLayout.map { LayoutUse(name: $0.value, range: record.term.range($0.range), context: section) }
      }
    }
    return articles + pages + sections
  }
}
