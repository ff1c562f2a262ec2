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

  /// The layouts that a site's content names, each once for articles and once for pages.
  public static func all(in site: Site) -> [LayoutUse] {
    var seen: Set<String> = []
    let articles: [LayoutUse] = site.articles.compactMap { placed in
      guard let layout = placed.layout, seen.insert(layout.name).inserted else { return nil }
      return LayoutUse(name: layout.name, range: layout.origin, context: ArticlePageView.viewType())
    }
    seen = []
    let pages: [LayoutUse] = site.pages.compactMap { page in
      guard let layout = page.layout, seen.insert(layout.value).inserted else { return nil }
      let range = SourceRange(path: page.path, offsets: layout.range)
      return LayoutUse(name: layout.value, range: range, context: StandingPageView.viewType())
    }
    return articles + pages
  }
}
