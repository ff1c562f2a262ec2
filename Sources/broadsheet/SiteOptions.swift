import ArgumentParser
import Diagnostics

/// The options that every command on a site takes.
struct SiteOptions: ParsableArguments {
  @OptionGroup var projectOption: ProjectOption

  @Option(
    help: ArgumentHelp(
      """
      Show the site as of this moment, such as 2024-02-14 or 2024-02-14T09:30:00Z (default: now). \
      To write the site of a moment to come, build needs --output.
      """, valueName: "instant"))
  var date: String?

  @Flag(help: "List each article and page that is held back, and why; else they are counted.")
  var heldBack = false

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Option(help: "How problems are printed: snippet, concise (a line each) or json.")
  var format: DiagnosticPrinter.Format = .snippet

  @Option(help: ArgumentHelp("How many tasks work at once (default: one a core).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Print what each stage cost: seconds, seconds of all processors, and the most memory held so far.")
  var profile = false

  func validate() throws { try Self.validate(jobs: jobs) }

  /// Throws a ``ValidationError`` unless the number of tasks is nil or from 1 to 1,024.
  static func validate(jobs: Int?) throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be a number from 1 to 1024.") }
  }
}

extension DiagnosticPrinter.Format: ExpressibleByArgument {}
