import ArgumentParser
import Building
import Diagnostics
import Inspecting

/// `broadsheet theme`.
struct ThemeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Lists the files of the theme, prints a built-in one, or copies it into Templates.",
    discussion: """
      A line for each file: built-in; hiding (your own hides the built-in one); outdated (it does, and the built-in \
      one has changed since you copied it); merged (your words over the built-in ones); own. With the name of a file, \
      the built-in one is printed, or with --copy put into Templates for you to edit. A copy notes its version in its \
      first line, so that 'broadsheet check' can tell when the original changes.
      """)

  @Argument(help: ArgumentHelp("A file, such as partials/card.mustache.", valueName: "file"))
  var file: String?

  @Flag(help: "Put a copy of the file into Templates.")
  var copy = false

  @OptionGroup var projectOption: ProjectOption

  func validate() throws {
    if copy, file == nil { throw ValidationError("--copy needs the name of a file; without one all are listed.") }
  }

  func run() async throws {
    let options = BuildOptions(
      project: try copy ? projectOption.newspaper() : projectOption.folder, now: Machine.now, jobs: 1, delivery: .check)
    try await InspectOptions.reporting {
      let theme = try ThemeInspection(options)
      if !theme.errors.isEmpty {
        Terminal.show(theme.errors, .snippet, of: options)
        throw ExitCode(1)
      }
      Terminal.print(try answer(theme))
    }
  }

  private func answer(_ theme: ThemeInspection) throws -> String {
    guard let file else {
      return Columns(theme.files.map { [$0.state.rawValue, $0.name] }).text(aligned: Terminal.isOutputRead)
    }
    if copy { return "\(try theme.copy(file)) is yours to edit.\n" }
    return String(decoding: try theme.original(file), as: UTF8.self)
  }
}
