import ArgumentParser
import Diagnostics
import Manual

/// `broadsheet explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a message: what it means, an example, what to do.",
    discussion: """
      Each message ends in a name in brackets, such as [unknown-key]. With that name it is explained; without one, all \
      of them are listed.
      """)

  @Argument(
    help: ArgumentHelp("The name at the end of a message, such as unknown-key.", valueName: "id"),
    completion: .list(DiagnosticID.allCases.map(\.rawValue)))
  var id: String?

  func run() throws {
    guard let id else { return Terminal.print(Self.list) }
    let name = id.lowercased().filter { $0 != "[" && $0 != "]" }
    guard let explanation = DiagnosticExplanation.named(name) else {
      Terminal.write(
        "there is no message '\(id)'",
        hint: Suggestion.hint(for: name, among: DiagnosticExplanation.all.map(\.id))
          ?? "'broadsheet explain' lists all of them")
      throw ExitCode(1)
    }
    Terminal.print(explanation.blocks)
  }

  /// Every id with its summary, group by group.
  private static var list: [Block] {
    var blocks: [Block] = []
    var rows: [[[Span]]] = []
    let all = DiagnosticExplanation.all
    for (index, explanation) in all.enumerated() {
      rows.append([[.text(explanation.id)], explanation.summary])
      if index + 1 == all.count || all[index + 1].group != explanation.group {
        blocks += [.heading(level: 1, [.text(explanation.group)]), .table(rows)]
        rows = []
      }
    }
    return blocks
  }
}
