import ArgumentParser
import Building
import Diagnostics
import Publishing
import Work

/// Runs a build and prints problems to standard error, the report to standard output.
struct SiteRun {
  private let options: BuildOptions
  private let format: DiagnosticPrinter.Format
  private let showsProfile: Bool
  private let listsHeldBack: Bool
  private let line: ProgressLine?
  private let interruption = Interruption()

  init(
    _ site: SiteOptions, output: String?, drafts: Bool = false, future: Bool = false, delivery: Delivery,
    rescans: Bool = false, allowsRemoval: Bool = false
  ) {
    format = site.format
    showsProfile = site.profile
    listsHeldBack = site.heldBack
    let line = Terminal.areErrorsRead && !Terminal.isDumb && site.format != .json ? ProgressLine() : nil
    self.line = line
    var options = BuildOptions(
      project: site.projectOption.folder, output: output, now: Machine.now, date: site.date, drafts: drafts,
      future: future,
      isStrict: site.strict, jobs: site.jobs ?? Machine.cores, delivery: delivery,
      monitor: BuildMonitor(read: { Machine.meters }, progress: { line?.show($0, $1, $2) }, changes: interruption.note))
    options.searchPath = Machine.environment("PATH")
    options.rescans = rescans
    options.allowsRemoval = allowsRemoval
    self.options = options
  }

  /// Runs the build, and ends the process with its status.
  ///
  /// Throws a ``ValidationError`` for wrong options, and exit status 2 if the build ends with another error.
  func run() async throws {
    let start = ContinuousClock.now
    let report: BuildReport
    do {
      defer { line?.clear() }
      report = try await interruption.watching(line) { try await Build(options).run() }
    } catch let error as UsageError {
      throw ValidationError(error.description)
    } catch {
      let hint = (error as? PublishingError)?.hint
      if format == .json {
        Terminal.note("[]\n")
        Terminal.print(ReportText.json(refusal: "\(error)", hint: hint))
      } else {
        Terminal.write("\(error)", hint: hint)
      }
      throw ExitCode(2)
    }
    Terminal.show(report.diagnostics, format, of: options)
    if format == .snippet, let hint = ReportText.explanation(of: report.diagnostics) { Terminal.note(hint + "\n") }
    let text = ReportText(
      report, duration: ContinuousClock.now - start, delivery: options.delivery, listsHeldBack: listsHeldBack)
    Terminal.print(format == .json ? text.json : text.plain)
    if showsProfile, format != .json {
      Terminal.note(ProfileText(costs: report.costs).plain)
    }
    withExtendedLifetime(report) { Machine.exit(report.hasFailed ? 1 : 0) }
  }
}
