import ContentModel
import Diagnostics
import SiteModel
import TestSupport
import Testing

/// A site assembled from a project in one string, with every problem found on the way.
struct SiteText {
  let site: Site
  /// Every article that could be read.
  let articles: [Article]
  let pages: [PagePlan]
  let links: LinkTable
  /// `path: problem`, sorted.
  let problems: [String]

  init(
    _ text: String, at moment: String = "2024-06-01T12:00:00Z", visibility: Visibility = .published,
    files: [String] = [], media: [String] = []
  ) throws {
    var sources = ProjectText(text).files.map { SourceFile(path: $0.path, text: $0.text) }
    if !sources.contains(where: { $0.path == "Content/site.yml" }) {
      sources.append(SourceFile(path: "Content/site.yml", text: "title: A\nurl: https://a.example/\n"))
    }
    // Most of these tests are about pages, so files for crawlers have to be asked for.
    let written = try #require(sources.first { $0.path == "Content/site.yml" })
    let settings = SourceFile(
      path: written.path,
      text: String(decoding: written.bytes, as: UTF8.self) + "sitemaps: false\ncrawlers: false\n")
    let (parsed, configurationProblems) = SiteConfigurationParser.parse(settings)
    let configuration = try #require(parsed)
    let results = sources.filter { $0.path.hasPrefix("Content/articles/") }.map {
      ArticleParser.parse($0, settings: configuration.parseSettings)
    }
    let undated = sources.map { UndatedContent.parse($0, settings: configuration.parseSettings) }
    let now = try DateText.parse(moment, zone: configuration.zone).get().moment
    let (site, siteProblems) = Site.assemble(
      results.compactMap(\.article), undated: UndatedContent(undated.compactMap(\.item)), configuration: configuration,
      moment: now, visibility: visibility)
    let (pages, planProblems) = PagePlanner.plan(site)
    let (links, linkProblems) = LinkResolver(
      site, pages: pages, files: files.compactMap(OutputPath.init), media: MediaTable(media),
      texts: results.compactMap(\.article), undated: UndatedContent(undated.compactMap(\.item)).pages
    ).resolve()
    self.site = site
    articles = results.compactMap(\.article)
    self.pages = pages
    self.links = links
    let all =
      configurationProblems + results.flatMap(\.diagnostics) + undated.flatMap(\.diagnostics) + siteProblems
      + planProblems + linkProblems
    problems = all.sorted().map { problem in
      let source = sources.first { $0.path == problem.range.path } ?? SourceFile(path: "", text: "")
      return "\(problem.range.path):\(problem.line(in: source))"
    }
  }
}

/// An article's file: `-- path --`, a title, a date and further lines of front matter, and its body.
func article(_ name: String, date: String = "2024-05-01", _ lines: String = "", body: String = "Text") -> String {
  """
  -- Content/articles/\(name).md --
  ---
  title: \(name)
  date: \(date)
  \(lines)
  ---
  \(body)

  """
}

/// A page, a record or another file of `Content`: `-- path --`, lines of front matter, and its body.
func file(_ path: String, _ lines: String = "", body: String = "") -> String {
  "-- Content/\(path).md --\n---\n\(lines)\n---\n\(body)\n"
}
