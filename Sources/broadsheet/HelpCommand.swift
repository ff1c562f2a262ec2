import ArgumentParser
import Diagnostics
import Manual

/// `broadsheet help`, which knows the topics of the manual besides the commands.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Prints a topic of the manual, or explains a command; alone, lists both.",
    helpNames: [])

  @Argument(
    help: ArgumentHelp("A topic, a command or the id of a message.", valueName: "topic"),
    completion: .list(Topic.allCases.map(\.rawValue) + Broadsheet.commands.map(\.name)))
  var subject: String?

  @Flag(help: .private)
  var manPage = false

  /// `help build --help` means `help build`.
  @Flag(name: [.short, .customLong("help")], help: .private)
  var asksHelp = false

  func run() throws {
    if manPage { return Terminal.print(ManualPage.text) }
    guard let subject else { return Terminal.print(Self.overview) }
    let name = subject.lowercased()
    if let topic = Topic(rawValue: name) { return Terminal.print(topic.blocks) }
    if let command = Broadsheet.commands.first(where: { $0.name == name }) {
      throw CleanExit.helpRequest(command.type)
    }
    if let explanation = DiagnosticExplanation.named(name) { return Terminal.print(explanation.blocks) }
    let names = Topic.allCases.map(\.rawValue) + Broadsheet.commands.map(\.name) + DiagnosticExplanation.all.map(\.id)
    Terminal.write(
      "the manual has no topic '\(subject)'",
      hint: Topic.explaining(name).map { "'broadsheet help \($0.rawValue)' tells of it" }
        ?? Suggestion.hint(for: name, among: names) ?? "'broadsheet help' lists the topics")
    throw ExitCode(1)
  }

  /// The commands, as `--help` has them, and the topics; 80 columns wide where the terminal's width is unknown.
  private static var overview: String {
    let topics = Topic.allCases.map { [[Span.text($0.rawValue)], [Span.text($0.title)]] }
    let text = Terminal.text(of: [
      .heading(level: 2, [.text("TOPICS ('broadsheet help articles' prints one):")]), .table(topics),
    ])
    return Broadsheet.helpMessage(columns: Terminal.width ?? 80) + "\n\n" + text
  }
}
