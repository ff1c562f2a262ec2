import ContentModel
import SiteModel
import Templating

/// A page: what all kinds of pages have in common.
protocol PageView: FieldView {
  var context: RenderContext { get }
  var plan: PagePlan { get }
  /// The page's own title, without the newspaper's.
  var pageTitle: String { get }
  var description: String? { get }
}

extension PageView {
  var description: String? { nil }

  /// The keys that every page has.
  static var commonFields: [Field<Self>] {
    [
      .text(.pageTitle, "The page's title, without the newspaper's name.") { $0.pageTitle },
      .flag(.titleIsSite, "True on the front page, whose title is the newspaper's name.") { $0.isFront },
      .text(.description, "A summary for search engines.") { $0.description },
      .url(.canonical, "The absolute address that search engines should show.") { $0.canonical },
      .flag(.noindex, "True if search engines should leave the page out.") { $0.isHiddenFromSearch },
      Field(key: .menu, type: .views(MenuItemView.typeName), summary: "The sections, or the site's own main menu.") {
        .views($0.context.menu.items(on: $0.plan.path))
      },
      .flag(.isFront, "True on the front page.") { $0.isFront },
      .text(.pageKind, "The name of the layout that shows it by default.") { $0.plan.content.layout },
    ]
  }

  private var isFront: Bool {
    if case .front(let page) = plan.content { page.number == nil } else { false }
  }

  private var article: Article? {
    if case .article(let index) = plan.content { context.site[index].article } else { nil }
  }

  private var page: Page? {
    if case .page(let index) = plan.content { context.site[index] } else { nil }
  }

  private var canonical: String? {
    switch plan.content {
    case .notFound: return nil
    case .redirect(let target, _): return context.address.absolute(target)
    default: break
    }
    let written = (article?.details.canonical ?? page?.canonical)?.value
    return written.flatMap { context.links.leavesOut($0) ? nil : $0 } ?? context.address.absolute(plan.path)
  }

  private var isHiddenFromSearch: Bool {
    switch plan.content {
    case .notFound, .redirect, .tombstone: return true
    default: break
    }
    return context.site.isPreview || article?.details.isHiddenFromSearch == true
      || page?.isHiddenFromSearch == true
  }
}

/// A page with a part of a list of articles.
protocol ListPageView: PageView {
  var list: ListPage { get }
  /// The path of the list's own page.
  var listPath: String { get }
  /// The articles on this page.
  var rows: [ArticleIndex] { get }
}

extension ListPageView {
  /// The keys that every such page has.
  static var listFields: [Field<Self>] {
    [
      .views(.articles, "The articles of this page, newest first.") { view in
        view.rows.map { CardView(index: $0, context: view.context) }
      },
      .view(.paginator, "The list's other pages.") {
        PaginatorView(list: $0.list, path: $0.listPath, address: $0.context.address)
      },
    ]
  }
}

extension PagePlan.Content {
  /// The layout that shows it.
  var layout: String {
    switch self {
    case .article: "article"
    case .front: "front"
    case .section: "section"
    case .tag: "tag"
    case .tags: "tags"
    case .archive: "archive"
    case .tombstone: "withdrawn"
    case .redirect: "redirect"
    case .author: "author"
    case .authors: "authors"
    case .page: "page"
    case .notFound: "not-found"
    }
  }
}
