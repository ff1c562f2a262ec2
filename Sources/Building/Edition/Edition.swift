import ByteCoding
import ContentModel
import Diagnostics
import Newspaper
import SiteModel
import Work

/// A newspaper assembled and planned, at one moment, as building, checking and inspecting need it.
package struct Edition: Sendable {
  package let project: Project
  /// The cache of the sources.
  let sources: CachedSources
  package let configuration: SiteConfiguration
  /// The problems of the configuration.
  ///
  /// If an error is among them, the configuration has defaults for what could not be read.
  let configurationProblems: [Diagnostic]
  /// Every article that could be read, published or not, in the order of the files.
  package let articles: [Article]
  /// Every article's file as it was parsed, in the order of the files.
  let parsed: [ParsedArticle]
  /// A digest of the configuration, and of each page's and record's file, by path.
  let digests: [String: Digest]
  /// Every page and record that could be read.
  package let undated: UndatedContent
  package let site: Site
  /// The moment of the build, whatever moment the site shows: an article that has expired by then is not shown.
  package let now: Moment
  package let pages: [PagePlan]
  /// The problems found in reading, assembling and planning.
  package let diagnostics: [Diagnostic]
  /// The paths of texts that could not be read; each has an error of its own.
  package let unread: Set<String>
  /// The names of sections, and their synonyms.
  package let sectionNames: RecordNames

  /// Assembles texts into a site, and plans its pages.
  init(_ texts: NewspaperTexts, _ options: BuildOptions, _ profile: Profile) {
    project = texts.project
    sources = texts.sources
    configuration = texts.configuration
    configurationProblems = texts.configurationProblems
    articles = texts.articles.compactMap(\.article)
    parsed = texts.articles
    let items = texts.undated.compactMap(\.item)
    undated = UndatedContent(items)
    let (site, siteProblems) = Site.assemble(
      articles, undated: undated, configuration: configuration, moment: texts.moment, visibility: options.visibility,
      isPreview: texts.moment > options.now, now: options.now)
    self.site = site
    now = options.now
    profile.end(.assemble)
    let (pages, planProblems) = PagePlanner.plan(site) { [project] in project.ownFile(at: $0) }
    self.pages = pages
    profile.end(.plan)
    diagnostics = texts.diagnostics + siteProblems + planProblems
    digests = texts.digests
    unread = project.unread(articles: articles, items)
    sectionNames = RecordNames(undated.sections.map(\.term), noun: "section", rule: configuration.addressRule)
  }
}

extension NewspaperTexts {
  /// The problems of all files.
  fileprivate var diagnostics: [Diagnostic] {
    var all = project.diagnostics + configurationProblems
    for article in articles { all += article.diagnostics }
    for text in undated { all += text.diagnostics }
    return all
  }

  fileprivate var digests: [String: Digest] {
    var digests = [SiteConfiguration.path: configurationDigest]
    for text in undated { if let item = text.item { digests[item.path] = text.digest } }
    return digests
  }
}

extension Project {
  /// Returns the newspaper's own file that is published at a path; nil if there is none.
  fileprivate func ownFile(at output: OutputPath) -> SourceRange? {
    let path = NewspaperPath(output.string, in: .staticFile).string
    return facts(ofCopied: path).map { _ in .wholeFile(path) }
  }

  /// Returns the paths of listed texts that could not be read.
  fileprivate func unread(articles read: [Article], _ items: [UndatedContent.Item]) -> Set<String> {
    let listed = articles + undated
    let texts = items.map(\.path).filter { SourceKind(path: $0).isText }
    guard read.count + texts.count < listed.count else { return [] }
    return Set(listed.map(\.path)).subtracting(read.map(\.path) + texts)
  }
}
