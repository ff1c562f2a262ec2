import ByteCoding
import ContentModel
import DefaultTheme
import Diagnostics
import Rendering
import SiteModel
import TestSupport
import Testing

/// The pages of a project in one string, rendered in memory with the default theme and the project's own over it.
struct RenderedSite {
  /// By output path.
  let pages: [String: String]
  /// By output path, of the pages that have one.
  let fingerprints: [String: Fingerprint]
  /// What they were rendered from.
  let context: RenderContext

  init(_ text: String, at moment: String = "2024-06-01T12:00:00Z", visibility: Visibility = .published) throws {
    let sources = ProjectText(text).files.map { SourceFile(path: $0.path, text: $0.text) }
    let settings =
      sources.first { $0.path == "Content/site.yml" }
      ?? SourceFile(path: "Content/site.yml", text: "title: The Paper\nurl: https://paper.example/\n")
    let configuration = try #require(SiteConfigurationParser.parse(settings).configuration)
    let articles = sources.filter { $0.path.hasPrefix("Content/articles/") }.compactMap {
      ArticleParser.parse($0, settings: configuration.parseSettings).article
    }
    let undated = sources.compactMap { UndatedContent.parse($0, settings: configuration.parseSettings).item }
    let now = try DateText.parse(moment, zone: configuration.zone).get().moment
    let site = SiteAssembler.assemble(
      articles, undated: UndatedContent(undated), configuration: configuration, moment: now, visibility: visibility
    ).site
    let plans = PagePlanner.plan(site).pages
    let links = LinkResolver(site, pages: plans, files: []).resolve().links
    let own = sources.filter { $0.path.hasPrefix("Templates/") }
    let files = ThemeFiles(
      base: DefaultTheme.files.map { ThemeFiles.File(name: $0.path, source: $0) },
      overlay: own.map { ThemeFiles.File(name: String($0.path.dropFirst("Templates/".count)), source: $0) })
    let (loaded, problems) = ThemeLoader.load(files, configuration: configuration, layouts: LayoutUse.all(in: site))
    #expect(!problems.containsError, "\(problems)")
    let theme = try #require(loaded)
    let base = RenderContext(
      site: site, links: links, theme: theme, related: RelatedArticles(site, of: site.articles.indices))
    let context = base.with(cards: try base.cards(of: 0..<base.articleCount))
    self.context = context
    var pages: [String: String] = [:]
    for plan in plans {
      var bytes: [UInt8] = []
      try context.render(plan, into: &bytes)
      pages[plan.output.string] = String(decoding: bytes, as: UTF8.self)
    }
    self.pages = pages
    let digests = ContentDigests(
      articles: site.articles.map { ContentDigests.Article(facts: $0.article.factsDigest, text: .none) }, undated: [:],
      common: .none, theme: files.digest)
    let cards = context.cardDigests(of: site.articles.indices, digests)
    let all = PageFingerprints(context, digests, cards: cards)
    fingerprints = Dictionary(
      uniqueKeysWithValues: plans.compactMap { plan in all.fingerprint(of: plan).map { (plan.output.string, $0) } })
  }

  /// The page of an article by its slug.
  func article(_ slug: String) -> String { pages.first { $0.key.hasSuffix("/\(slug)/index.html") }?.value ?? "" }
}
