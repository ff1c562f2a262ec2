import ArgumentParser
import Building
import Publishing

/// `broadsheet clean`.
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Throws away the files that builds moved out of the way, and what they kept for the next.",
    discussion: """
      A file in Public that stood where the site needed to write is never lost: a build moves it to \
      .broadsheet/replaced. Look there before you clean. Public itself stays as it is. \
      What a preview built is thrown away too, unless it is running.
      """)

  @Option(help: ArgumentHelp("The newspaper's folder, which holds Content.", valueName: "dir"))
  var project = "."

  func run() async throws {
    do {
      let report = try Cleaner(project: project).run()
      if report.hasFinishedAnother {
        Terminal.write(ReportText.finishedAnother + "\n", to: .standardOutput)
      }
      Terminal.write(
        "\(ReportText.count(report.files, "file")) thrown away, \((report.bytes + 1023) / 1024) KiB.\n",
        to: .standardOutput)
    } catch let error as UsageError {
      throw ValidationError(error.description)
    } catch let error as PublishingError {
      Terminal.write(error)
      throw ExitCode(2)
    }
  }
}
