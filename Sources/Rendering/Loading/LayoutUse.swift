import ContentModel
import Diagnostics
import SiteModel
import Templating

/// A use of a layout by an article, a section or a page.
public struct LayoutUse: Sendable {
  let name: String
  /// The range that names the layout.
  let range: SourceRange
  /// The type of the view that the layout must show.
  let context: ViewType

  /// All uses in a site's content: articles, then pages, then sections.
  public static func all(in site: Site) -> [LayoutUse] {
    let article = ArticlePage.viewType
    let articles = site.articles.compactMap { siteArticle in
      siteArticle.layout.map { LayoutUse(name: $0.name, range: $0.origin, context: article) }
    }
    let pageView = UndatedPage.viewType
    let pages = site.pages.compactMap { page in
      page.layout.map { layout in
        LayoutUse(name: layout.value, range: SourceRange(path: page.path, offsets: layout.range), context: pageView)
      }
    }
    let sectionView = SectionPage.viewType
    let sections = site.sections.compactMap { section in
      section.record.flatMap { record in
        record.pageLayout.map { LayoutUse(name: $0.value, range: record.term.range($0.range), context: sectionView) }
      }
    }
    return articles + pages + sections
  }
}

/// An existing layout with its first use.
struct ResolvedLayout: Sendable {
  let name: String
  let range: SourceRange
  let context: ViewType
  let id: LayoutID

  init(_ use: LayoutUse, _ id: LayoutID) {
    name = use.name
    range = use.range
    context = use.context
    self.id = id
  }

  /// True if `use` is of this layout for the same kind of page.
  func shows(_ use: LayoutUse) -> Bool { name == use.name && context.name == use.context.name }
}

extension Diagnostic {
  /// A layout that was written for other pages.
  ///
  /// `meant` is the layout of the right kind of page, which also names the kind; nil if there is none.
  static func unsuitableLayout(_ name: String, meant: String?, at range: SourceRange) -> Diagnostic {
    let kind = meant.map { ($0 == "article" ? "an " : "a ") + $0 } ?? "this"
    return Diagnostic(
      .unsuitableLayout, .error, "the layout '\(name)' cannot show \(kind)", at: range,
      hint: meant.map { "write '\($0)', or name a layout of your own that was written for it" })
  }
}
