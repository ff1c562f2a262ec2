import ArgumentParser
import Building
import Diagnostics
import Files
import Inspecting
import Starting

/// `broadsheet new`.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes the file of a new article, page, author, section or tag.",
    discussion: """
      'broadsheet new "Council votes"' makes an article, dated now, in the folder where the newest ones are. A kind \
      before the name makes something else: 'broadsheet new page "About us"'; author, section and tag likewise. The \
      path of the file is printed. Nothing that is there is ever overwritten.
      """)

  @Argument(help: ArgumentHelp("A kind, if it is no article, and the title or name in quotes.", valueName: "title"))
  var words: [String]

  @Option(help: ArgumentHelp("The section of the article.", valueName: "name"))
  var section: String?

  @Option(
    name: .customLong("author"), help: ArgumentHelp("An author of the article; once for each.", valueName: "name"))
  var authors: [String] = []

  @Flag(help: "Mark it as a draft, which readers do not see.")
  var draft = false

  @Flag(name: .customLong("folder"), help: "Make a folder of its own, for pictures beside the text.")
  var hasFolder = false

  @Flag(help: "Open the file in the editor that VISUAL or EDITOR names.")
  var edit = false

  /// Read to be refused with a hint: `--date` is no option here, and near to `--draft`.
  @Option(help: .private)
  var date: String?

  @OptionGroup var projectOption: ProjectOption

  /// Throws a ``ValidationError`` if options do not go together; the parser has refused unknown ones.
  private func check(_ text: NewText) throws {
    if date != nil {
      throw ValidationError("Unknown option '--date': an article is dated now; its file has a line 'date' to change.")
    }
    if edit, editor == nil { throw ValidationError("--edit: neither VISUAL nor EDITOR names an editor.") }
    if text.kind != .article, section != nil || !authors.isEmpty {
      throw ValidationError("Only an article has a section and authors, and this is \(text.kind.phrase).")
    }
    if text.kind != .article, text.kind != .page, draft || hasFolder {
      throw ValidationError("--draft and --folder are for articles and pages, and this is \(text.kind.phrase).")
    }
  }

  func run() async throws {
    let text = try text()
    try check(text)
    let project = projectOption.folder
    let options = BuildOptions(project: project, now: Machine.now, jobs: Machine.cores, delivery: .check)
    try await InspectOptions.reporting {
      let inspection = try await Inspection(options)
      guard let maker = TextMaker(inspection) else {
        Terminal.show(inspection.errors, .snippet, of: options)
        throw ExitCode(1)
      }
      do {
        let path = try maker.make(text)
        let shown = project == "." ? path : "\(project)/\(path)"
        Terminal.print(shown + "\n")
        if edit, let editor { Machine.edit(shown, with: editor) }
      } catch let refusal as Refusal {
        Terminal.write(refusal)
        throw ExitCode(1)
      }
    }
  }

  /// Words of other tools for an article.
  private static let articles: Set<String> = ["post", "posts", "story", "blog", "news", "articles", "content", "entry"]

  private var editor: String? { ["VISUAL", "EDITOR"].map(Machine.environment).first { !$0.isEmpty } }

  private func text() throws -> NewText {
    let (kind, name) = try named()
    guard name.isLine, !name.allSatisfy(\.isWhitespace) else {
      throw ValidationError("A title is one line of plain text.")
    }
    var text = NewText(kind, name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    text.section = section
    text.authors = authors
    text.isDraft = draft
    text.hasFolder = hasFolder
    return text
  }

  /// Returns the kind and the name that the words mean; throws a ``ValidationError`` if that is unclear.
  private func named() throws -> (kind: TextKind, name: String) {
    switch words.count {
    case 1:
      guard let kind = TextKind(rawValue: words[0]) else { return (.article, words[0]) }
      throw ValidationError(
        "'new \(kind.rawValue)' needs a name: broadsheet new \(kind.rawValue) \"Name\". "
          + "An article of that title: broadsheet new article \"\(kind.rawValue)\".")
    case 2:
      if let kind = TextKind(rawValue: words[0].lowercased()) { return (kind, words[1]) }
    default: break
    }
    let kind = TextKind(rawValue: words[0].lowercased())
    let isArticle = Self.articles.contains(words[0].lowercased())
    let name = words.dropFirst(kind == nil && !isArticle ? 0 : 1).joined(separator: " ")
    if isArticle, words.count == 2 {
      throw ValidationError("An article needs no word for its kind: broadsheet new \"\(name)\".")
    }
    let near = Suggestion.nearest(to: words[0], among: TextKind.allCases.map(\.rawValue))
    let hint = kind == nil && !isArticle ? near.map { " Or did you mean '\($0)'?" } ?? "" : ""
    throw ValidationError(
      "Put the title between quotes: broadsheet new \(kind.map { $0.rawValue + " " } ?? "")\"\(name)\".\(hint)")
  }
}
