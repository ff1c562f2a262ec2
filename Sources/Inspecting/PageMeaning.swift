import ContentModel
import SiteModel

/// The content of a page in words, and the texts that it shows.
struct PageMeaning {
  /// The content in words, to be read after the page's address.
  let sentence: String
  /// The articles of a list, in its order; nil for a page that is no list.
  private(set) var rows: [ArticleIndex]?
  /// The article that it shows, or that was withdrawn from its address; nil if there is none.
  private(set) var article: Article?
  /// The path of the page's or record's file of which it shows the whole or the beginning; nil if there is none.
  private(set) var source: String?
  /// True if it redirects to another page.
  private(set) var isRedirect = false

  /// The meaning of a planned page.
  init(_ plan: PagePlan, in site: Site) {
    switch plan.kind {
    case .article(let index):
      sentence = "is the page of \(site[index].article.path)"
      article = site[index].article
    case .front(let page):
      sentence = "is " + Self.part(page, of: "the front page")
      rows = page.rows.map(ArticleIndex.init)
    case .section(let index, let page):
      sentence = "is " + Self.part(page, of: "the page of the section '\(site[index].label)'")
      rows = Array(site[index].articles[page.rows])
      source = page.number == nil ? site[index].record?.term.path : nil
    case .tag(let index, let page):
      sentence = "is " + Self.part(page, of: "the page of the tag '\(site[index].label)'")
      rows = Array(site[index].articles[page.rows])
      source = page.number == nil ? site[index].record?.path : nil
    case .author(let index, let page):
      sentence = "is " + Self.part(page, of: "the page of the author '\(site[index].name)'")
      rows = Array(site[index].articles[page.rows])
      source = page.number == nil ? site[index].record?.term.path : nil
    case .archive(let index, let page):
      let archive = site[index]
      sentence = "is " + Self.part(page, of: "the archive of \(site.configuration.address.shown(archive.path))")
      rows = archive.articles(on: page)
    case .page(let index):
      sentence = "is the page of \(site[index].path)"
      source = site[index].path
    case .tombstone(let index):
      sentence = "says that \(site[index].article.path) was withdrawn"
      article = site[index].article
    case .redirect(let target, _):
      sentence =
        """
        leads on to \
        \(target.path.map(site.configuration.address.shown) ?? target.link(in: site.configuration.address))
        """
      isRedirect = true
    case .feed(let feed):
      let name = feed.format == .json ? feed.format.name : feed.format.name + " feed"
      sentence = "is the \(name) of \(Self.list(feed.subject, in: site))"
      rows = feed.subject == .corrections ? nil : site.articles(in: feed)
    case .tags, .authors, .corrections, .notFound, .sitemap, .sitemapIndex, .newsSitemap, .robots, .host:
      sentence = Self.sentence(ofFixed: plan.kind)
    }
  }

  /// Returns the sentence of a page or file that depends on no text; empty for other kinds.
  private static func sentence(ofFixed kind: PagePlan.Kind) -> String {
    switch kind {
    case .tags: "is the list of all tags"
    case .authors: "is the list of all authors"
    case .corrections: "is the list of all corrections"
    case .notFound: "is shown for addresses that lead nowhere"
    case .sitemap, .sitemapIndex: "tells search engines of all pages"
    case .newsSitemap: "tells search engines of the articles of the last two days"
    case .robots: "tells crawlers what they may read"
    case .host(let file, _): "tells \(names(of: file)) where old addresses lead and which headers pages have"
    default: ""
    }
  }

  /// Returns a name for the list of a feed.
  private static func list(_ subject: Feed.Subject, in site: Site) -> String {
    switch subject {
    case .newspaper: "the newspaper"
    case .section(let index): "the section '\(site[index].label)'"
    case .tag(let index): "the tag '\(site[index].label)'"
    case .author(let index): "the author '\(site[index].name)'"
    case .corrections: "all corrections"
    }
  }

  private static func names(of file: HostFile) -> String {
    file.hosts.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() }.joined(separator: " and ")
  }

  private static func part(_ page: ListPage, of list: String) -> String {
    page.number.map { "part \($0) of \(list)" } ?? list
  }
}
