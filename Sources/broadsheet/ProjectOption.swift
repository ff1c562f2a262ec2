import ArgumentParser
import Building
import Newspaper

/// The option that names a newspaper; every command on one takes it.
struct ProjectOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The newspaper's folder, which holds Content (default: this folder, or the nearest one above that is a \
      newspaper's).
      """, valueName: "dir"))
  var project: String?

  /// The folder: the one that is named, else the nearest newspaper, else the working folder.
  var folder: String { project ?? NewspaperFolder.nearest() ?? "." }

  /// The folder, if it holds a newspaper; else prints why it does not and what to type, and throws the exit status.
  func newspaper() throws -> String {
    let folder = folder
    if let problem = NewspaperFolder.problem(of: folder) {
      Terminal.show([problem], .snippet, of: BuildOptions(project: folder, now: Machine.now))
      throw ExitCode(1)
    }
    return folder
  }
}
