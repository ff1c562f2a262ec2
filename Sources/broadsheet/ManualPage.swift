import ArgumentParser
import Manual

/// The manual as one man page: commands, topics, messages.
enum ManualPage {
  static var text: String {
    let version = Broadsheet.configuration.version
    return ManPage.head("broadsheet", section: 1, source: "broadsheet \(version)") + ManPage.text(of: blocks)
  }

  private static var blocks: [Block] {
    [
      .heading(level: 1, [.text("NAME")]), .paragraph([.text("broadsheet - \(Self.sentence)")]),
      .heading(level: 1, [.text("SYNOPSIS")]),
      .paragraph([.code("broadsheet"), .text(" COMMAND [OPTION …]")]),
    ]
      + Topic.allCases.flatMap(\.blocks) + commands + messages
  }

  /// The command's abstract without a capital and a full stop.
  private static var sentence: String {
    let abstract = Broadsheet.configuration.abstract
    return abstract.prefix(1).lowercased() + abstract.dropFirst().prefix { $0 != "." }
  }

  private static var commands: [Block] {
    [.heading(level: 1, [.text("Options")])]
      + Broadsheet.commands.flatMap { command -> [Block] in
        // In lines of at most 72 columns, which a man page indents.
        let help = Broadsheet.helpMessage(for: command.type, columns: 72)
        return [
          .heading(level: 2, [.text("broadsheet \(command.name)")]),
          .code("", help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)),
        ]
      }
  }

  private static var messages: [Block] {
    [
      .heading(level: 1, [.text("All messages")]),
      .table(DiagnosticExplanation.all.map { [[.text($0.id)], $0.summary] }),
    ]
  }
}
