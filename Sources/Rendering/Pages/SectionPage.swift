import ByteCoding
import Markup
import SiteModel

/// The page of a section, and the numbered pages of its list.
struct SectionPage: ListPageKind {
  static let layout = "section"
  static let viewName = "section page"
  static let isList = true
  static let dependencies: ArticleDependencies = [.cards]

  let plan: PagePlan
  let index: SectionIndex
  let list: ListPage

  var feedSubject: Feed.Subject { .section(index) }

  func ownLayout(in site: Site) -> String? { site[index].record?.pageLayout?.value }

  func listPath(in site: Site) -> String { site[index].path }

  func rows(in site: Site) -> [ArticleIndex] { Array(site[index].articles[list.rows]) }

  func facts(in context: RenderContext) -> PageFacts {
    let section = context.site[index]
    return context.facts(of: plan, title: section.label, description: section.record?.term.shortText)
  }

  func shareImage(in context: RenderContext) -> ShareImage? {
    context.shareImage(of: index) ?? context.siteShareImage
  }

  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {
    graph.write([Breadcrumb(name: facts.title, path: listPath(in: context.site))], in: context)
  }

  /// Covers the section, its record, its share image and the cards of the page.
  func digest(_ digest: inout PageDigest) -> Digest? {
    let section = digest.context.site[index]
    digest.add(section.record?.term, id: section.id, label: section.label)
    digest.add(digest.context.shareImage(of: index))
    digest.add(feedsOf: feedSubject)
    digest.add(list, of: rows(in: digest.context.site))
    return digest.finish()
  }

  static let fields = FieldTable<PageView<SectionPage>>(
    PageView<SectionPage>.commonFields + PageView<SectionPage>.listFields + [
      .view(.section, "The section.") { SectionView(section: $0.section, context: $0.context) },
      .flag(.hasArticles, "True if there are any.") { !$0.section.articles.isEmpty },
    ])
}

extension PageView<SectionPage> {
  fileprivate var section: Section { context.site[page.index] }
}
