import ContentModel
import Diagnostics
import SiteModel

/// A trial of a newspaper's texts, some of which are not written yet: finds the problems that a build would.
struct TrialBuild {
  let configuration: SiteConfiguration
  var articles: [Article] = []
  var undated: [UndatedContent.Item] = []
  let moment: Moment

  /// Parses and adds one more text, and returns its own problems.
  mutating func add(_ source: SourceFile) -> [Diagnostic] {
    if SourceKind(path: source.path) == .article {
      let (article, problems) = ArticleParser.parse(source, settings: configuration.parseSettings)
      if let article { articles.append(article) }
      return problems
    }
    let (item, problems) = UndatedContent.parse(source, settings: configuration.parseSettings)
    if let item { undated.append(item) }
    return problems
  }

  /// Errors and warnings of all texts together, drafts as well.
  var problems: [Diagnostic] {
    let (site, problems) = Site.assemble(
      articles, undated: UndatedContent(undated), configuration: configuration, moment: moment,
      visibility: Visibility(drafts: true, future: true))
    let (pages, planProblems) = PagePlanner.plan(site)
    let collisions = OutputCollisions.check(pages.map { ($0.output, $0.origin) })
    return (problems + planProblems + collisions).filter { $0.severity >= .warning }
  }
}
