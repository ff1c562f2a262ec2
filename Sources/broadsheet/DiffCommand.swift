import ArgumentParser

/// `broadsheet diff`.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what the next build would change on the site, and writes nothing.",
    discussion: """
      A line for each address: + it is new, ~ what is there changes, - it goes, > it is new and leads on to another. \
      Problems are listed as build does; with an error among them there would be no change.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("Compare with this folder instead of Public.", valueName: "dir"))
  var output: String?

  func run() async throws {
    try await SiteRun(site, output: output, delivery: .compare).run()
  }
}
