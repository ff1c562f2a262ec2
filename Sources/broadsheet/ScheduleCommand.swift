import ArgumentParser

/// `broadsheet schedule`.
struct ScheduleCommand: AsyncParsableCommand {
  /// The program that runs the job.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case cron, systemd, github
  }

  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Prints the job that builds the site whenever it would change by itself.",
    discussion: """
      An article whose date is to come appears, and one that expires goes, when the site is built after that moment. \
      The job has a line for each such moment that is known now: print it again when articles are added. \
      Paste cron into 'crontab -e' on this machine, whose times and paths it has; systemd into a shell on it, which \
      makes and starts a timer; github into .github/workflows/publish.yml, in a repository that holds the newspaper.
      """)

  @OptionGroup var projectOption: ProjectOption

  @Option(help: ArgumentHelp("List moments after this one, such as 2024-02-14 (default: now).", valueName: "instant"))
  var date: String?

  @Option(help: "For what the job is written: cron, systemd or github.")
  var format: Format = .cron

  func run() async throws {
    try await InspectOptions.print(project: projectOption.folder, date: date, format: .text) { inspection in
      let text = ScheduleText(
        changes: inspection.scheduledChanges, folder: inspection.folder, tool: Machine.tool, zone: Machine.zone)
      switch format {
      case .cron: return text.cron
      case .systemd: return text.systemd
      case .github: return text.github
      }
    }
  }
}
