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
      .broadsheet/replaced. Look there before you clean: these files are gone for good then, and are counted. \
      Gone as well, and made again when needed, are .broadsheet/cache, so that the next build takes as long as a \
      first one, what a build that was cut off had yet to write, and what a preview built, unless it is running. \
      Public stays as it is, and so does the list of the files in it that builds wrote; a build that was cut off \
      while it wrote there is finished first.
      """)

  @OptionGroup var projectOption: ProjectOption

  func run() async throws {
    do {
      let report = try Cleaner(project: projectOption.newspaper()).run()
      if report.hasFinishedAnother {
        Terminal.print(ReportText.finishedAnother + "\n")
      }
      // Bytes are rounded up to whole KiB.
      Terminal.print(
        "\(ReportText.count(report.files, "file")) thrown away, \((report.bytes + 1023) / 1024) KiB.\n")
    } catch let error as UsageError {
      throw ValidationError(error.description)
    } catch let error as PublishingError {
      Terminal.write(error)
      throw ExitCode(2)
    }
  }
}
