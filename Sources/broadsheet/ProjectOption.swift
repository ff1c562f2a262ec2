import ArgumentParser
import Newspaper

/// The option that names a newspaper; every command on one takes it.
struct ProjectOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The newspaper's folder, which holds Content (default: this folder, or the nearest one above that is a newspaper's).",
      valueName: "dir"))
  var project: String?

  /// The folder: the one that is named, else the nearest newspaper, else the working folder.
  var folder: String { project ?? NewspaperFolder.nearest() ?? "." }
}
