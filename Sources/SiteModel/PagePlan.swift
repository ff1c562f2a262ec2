import Diagnostics

/// A page that will be made: where it lies and what it shows.
public struct PagePlan: Sendable {
  /// What a page shows.
  public enum Content: Sendable, Equatable {
    case article(ArticleIndex)
    case front(ListPage)
    case section(SectionIndex, ListPage)
    case tag(TagIndex, ListPage)
    case tags
    case notFound
  }

  /// The path from the site's root, without base path: `/tags/moon/`.
  public let path: String
  public let output: OutputPath
  public let content: Content
  /// What in the project asked for it.
  public let origin: SourceRange
}

/// Decides which pages a site has.
public enum PagePlanner {
  /// Every page of the site, in the order of their output paths.
  public static func plan(_ site: Site) -> (pages: [PagePlan], diagnostics: [Diagnostic]) {
    var planner = Planner(size: site.configuration.pageSize)
    for (row, placed) in site.articles.enumerated() {
      planner.add(placed.path, .article(ArticleIndex(row)), from: placed.article.titleRange)
    }
    planner.addList(at: "/", count: site.articles.count, from: configuration) { .front($0) }
    for (row, section) in site.sections.enumerated() {
      let origin = section.articles.first.map { site[$0].article.sectionRange } ?? configuration
      planner.addList(at: section.path, count: section.articles.count, from: origin) { .section(SectionIndex(row), $0) }
    }
    for (row, tag) in site.tags.enumerated() {
      let origin = tag.articles.first.map { site[$0].article.titleRange } ?? configuration
      planner.addList(at: tag.path, count: tag.articles.count, from: origin) { .tag(TagIndex(row), $0) }
    }
    planner.add("/tags/", .tags, from: configuration)
    planner.add("/404.html", .notFound, from: configuration)
    return (planner.pages.sorted { $0.output < $1.output }, planner.diagnostics)
  }

  private static let configuration = SourceRange.wholeFile("Content/site.yml")

  private struct Planner {
    let size: Int
    var pages: [PagePlan] = []
    var diagnostics: [Diagnostic] = []

    init(size: Int) { self.size = size }

    mutating func addList(
      at path: String, count: Int, from origin: SourceRange, content: (ListPage) -> PagePlan.Content
    ) {
      for page in ListPage.cut(count: count, size: size) { add(page.path(in: path), content(page), from: origin) }
    }

    mutating func add(_ path: String, _ content: PagePlan.Content, from origin: SourceRange) {
      let file = String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")
      guard let output = OutputPath(file) else {
        diagnostics.append(.invalidOutputPath(file, at: origin))
        return
      }
      pages.append(PagePlan(path: path, output: output, content: content, origin: origin))
    }
  }
}
