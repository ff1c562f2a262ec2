import ArgumentParser

/// `broadsheet build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes the site and writes it to Public.",
    discussion: """
      All problems are listed, each with its file and line. If any of them is an error, nothing is written and the \
      site stays as it was. Files in Public that Broadsheet did not write are left alone.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("Write the site to this folder instead of Public.", valueName: "dir"))
  var output: String?

  @Flag(help: "Show drafts too, marked on every page. Needs --output: what readers see goes to Public.")
  var drafts = false

  @Flag(help: "Show articles whose date is still to come. Needs --output.")
  var future = false

  @Flag(help: "Read and make everything anew, whatever earlier builds have kept in .broadsheet/cache.")
  var rescan = false

  @Flag(help: "Remove pages even if they are more than half of the site and nothing says why; an error otherwise.")
  var allowRemoval = false

  func run() async throws {
    try await SiteRun(
      site, output: output, drafts: drafts, future: future, delivery: .publish, rescans: rescan,
      allowsRemoval: allowRemoval
    ).run()
  }
}

/// `broadsheet check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for problems, as build does, and writes nothing.")

  @OptionGroup var site: SiteOptions

  @Flag(help: "Look at drafts too, as if they were published.")
  var drafts = false

  @Flag(help: "Look at articles whose date is still to come.")
  var future = false

  func run() async throws {
    try await SiteRun(site, output: nil, drafts: drafts, future: future, delivery: .check).run()
  }
}
