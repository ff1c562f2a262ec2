import SiteModel

/// What a page shows, in words, and the articles that it lists.
struct PageMeaning {
  /// To be read after the page's address.
  let sentence: String
  /// Nil for a page that is no list.
  let rows: [ArticleIndex]?

  init(_ plan: PagePlan, in site: Site) {
    switch plan.content {
    case .article(let index):
      sentence = "is the page of \(site[index].article.path)"
      rows = nil
    case .front(let page):
      sentence = "is " + Self.part(page, of: "the front page")
      rows = page.rows.map(ArticleIndex.init)
    case .section(let index, let page):
      sentence = "is " + Self.part(page, of: "the page of the section '\(site[index].label)'")
      rows = Array(site[index].articles[page.rows])
    case .tag(let index, let page):
      sentence = "is " + Self.part(page, of: "the page of the tag '\(site[index].label)'")
      rows = Array(site[index].articles[page.rows])
    case .author(let index, let page):
      sentence = "is " + Self.part(page, of: "the page of the author '\(site[index].name)'")
      rows = Array(site[index].articles[page.rows])
    case .archive(let index, let page):
      let archive = site[index]
      sentence = "is " + Self.part(page, of: "the archive of \(archive.path)")
      rows = archive.articles(on: page)
    case .page(let index):
      sentence = "is the page of \(site[index].path)"
      rows = nil
    case .tombstone(let index):
      sentence = "says that \(site[index].article.path) was withdrawn"
      rows = nil
    case .redirect(let target, _):
      sentence = "leads on to \(target)"
      rows = nil
    case .tags:
      sentence = "is the list of all tags"
      rows = nil
    case .authors:
      sentence = "is the list of all authors"
      rows = nil
    case .notFound:
      sentence = "is shown for addresses that lead nowhere"
      rows = nil
    }
  }

  private static func part(_ page: ListPage, of list: String) -> String {
    page.number.map { "part \($0) of \(list)" } ?? list
  }
}
