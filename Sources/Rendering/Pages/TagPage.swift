import ByteCoding
import Markup
import SiteModel

/// The page of a tag, and the numbered pages of its list.
struct TagPage: ListPageKind {
  static let layout = "tag"
  static let viewName = "tag page"
  static let isList = true
  static let dependencies: ArticleDependencies = [.cards, .siteCounts]

  let plan: PagePlan
  let index: TagIndex
  let list: ListPage

  var feedSubject: Feed.Subject { .tag(index) }

  func listPath(in site: Site) -> String { site[index].path }

  func rows(in site: Site) -> [ArticleIndex] { Array(site[index].articles[list.rows]) }

  func facts(in context: RenderContext) -> PageFacts {
    let tag = context.site[index]
    return context.facts(of: plan, title: tag.label, description: tag.record?.shortText)
  }

  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {
    let all = Breadcrumb(name: context.words["tags"] ?? "", path: context.configuration.paths.tags)
    graph.write([all, Breadcrumb(name: facts.title, path: listPath(in: context.site))], in: context)
  }

  /// Covers the tag, its record, the cards of the page, and on its first page the number of articles.
  func digest(_ digest: inout PageDigest) -> Digest? {
    let tag = digest.context.site[index]
    digest.add(tag.record, id: tag.id, label: tag.label)
    if isNewest { digest.add(tag.articles.count) }
    digest.add(feedsOf: feedSubject)
    digest.add(list, of: rows(in: digest.context.site))
    return digest.finish()
  }

  static let fields = FieldTable<PageView<TagPage>>(
    PageView<TagPage>.commonFields + PageView<TagPage>.listFields + [
      .view(.tag, "The tag.") { view in
        TagView(tag: view.context.site[view.page.index], context: view.context, isCounted: view.page.isNewest)
      }
    ])
}
