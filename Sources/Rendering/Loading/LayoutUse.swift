import ContentModel
import Diagnostics
import SiteModel
import Templating

/// A layout that an article, a section or a page asks for, and where it does.
public struct LayoutUse: Sendable {
  let name: String
  let range: SourceRange
  /// The type of the view that the layout is to show.
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

/// A layout that there is, with the first place that asks for it.
struct LayoutInUse: Sendable {
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

  /// True for a use of it for the same kind of page.
  func shows(_ use: LayoutUse) -> Bool { name == use.name && context.name == use.context.name }
}

extension Diagnostic {
  /// `meant` is the layout of the kind of page, which also names the kind.
  static func unsuitableLayout(_ name: String, meant: String?, at range: SourceRange) -> Diagnostic {
    let kind = meant.map { ($0 == "article" ? "an " : "a ") + $0 } ?? "this"
    return Diagnostic(
      .unsuitableLayout, .error, "the layout '\(name)' cannot show \(kind)", at: range,
      hint: meant.map { "write '\($0)', or name a layout of your own that was written for it" })
  }
}
