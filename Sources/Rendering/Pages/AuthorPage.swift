import ByteCoding
import Markup
import SiteModel

/// The page of an author, and the numbered pages of their list.
struct AuthorPage: ListPageKind {
  static let layout = "author"
  static let viewName = "author page"
  static let isList = true
  static let dependencies: ArticleDependencies = [.cards, .siteCounts]

  let plan: PagePlan
  let index: AuthorIndex
  let list: ListPage

  var feedSubject: Feed.Subject { .author(index) }

  func listPath(in site: Site) -> String { site[index].path }

  func rows(in site: Site) -> [ArticleIndex] { Array(site[index].articles[list.rows]) }

  func facts(in context: RenderContext) -> PageFacts {
    let author = context.site[index]
    return context.facts(of: plan, title: author.name, description: author.record?.term.shortText)
  }

  func shareImage(in context: RenderContext) -> ShareImage? {
    let record = context.site[index].record
    return ShareImage(record?.photo, context.links.picture(in: record?.term.path ?? ""), in: context)
      ?? context.siteShareImage
  }

  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {
    if isNewest { graph.write(profileOf: context.site[index], in: context) }
    let all = Breadcrumb(name: context.words["authors"] ?? "", path: context.configuration.paths.authors)
    graph.write([all, Breadcrumb(name: facts.title, path: listPath(in: context.site))], in: context)
  }

  /// Covers the author, their record, the cards of the page, and on its first page the number of articles.
  func digest(_ digest: inout PageDigest) -> Digest? {
    let (context, author) = (digest.context, digest.context.site[index])
    digest.add(author.record?.term, id: author.id, label: author.name)
    if let record = author.record {
      digest.add(context.links.picture(in: record.term.path))
      digest.add(leftOut: record.links.map(\.url.value))
    }
    if isNewest { digest.add(author.articles.count) }
    digest.add(feedsOf: feedSubject)
    digest.add(list, of: rows(in: context.site))
    return digest.finish()
  }

  static let fields = FieldTable<PageView<AuthorPage>>(
    PageView<AuthorPage>.commonFields + PageView<AuthorPage>.listFields + [
      .view(.author, "The author.") {
        AuthorProfileView(author: $0.author, context: $0.context, isCounted: $0.page.isNewest)
      },
      .flag(.hasArticles, "True if there are any.") { !$0.author.articles.isEmpty },
    ])
}

extension PageView<AuthorPage> {
  fileprivate var author: Author { context.site[page.index] }
}
