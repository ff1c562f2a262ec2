import ByteCoding
import ContentModel
import Markup
import SiteModel

/// The front page, and the numbered pages of the list of all articles.
struct FrontPage: PageKind {
  static let layout = "front"
  static let viewName = "front page"
  static let isList = true
  static let dependencies: ArticleDependencies = [.cards]

  let plan: PagePlan
  let list: ListPage

  /// True for the front page itself.
  var isFirst: Bool { list.number == nil }

  func newestArticle(in site: Site) -> ArticleIndex? { site.articles.isEmpty ? nil : ArticleIndex(0) }

  func facts(in context: RenderContext) -> PageFacts {
    let title = isFirst ? context.configuration.title : context.words["latest"] ?? ""
    return context.facts(of: plan, title: title, description: context.configuration.tagline)
  }

  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {
    if isFirst { graph.write(siteOf: context) }
  }

  /// Covers the cards of a numbered page; nil for the front page itself, which reads too much for a digest.
  func digest(_ digest: inout PageDigest) -> Digest? {
    if isFirst { return nil }
    digest.add(list, of: list.rows.map { ArticleIndex($0) })
    return digest.finish()
  }

  static let fields = FieldTable<PageView<FrontPage>>(
    PageView<FrontPage>.commonFields + [
      .view(.lead, "The article that leads; absent on further pages of the list.") { $0.lead },
      .views(.latest, "The other articles: first those that are pinned, then newest first.") { view in
        view.latest.map { CardView(index: $0, context: view.context) }
      },
      .flag(.hasLatest, "True if there are others.") { !$0.latest.isEmpty },
      .views(.blocks, "Sections with their newest articles; absent on further pages of the list.") { $0.blocks },
      .flag(.hasBlocks, "True if there are any.") { !$0.blocks.isEmpty },
      .view(.banner, "Breaking news; absent on further pages of the list, and once its time is over.") { $0.banner },
      .view(.newestDate, "When the newest article was published; absent on further pages of the list.") { view in
        view.newest.map { DateView($0.article.published, in: view.context) }
      },
      .view(.paginator, "The list's other pages.") {
        PaginatorView(list: $0.page.list, path: "/", address: $0.context.address)
      },
    ])
}

extension PageView<FrontPage> {
  fileprivate var front: FrontSelection { context.site.front }

  fileprivate var lead: LeadView? {
    guard page.isFirst, let lead = front.lead else { return nil }
    return LeadView(card: CardView(index: lead, context: context))
  }

  /// The pinned articles, then those of the list that are not shown above.
  fileprivate var latest: [ArticleIndex] {
    let rows = page.list.rows.map { ArticleIndex($0) }
    guard page.isFirst else { return rows }
    return front.pinned + rows.filter { $0 != front.lead && !front.pinned.contains($0) }
  }

  /// The newest article; nil on numbered pages, which must not change with it.
  fileprivate var newest: SiteArticle? { page.isFirst ? context.site.articles.first : nil }

  fileprivate var banner: BannerView? {
    guard page.isFirst, let banner = context.configuration.front.banner, banner.until > context.site.moment else {
      return nil
    }
    return BannerView(banner: banner, context: context)
  }

  fileprivate var blocks: [BlockView] {
    guard page.isFirst else { return [] }
    let above = Set(latest + [front.lead].compactMap { $0 })
    return front.blocks.compactMap { BlockView(section: context.site[$0], without: above, context: context) }
  }
}
