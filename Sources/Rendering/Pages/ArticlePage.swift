import ByteCoding
import CommonMark
import ContentModel
import Markup
import SiteModel

/// The page of a published article.
struct ArticlePage: PageKind {
  static let layout = "article"
  static let viewName = "article page"
  static let isList = false
  static let dependencies: ArticleDependencies = [.cards, .ownText, .wordCounts]

  let plan: PagePlan
  let index: ArticleIndex

  func texts(in site: Site) -> [ArticleIndex] { [index] }

  func ownLayout(in site: Site) -> String? { site[index].layout?.name }

  func facts(in context: RenderContext) -> PageFacts {
    let article = context.site[index].article
    let details = article.details
    return context.facts(
      of: plan, title: article.title.value, description: article.summary, canonical: details.canonical?.value,
      isIndexed: !details.isHiddenFromSearch,
      lastChange: max(article.published, article.updated(at: context.site.moment) ?? article.published))
  }

  func shareImage(in context: RenderContext) -> ShareImage? {
    context.ownShareImage(of: index) ?? context.shareImage(of: context.site[index].section) ?? context.siteShareImage
  }

  func translations(in site: Site) -> [Translation] { site[index].article.details.translations }

  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {
    graph.write(index, facts, in: context)
    let siteArticle = context.site[index]
    let section = siteArticle.section.map { Breadcrumb(name: context.site[$0].label, path: context.site[$0].path) }
    graph.write([section].compactMap(\.self) + [Breadcrumb(name: facts.title, path: plan.path)], in: context)
  }

  func view(in context: RenderContext) throws -> PageView<ArticlePage> {
    let text = try context.site[index].article.text.html()
    return PageView(page: self, facts: facts(in: context), context: context, text: text)
  }

  /// Covers the article, its authors' records, share image, tags and neighbours, and the cards of related articles.
  func digest(_ digest: inout PageDigest) -> Digest? {
    let (context, site) = (digest.context, digest.context.site)
    let siteArticle = site[index]
    digest.add(cardOf: index)
    digest.add(textOf: index)
    digest.add(siteArticle.article.body.wordCount)
    for credit in siteArticle.credits { digest.add(recordOf: site[credit.author]) }
    if context.ownShareImage(of: index) == nil { digest.add(context.shareImage(of: siteArticle.section)) }
    for tag in siteArticle.tags {
      digest.add(site[tag].label)
      digest.add(site[tag].id)
    }
    digest.add(siteArticle.tags.count)
    // The neighbours; at either end of the list there is one only.
    for row in [index.row - 1, index.row + 1] where site.articles.indices.contains(row) {
      digest.add(site.articles[row].article.title.value)
      digest.add(site.articles[row].path)
      digest.add(site.articles[row].kind.rawValue)
    }
    digest.add(index.row == 0)
    for related in context.related[index] { digest.add(cardOf: related) }
    digest.add(CommentsView(siteArticle, in: context)?.isOver == true)
    digest.add(siteArticle.article.futureDates(at: site.moment).count)
    guard context.links.leavesAnythingOut else { return digest.finish() }
    let details = siteArticle.article.details
    let translations = details.translations.map(\.url.value)
    let urls = translations + details.sources.compactMap(\.url) + [details.canonical?.value].compactMap(\.self)
    digest.add(leftOut: urls + details.extra.flatMap(\.urls))
    return digest.finish()
  }

  static let fields = FieldTable<PageView<ArticlePage>>(
    PageView<ArticlePage>.commonFields + [
      .view(.article, "The article.") { view in
        view.text.map { ArticleView(index: view.page.index, text: $0, context: view.context) }
      }
    ])
}
