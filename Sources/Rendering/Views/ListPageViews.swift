import ContentModel
import SiteModel

/// The front page, and the pages of its list.
struct FrontPageView: PageView {
  static let typeName = "front page"
  let list: ListPage
  let plan: PagePlan
  let context: RenderContext

  var pageTitle: String { context.configuration.title }
  var description: String? { context.configuration.tagline }

  private var lead: LeadView? {
    guard list.number == nil, !list.rows.isEmpty else { return nil }
    return LeadView(card: CardView(index: ArticleIndex(0), context: context))
  }

  private var latest: Range<Int> { lead == nil ? list.rows : list.rows.dropFirst() }

  static let fields = FieldTable<FrontPageView>(
    commonFields + [
      .view(.lead, "The article that leads; absent on further pages of the list.") { $0.lead },
      .views(.latest, "The other articles, newest first.") { view in
        view.latest.map { CardView(index: ArticleIndex($0), context: view.context) }
      },
      .flag(.hasLatest, "True if there are others.") { !$0.latest.isEmpty },
      .view(.newestDate, "When the newest article was published.") { view in
        view.context.site.articles.first.map { DateView($0.article.published, in: view.context) }
      },
      .view(.paginator, "The list's other pages.") {
        PaginatorView(list: $0.list, path: "/", address: $0.context.address)
      },
    ])
}

/// The page of a section, and the pages of its list.
struct SectionPageView: PageView {
  static let typeName = "section page"
  let index: SectionIndex
  let list: ListPage
  let plan: PagePlan
  let context: RenderContext

  private var section: Section { context.site[index] }
  var pageTitle: String { section.label }

  static let fields = FieldTable<SectionPageView>(
    commonFields + [
      .view(.section, "The section.") { $0.context.sectionLink($0.index) },
      .views(.articles, "Its articles, newest first.") { $0.context.cards(of: $0.section.articles, on: $0.list) },
      .flag(.hasArticles, "True if there are any.") { !$0.section.articles.isEmpty },
      .view(.paginator, "The list's other pages.") {
        PaginatorView(list: $0.list, path: $0.section.path, address: $0.context.address)
      },
    ])
}

/// The page of a tag, and the pages of its list.
struct TagPageView: PageView {
  static let typeName = "tag page"
  let index: TagIndex
  let list: ListPage
  let plan: PagePlan
  let context: RenderContext

  private var tag: Tag { context.site[index] }
  var pageTitle: String { tag.label }

  static let fields = FieldTable<TagPageView>(
    commonFields + [
      .view(.tag, "The tag.") { TagView(tag: $0.tag, address: $0.context.address) },
      .views(.articles, "Its articles, newest first.") { $0.context.cards(of: $0.tag.articles, on: $0.list) },
      .view(.paginator, "The list's other pages.") {
        PaginatorView(list: $0.list, path: $0.tag.path, address: $0.context.address)
      },
    ])
}

extension RenderContext {
  /// The cards of one page of a list.
  fileprivate func cards(of articles: [ArticleIndex], on page: ListPage) -> [CardView] {
    articles[page.rows].map { CardView(index: $0, context: self) }
  }
}
