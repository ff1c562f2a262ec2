import ContentModel
import Work

/// Builds of one newspaper, one after the other, in a process that knows of all changes.
///
/// It alone writes to the output folder, and is told of all changes of sources, so it does not examine them again.
public struct BuildSession: Sendable {
  private let options: BuildOptions
  private var kept: KeptBuild?
  /// The paths that have changed since the kept build; nil if they are not known.
  private var changed: Set<String>?
  /// The work that is left of the last build; nil if none is.
  private var after: AfterBuild?

  /// A session of builds with these options, whose `now` is replaced for each.
  public init(_ options: BuildOptions) { self.options = options }

  /// Builds as ``Build/run()`` does, at the moment `now`; throws as it does.
  ///
  /// `changed` has the files and folders that changed since the last build began, relative to the newspaper's folder;
  /// nil if they are not known.
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
      // Some files may have been placed already.
      kept = nil
      throw error
    }
  }

  /// Exchanges texts if only articles at these paths have changed since `kept`; nil if more has to be done.
  private func exchange(
    _ changed: Set<String>, since kept: KeptBuild, _ options: BuildOptions
  ) async throws -> BuildFinding? {
    guard let project = try kept.project.with(changed) else { return nil }
    let opening = try Opening(options, project, kept.last)
    let profile = Profile(options.monitor)
    // Neither the newspaper nor the output folder is examined: `changed` has all changes.
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

  /// Does the work that the last build has left until after its report.
  public mutating func finish() async {
    guard let after else { return }
    self.after = nil
    kept = await after.keep()
  }
}
