import ArgumentParser
import Building
import Foundation
import PreviewServer

/// `broadsheet serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in your browser while you write.",
    discussion: """
      Open the address that is printed, write, save, and look: the page follows by itself. Drafts, articles whose date \
      is still to come, and those that have expired are shown too, each with a bar that says so; a list of them is at \
      /_broadsheet/. A mistake is shown over the page until it is mended. Public is not touched: 'broadsheet build' \
      makes what readers get. Ctrl-C ends the preview.
      """)

  @OptionGroup var projectOption: ProjectOption

  @Flag(help: "Show only what readers would see.")
  var asPublished = false

  @Option(
    help: ArgumentHelp("Show the site as it will be at this moment, such as 2024-02-14T09:30.", valueName: "instant"))
  var date: String?

  @Flag(help: "Let the browser go to each article that you save.")
  var navigate = false

  @Flag(help: "Open the site in your browser.")
  var open = false

  @Option(help: ArgumentHelp("The port (default: 8000, or the next one that is free).", valueName: "number"))
  var port: UInt16?

  @Option(
    help: ArgumentHelp(
      """
      The address to listen on (default: 127.0.0.1, which only this machine can reach). \
      With 0.0.0.0 everyone in your network can read your drafts.
      """, valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("How many tasks work at once (default: one a core).", valueName: "n"))
  var jobs: Int?

  func validate() throws { try SiteOptions.validate(jobs: jobs) }

  func run() async throws {
    var build = BuildOptions(
      project: try projectOption.newspaper(), now: Machine.now, date: date, jobs: jobs ?? Machine.cores)
    build.searchPath = Machine.environment("PATH")
    var options = Preview.Options(build)
    options.host = host == "localhost" ? "127.0.0.1" : host
    options.port = port
    options.asPublished = asPublished
    options.navigates = navigate
    let news = PreviewText(build, opens: open)
    do {
      try await Preview(options, now: { Machine.now }, tell: news.tell).run()
    } catch let error as UsageError {
      throw ValidationError(error.description)
    } catch {
      Terminal.write(error)
      throw ExitCode(2)
    }
  }
}
