import ContentModel
import Diagnostics

/// A page or file that the build makes: its path and its kind.
public final class PagePlan: Sendable {
  /// The kind of a page or file, with its subject.
  public enum Kind: Sendable, Equatable {
    /// A published article.
    case article(ArticleIndex)
    /// A part of the list of all articles; its own page is the front page.
    case front(ListPage)
    /// A part of a section's list.
    case section(SectionIndex, ListPage)
    /// A part of a tag's list.
    case tag(TagIndex, ListPage)
    /// The list of all tags.
    case tags
    /// A part of the list of a year, month or day.
    case archive(ArchiveIndex, ListPage)
    /// The page that a withdrawn article leaves behind.
    case tombstone(TombstoneIndex)
    /// An old address that leads to a target of this title.
    case redirect(to: RedirectTarget, title: String)
    /// A part of an author's list.
    case author(AuthorIndex, ListPage)
    /// The list of all authors.
    case authors
    /// An undated page.
    case page(PageIndex)
    /// The page that a host shows for addresses that lead nowhere.
    case notFound
    /// A sitemap.
    case sitemap(SitemapPart)
    /// The index of several sitemaps, numbered from 1 to `count`.
    case sitemapIndex(count: Int)
    /// A sitemap of recent articles.
    case newsSitemap([ArticleIndex])
    /// The file `robots.txt`, with the paths of the sitemaps that it names.
    case robots(sitemaps: [String])
    /// The list of all corrections.
    case corrections
    /// A feed.
    case feed(Feed)
    /// Redirects and headers in a form that a web host reads.
    case host(HostFile, HostRules)
  }

  /// The path from the site's root, without base path: `/tags/moon/`.
  public let path: String
  /// The file that it is written to: `tags/moon/index.html`.
  public let output: OutputPath
  /// The kind of the page or file, with its subject.
  public let kind: Kind
  /// The range in the project that asked for the page.
  public let origin: SourceRange

  /// False for a file for programs, such as a feed.
  public var isPage: Bool {
    switch kind {
    case .feed, .sitemap, .sitemapIndex, .newsSitemap, .robots, .host: false
    default: true
    }
  }

  /// A page at a path, written to the file `output`.
  init(path: String, output: OutputPath, kind: Kind, origin: SourceRange) {
    self.path = path
    self.output = output
    self.kind = kind
    self.origin = origin
  }
}

/// Decides which pages a site has.
public struct PagePlanner {
  /// The number of articles on a page of a list.
  private let size: Int
  /// True if web hosts are told of redirects.
  private let hasRules: Bool
  private var pages: [PagePlan] = []
  private var rules: [HostRules.Rule] = []
  private var diagnostics: [Diagnostic] = []

  /// Plans every page of the site, in the byte order of their output paths.
  ///
  /// `ownFile` returns the newspaper's own file that is published at a path, nil if there is none; it replaces a file
  /// for programs.
  public static func plan(
    _ site: Site, ownFile: (OutputPath) -> SourceRange? = { _ in nil }
  ) -> (pages: [PagePlan], diagnostics: [Diagnostic]) {
    let paths = site.configuration.paths
    var planner = PagePlanner(size: site.configuration.pageSize, hasRules: !site.configuration.hosts.isEmpty)
    for (row, siteArticle) in site.articles.enumerated() where siteArticle.hasAddress {
      planner.add(siteArticle.path, .article(ArticleIndex(row)), from: siteArticle.article.addressRange)
    }
    planner.addList(at: SiteAddresses.front, count: site.articles.count, from: configuration) { .front($0) }
    for (row, section) in site.sections.enumerated() {
      let record = section.record.map { SourceRange.wholeFile($0.term.path) }
      let origin = record ?? section.articles.first.map { site[$0].article.sectionRange } ?? configuration
      planner.addList(at: section.path, count: section.articles.count, from: origin) { .section(SectionIndex(row), $0) }
    }
    for (row, tag) in site.tags.enumerated() {
      let origin = tag.articles.first.map { site[$0].article.titleRange } ?? configuration
      planner.addList(at: tag.path, count: tag.articles.count, from: origin) { .tag(TagIndex(row), $0) }
    }
    for (row, archive) in site.archives.enumerated() {
      let origin = site.articles[archive.rows.lowerBound].article.titleRange
      planner.addList(at: archive.path, count: archive.rows.count, from: origin) { .archive(ArchiveIndex(row), $0) }
    }
    for (row, tombstone) in site.tombstones.enumerated() {
      planner.add(tombstone.path, .tombstone(TombstoneIndex(row)), from: tombstone.article.titleRange)
    }
    for siteArticle in site.articles where siteArticle.hasAddress {
      let article = siteArticle.article
      planner.addAliases(article.details.aliases, to: siteArticle.path, title: article.title.value, in: article.path)
    }
    for page in site.pages {
      planner.addAliases(
        page.aliases, to: ReservedPaths.asFolder(page.address.value), title: page.title.value, in: page.path)
    }
    for (row, author) in site.authors.enumerated() {
      let record = author.record.map { SourceRange.wholeFile($0.term.path) }
      let origin = record ?? author.articles.first.map { site[$0].article.titleRange } ?? configuration
      planner.addList(at: author.path, count: author.articles.count, from: origin) { .author(AuthorIndex(row), $0) }
    }
    for (row, page) in site.pages.enumerated() where ReservedPaths.check(page, in: paths) == nil {
      planner.add(ReservedPaths.asFolder(page.address.value), .page(PageIndex(row)), from: page.titleRange)
    }
    planner.add(paths.tags, .tags, from: configuration)
    if !site.authors.isEmpty { planner.add(paths.authors, .authors, from: configuration) }
    planner.add(SiteAddresses.notFound, .notFound, from: configuration)
    if let newest = site.corrections.first {
      planner.add(SiteAddresses.corrections, .corrections, from: site[newest.article].article.titleRange)
    }
    for feed in site.feeds { planner.add(site.path(of: feed), .feed(feed), from: configuration) }
    planner.addRedirects(of: site)
    planner.addFilesForCrawlers(of: site, from: configuration)
    planner.addFilesForHosts(of: site, from: configuration)
    planner.yield(to: ownFile)
    return (planner.pages.sorted(byBytesOf: { $0.output.string }), planner.diagnostics)
  }

