import ArgumentParser
import Inspecting

/// `broadsheet list`.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the articles, newest first.",
    discussion: """
      A line for each. On a terminal: title, date, state (published, scheduled, draft, expired, withdrawn), file and, \
      where there is room, address, cut to its width. For other programs, with a tab between them and whole: date, \
      state, address, file and title. Several states are added up; a tag, section or author narrows the list, by name \
      or id.
      """)

  @OptionGroup var options: InspectOptions

  @Flag(help: "List drafts.")
  var drafts = false

  @Flag(help: "List articles whose date is still to come.")
  var scheduled = false

  @Flag(help: "List articles whose time is over.")
  var expired = false

  @Flag(help: "List articles that were taken back.")
  var withdrawn = false

  @Option(help: ArgumentHelp("List articles with this tag.", valueName: "name"))
  var tag: String?

  @Option(help: ArgumentHelp("List articles of this section.", valueName: "name"))
  var section: String?

  @Option(help: ArgumentHelp("List articles by this author.", valueName: "name"))
  var author: String?

  func run() async throws {
    let states: [(Bool, ArticleState)] = [
      (drafts, .draft), (scheduled, .scheduled), (expired, .expired), (withdrawn, .withdrawn),
    ]
    let filter = ArticleFilter(
      states: Set(states.filter(\.0).map(\.1)), tag: tag, section: section, author: author)
    try await options.print { inspection in
      let articles = try inspection.articles(filter)
      if options.format == .json { return JSONText.list(articles) }
      guard let width = Terminal.width else { return Columns(articles.map(\.columns)).text(aligned: false) }
      return FittedColumns(articles.map(\.shownColumns), cuts: ArticleSummary.cuts).text(width: width)
    }
  }
}
