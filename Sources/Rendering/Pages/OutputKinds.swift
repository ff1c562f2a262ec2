import SiteModel
import Templating

/// The registry of all kinds of planned files.
enum OutputKinds {
  /// Every kind of page, in the order in which missing layouts are reported.
  static let pages: [any PageKind.Type] = [
    ArticlePage.self, FrontPage.self, SectionPage.self, TagPage.self, TagsPage.self, ArchivePage.self,
    TombstonePage.self, RedirectPage.self, AuthorPage.self, AuthorsPage.self, UndatedPage.self, NotFoundPage.self,
    CorrectionsPage.self,
  ]

  /// Every kind of file that code writes.
  static let files: [any FileKind.Type] = [
    FeedFile.self, SitemapFile.self, SitemapIndexFile.self, NewsSitemapFile.self, RobotsFile.self, HostRulesFile.self,
  ]

  /// Every kind: those of pages, then those of files.
  static var all: [any OutputKind.Type] { pages + files }

  /// The kind of a planned file.
  static func kind(of plan: PagePlan) -> any OutputKind {
    switch plan.kind {
    case .article(let index): ArticlePage(plan: plan, index: index)
    case .front(let list): FrontPage(plan: plan, list: list)
    case .section(let index, let list): SectionPage(plan: plan, index: index, list: list)
    case .tag(let index, let list): TagPage(plan: plan, index: index, list: list)
    case .tags: TagsPage(plan: plan)
    case .archive(let index, let list): ArchivePage(plan: plan, index: index, list: list)
    case .tombstone(let index): TombstonePage(plan: plan, index: index)
    case .redirect(let target, let title): RedirectPage(plan: plan, target: target, title: title)
    case .author(let index, let list): AuthorPage(plan: plan, index: index, list: list)
    case .authors: AuthorsPage(plan: plan)
    case .page(let index): UndatedPage(plan: plan, index: index)
    case .notFound: NotFoundPage(plan: plan)
    case .sitemap(let part): SitemapFile(plan: plan, part: part)
    case .sitemapIndex(let count): SitemapIndexFile(plan: plan, count: count)
    case .newsSitemap(let articles): NewsSitemapFile(plan: plan, articles: articles)
    case .robots(let sitemaps): RobotsFile(plan: plan, sitemaps: sitemaps)
    case .corrections: CorrectionsPage(plan: plan)
    case .feed(let feed): FeedFile(plan: plan, feed: feed)
    case .host(let file, let rules): HostRulesFile(plan: plan, file: file, rules: rules)
    }
  }
}

extension PageKind {
  /// The type of the view that the layout sees first.
  static var viewType: ViewType { PageView<Self>.viewType() }
}

extension PagePlan {
  /// True for a file that the site generates by itself, false for one that belongs to a text.
  public var isList: Bool { type(of: OutputKinds.kind(of: self)).isList }
}
