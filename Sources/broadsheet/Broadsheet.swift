import ArgumentParser
import Cmimalloc

/// The command.
@main
struct Broadsheet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a news site from Markdown articles.",
    discussion: """
      'broadsheet init' makes a newspaper, 'broadsheet new' an article. Write in Content/articles, and look at it with \
      'broadsheet serve'. 'broadsheet build' makes the site in the folder Public: put that on any web host. \
      'broadsheet help' lists what the manual has.

      Exit status: 0 all is well; 1 something in Content or Templates must be corrected first, and Public is as it \
      was; 2 the machine refused (no permission, disk full); 64 the command was not understood; 130 you interrupted it.
      """,
    version: "0.2.0",
    subcommands: [
      InitCommand.self, NewCommand.self, ServeCommand.self, BuildCommand.self, CheckCommand.self, DiffCommand.self,
      ListCommand.self, WhyCommand.self, AddressesCommand.self, ScheduleCommand.self, ThemeCommand.self,
      CleanCommand.self, ExplainCommand.self, HelpCommand.self,
    ])

  /// The commands by the names that are typed.
  static var commands: [(name: String, type: any ParsableCommand.Type)] {
    configuration.subcommands.compactMap { type in
      type.configuration.commandName.map { (name: $0, type: type) }
    }
  }

  /// Runs the command line.
  ///
  /// mimalloc, which is linked, makes all allocations of Swift and C; with larger pages, fewer have to be made ready.
  static func main() async {
    use_large_pages()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let problem = CommandGuess.problem(with: arguments, among: configuration.subcommands) { throw problem }
      try await run(parseAsRoot())
    } catch {
      // Help and version are answers too: if they cannot be written, the process ends with status 2.
      guard exitCode(for: error) == .success else { exit(withError: error) }
      Terminal.print(fullMessage(for: error) + "\n")
    }
  }

  /// Runs a command; wrong usage that it finds ends the process, with that command's usage.
  private static func run(_ command: any ParsableCommand) async throws {
    var command = command
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as ValidationError {
      let kind = type(of: command)
      let name = kind.configuration.commandName.map { " \($0)" } ?? ""
      Terminal.note(
        "Error: \(error.message)\nUsage: \(usageString(for: kind))\n"
          + "  See 'broadsheet\(name) --help' for more information.\n")
      Machine.exit(ExitCode.validationFailure.rawValue)
    }
  }
}