  private static let configuration = SourceRange.wholeFile(SiteConfiguration.path)

  private init(size: Int, hasRules: Bool) {
    self.size = size
    self.hasRules = hasRules
  }

  /// Leaves out each file for programs where the newspaper has one of its own.
  private mutating func yield(to ownFile: (OutputPath) -> SourceRange?) {
    pages.removeAll { plan in
      guard !plan.isPage, let own = ownFile(plan.output) else { return false }
      diagnostics.append(.ownFile(plan.output.string, at: own))
      return true
    }
  }

  private mutating func addList(
    at path: String, count: Int, from origin: SourceRange, kind: (ListPage) -> PagePlan.Kind
  ) {
    for page in ListPage.cut(count: count, size: size) { add(page.path(in: path), kind(page), from: origin) }
  }

  /// Adds redirects from old addresses; warns about one that is the target itself or comes twice.
  ///
  /// Most hosts tell capitals apart: an address that differs in them alone leads nowhere without a redirect.
  private mutating func addAliases(_ aliases: [Located<String>], to target: String, title: String, in file: String) {
    var taken = [target]
    for alias in aliases {
      let path = ReservedPaths.asFolder(alias.value)
      let range = SourceRange(path: file, offsets: alias.range)
      if taken.contains(where: { $0.isSame(as: path) }) {
        diagnostics.append(.redundantAlias(alias.value, isOwn: path.isSame(as: target), at: range))
      } else {
        taken.append(path)
        addRedirect(path, to: .page(target), title: title, from: range)
      }
    }
  }

  /// Adds the redirects of `site.yml`.
  private mutating func addRedirects(of site: Site) {
    guard !site.configuration.redirects.isEmpty else { return }
    let plan = RedirectPlan(site, pages: pages, rules: rules)
    for item in plan.items { addRedirect(item.path, to: item.target, title: item.title, from: item.origin) }
    diagnostics += plan.diagnostics
  }

  private mutating func addRedirect(
    _ path: String, to target: RedirectTarget, title: String, from origin: SourceRange
  ) {
    if hasRules {
      let rule = HostRules.Rule(path: path, target: target)
      rules.append(rule)
      if rule.isTwin { return }
    }
    add(path, .redirect(to: target, title: title), from: origin)
  }

  /// Adds the files for the web hosts that `site.yml` names; a preview has none.
  private mutating func addFilesForHosts(of site: Site, from origin: SourceRange) {
    guard hasRules, !site.isPreview else { return }
    var gone: [HostRules.Rule] = []
    for tombstone in site.tombstones {
      let paths = [tombstone.path] + tombstone.article.details.aliases.map { ReservedPaths.asFolder($0.value) }
      gone += paths.map { HostRules.Rule(path: $0, target: .page(tombstone.path)) }
    }
    if !gone.isEmpty {
      let taken = Set(pages.map(\.path))
      gone.removeAll { taken.contains($0.path) && $0.path != $0.target.path }
    }
    let rules = HostRules(redirects: rules, gone: gone)
    for file in HostFile.all(for: site.configuration.hosts) {
      guard let output = OutputPath(file.rawValue) else { continue }
      pages.append(PagePlan(path: "/" + file.rawValue, output: output, kind: .host(file, rules), origin: origin))
    }
  }

  /// Adds sitemaps of the pages so far, and `robots.txt`; a preview has neither.
  private mutating func addFilesForCrawlers(of site: Site, from origin: SourceRange) {
    guard !site.isPreview else { return }
    var sitemaps: [String] = []
    if site.configuration.hasSitemaps {
      let parts = SitemapPart.cut(pages, of: site)
      for part in parts { add(SiteAddresses.sitemap(part.number), .sitemap(part), from: origin) }
      if parts.count > 1 { add(SiteAddresses.sitemap(nil), .sitemapIndex(count: parts.count), from: origin) }
      sitemaps.append(SiteAddresses.sitemap(nil))
      let files = site.recentNews
      for (number, articles) in zip(1..., files) {
        let path = SiteAddresses.newsSitemap(files.count > 1 ? number : nil)
        add(path, .newsSitemap(articles), from: origin)
        sitemaps.append(path)
      }
    }
    if site.configuration.crawlers != nil { add(SiteAddresses.robots, .robots(sitemaps: sitemaps), from: origin) }
  }

  private mutating func add(_ path: String, _ kind: PagePlan.Kind, from origin: SourceRange) {
    guard let output = OutputPath.ofPage(at: path) else {
      diagnostics.append(.invalidOutputPath(OutputPath.textOfPage(at: path), at: origin))
      return
    }
    pages.append(PagePlan(path: path, output: output, kind: kind, origin: origin))
  }
}

extension Diagnostic {
  static func ownFile(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.ownFile, .note, "this file stands in place of the '\(path)' that the build would make", at: range)
  }
}
