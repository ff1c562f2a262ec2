import ByteCoding
import ContentModel
import Markup
import SiteModel

/// A page without a date, such as the ethics policy.
struct UndatedPage: PageKind {
  static let layout = "page"
  static let viewName = "standing page"
  static let isList = false
  static let dependencies: ArticleDependencies = []

  let plan: PagePlan
  let index: PageIndex

  func ownLayout(in site: Site) -> String? { site[index].layout?.value }

  func facts(in context: RenderContext) -> PageFacts {
    let page = context.site[index]
    let text = page.standfirst ?? page.body.excerpt
    return context.facts(
      of: plan, title: page.title.value, description: text.isEmpty ? nil : text, canonical: page.canonical?.value,
      isIndexed: !page.isHiddenFromSearch, lastChange: page.updated(at: context.site.moment))
  }

  func translations(in site: Site) -> [Translation] { site[index].translations }

  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {
    graph.write([Breadcrumb(name: facts.title, path: plan.path)], in: context)
  }

  /// Nil: there are few of these pages.
  func digest(_ digest: inout PageDigest) -> Digest? { nil }

  static let fields = FieldTable<PageView<UndatedPage>>(
    PageView<UndatedPage>.commonFields + [
      .view(.page, "The page.") { view in
        UndatedPageView(page: view.context.site[view.page.index], path: view.page.plan.path, context: view.context)
      }
    ])
}
