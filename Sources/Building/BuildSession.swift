import ContentModel
import Work

/// Builds of one newspaper one after the other, by a process that alone writes to the output folder and hears of all
/// changes: what it remembers need not be looked at again.
public struct BuildSession: Sendable {
  private let options: BuildOptions
  private var kept: KeptBuild?
  /// Everything that has changed since then; nil: nobody knows.
  private var changed: Set<String>?
  /// The work that is left of the last build.
  private var after: AfterBuild?

  /// A session of builds that differ in their moment alone.
  public init(_ options: BuildOptions) { self.options = options }

  /// Builds as ``Build/run()`` does; `changed` are the files and folders that changed since the last build began, relative
  /// to the newspaper's folder; nil: unknown.
  public mutating func build(now: Moment, changed more: Set<String>?) async throws -> BuildReport {
    await finish()
    changed = more.flatMap { changed?.union($0) }
    var options = options
    options.now = now
    do {
      if let changed, !changed.isEmpty, let kept, let finding = try await exchange(changed, since: kept, options) {
        return note(finding)
      }
      return note(try await Build(options).finding())
    } catch {
      // Some files may be in their place already.
      kept = nil
      throw error
    }
  }

  /// Exchanges texts, where nothing has changed since `kept` but articles at these paths; nil where more has to be done.
  private func exchange(
    _ changed: Set<String>, since kept: KeptBuild, _ options: BuildOptions
  ) async throws -> BuildFinding? {
    guard let project = try kept.project.with(changed) else { return nil }
    let opening = try Opening(options, project, kept.last)
    let profile = Profile(options.monitor)
    // Neither the newspaper nor the output folder is looked through: the caller knows what became of them.
    guard let report = kept.last.report, report.holds(at: options.now),
      let exchange = try TextExchange(opening, kept.last.snapshot, report, options)
    else { return nil }
    return try await exchange.publish(opening, options, profile)
  }

  private mutating func note(_ finding: BuildFinding) -> BuildReport {
    if let after = finding.after {
      self.after = after
      changed = []
    }
    return finding.report
  }

  /// Does what is left of the last build: there is time for it once its report is told.
  public mutating func finish() async {
    guard let after else { return }
    self.after = nil
    kept = await after.keep()
  }
}
