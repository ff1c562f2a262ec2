import ByteCoding
import CommonMark
import ContentModel
import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import Rendering

/// A project in one string, put together up to the plan of its pages; nothing is rendered.
///
/// The text of a picture's file is that of ``PictureText``: `640 x 480`.
struct AssembledSite {
  let sources: [SourceFile]
  let site: Site
  let plans: [PagePlan]
  let links: LinkTable
  let related: RelatedArticles
  /// Without cards: each is asked for where it stands.
  let context: RenderContext
  /// By path.
  let articles: [String: Article]
  /// By path.
  private let undated: [String: UndatedContent.Item]
  private let theme: Theme
  private let themeFiles: ThemeFiles

  /// Reads only the files that `last` does not have, and its theme again only where that may have changed.
  ///
  /// `adjust` may put another article in the place of each that was read.
  init(
    _ text: String, theme base: [ThemeFiles.File], at moment: String, visibility: Visibility = .published,
    since last: AssembledSite? = nil, adjust: (Article) -> Article = { $0 }
  ) throws {
    let sources = ProjectText(text).files.map { SourceFile(path: $0.path, text: $0.text) }
    let settings =
      sources.first { $0.path == SiteConfiguration.path }
      ?? SourceFile(path: SiteConfiguration.path, text: "title: The Paper\nurl: https://paper.example/\n")
    let configuration = try #require(SiteConfigurationParser.parse(settings).configuration)
    let known = last?.sources.contains(settings) == true ? last : nil
    let old = Set(known?.sources ?? [])
    var articles: [String: Article] = [:]
    var undated: [String: UndatedContent.Item] = [:]
    for source in sources {
      let (path, known) = (source.path, old.contains(source) ? known : nil)
      let kind = SourceKind(path: path)
      if kind == .article {
        articles[path] =
          known?.articles[path] ?? ArticleParser.parse(source, settings: configuration.parseSettings).article
      } else if kind.isText {
        undated[path] = known?.undated[path] ?? UndatedContent.parse(source, settings: configuration.parseSettings).item
      }
    }
    let now = try DateText.parse(moment, zone: configuration.zone).get().moment
    site =
      Site.assemble(
        articles.values.map(adjust), undated: UndatedContent(Array(undated.values)), configuration: configuration,
        moment: now,
        visibility: visibility
      ).site
    plans = PagePlanner.plan(site).pages
    let media = sources.filter { $0.path.hasPrefix("Content/") && $0.path.hasSuffix(".png") }
    let shown = media.map { ($0.path, PictureText($0).shown) }
    links = LinkResolver(site, pages: plans, files: [], media: MediaTable(media.map(\.path))).resolve().links
      .with(Dictionary(shown, uniquingKeysWith: { first, _ in first }))
    related = RelatedArticles(site, of: site.articles.indices)
    let own = sources.filter { $0.path.hasPrefix("Templates/") }
    themeFiles = ThemeFiles(
      base: base,
      overlay: own.map { ThemeFiles.File(name: String($0.path.dropFirst("Templates/".count)), source: $0) })
    if let known, known.themeFiles.overlay.map(\.source) == own {
      theme = known.theme
    } else {
      let (loaded, problems) = ThemeLoader.load(
        themeFiles, configuration: configuration, layouts: LayoutUse.all(in: site))
      #expect(!problems.containsError, "\(problems)")
      theme = try #require(loaded)
    }
    context = RenderContext(site: site, links: links, theme: theme, related: related)
    self.sources = sources
    self.articles = articles
    self.undated = undated
  }

  /// The fingerprints of its pages, from digests such as builds make.
  func fingerprints() throws -> PageFingerprints {
    var common = ByteWriter()
    var files: [String: Digest] = [:]
    for source in sources { files[source.path] = Digest(of: source.bytes) }
    common.write(files[SiteConfiguration.path] ?? .none)
    let articles = try site.articles.map { placed in
      var text = ByteWriter()
      text.write(try placed.article.text.html())
      return SourceDigests.Article(facts: placed.article.factsDigest, text: Digest(of: text.bytes))
    }
    let digests = SourceDigests(
      articles: articles, undated: files, common: Digest(of: common.bytes), theme: themeFiles.digest)
    return PageFingerprints(
      context, digests, cards: context.cardDigests(of: site.articles.indices, digests))
  }
}
