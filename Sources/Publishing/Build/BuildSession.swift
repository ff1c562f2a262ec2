import ContentModel
import Files

/// Builds of one newspaper one after the other, by a process that alone writes to the output folder and hears of all
/// changes: what it remembers need not be looked at again.
public struct BuildSession: Sendable {
  private let options: BuildOptions
  private var kept: KeptBuild?
  /// What has changed since then; nil: nobody knows.
  private var changed: Set<String>?
  /// What is left to do of the last build.
  private var rest: (@Sendable () async -> KeptBuild?)?

  /// A session of builds that differ in their moment alone.
  public init(_ options: BuildOptions) { self.options = options }

  /// Builds as ``Build/run()`` does; `changed` are the files and folders that changed since the last build began, relative
  /// to the newspaper's folder; nil: unknown.
  public mutating func build(now: Moment, changed more: Set<String>?) async throws -> BuildReport {
    await finish()
    changed = more.flatMap { changed?.union($0) }
    var options = options
    options.now = now
    var build = Build(options)
    build.leavesRest = true
    do {
      if let changed, !changed.isEmpty, let kept, let report = try await build.run(changed, since: kept) {
        return note(report)
      }
      return note(try await build.run())
    } catch {
      // Some files may be in their place already.
      kept = nil
      throw error
    }
  }

  private mutating func note(_ report: BuildReport) -> BuildReport {
    var report = report
    if let rest = report.rest {
      self.rest = rest
      changed = []
    }
    report.rest = nil
    return report
  }

  /// Does what is left of the last build: there is time for it once its report is told.
  public mutating func finish() async {
    guard let rest else { return }
    self.rest = nil
    kept = await rest()
    guard let kept, let workplace = try? Workplace(options) else { return }
    await BuildMemory(options, workplace, time: 0).write(kept)
  }
}
