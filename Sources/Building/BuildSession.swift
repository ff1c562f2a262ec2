import ContentModel
import Work

/// Builds of one newspaper, one after the other, in a process that knows of all changes.
///
/// It alone writes to the output folder, and is told of all changes of sources, so it does not examine them again.
public struct BuildSession: Sendable {
  private let options: BuildOptions
  private var lastBuild: SessionBuild?
  /// The paths that have changed since the last build; nil if they are not known.
  private var changed: Set<String>?
  /// The write of the cache that the last build left; nil if there is none.
  private var pendingWrite: PendingCacheWrite?

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
      if let changed, !changed.isEmpty, let lastBuild,
        let result = try await exchange(changed, since: lastBuild, options)
      {
        return note(result)
      }
      return note(try await Build(options).result())
    } catch {
      // Some files may be in place already.
      lastBuild = nil
      throw error
    }
  }

  /// Exchanges texts if only articles at these paths have changed since `lastBuild`; nil if more has to be done.
  private func exchange(
    _ changed: Set<String>, since lastBuild: SessionBuild, _ options: BuildOptions
  ) async throws -> BuildResult? {
    guard let project = try lastBuild.project.updated(changed) else { return nil }
    let newspaper = try OpenNewspaper(options, project, lastBuild.last)
    let profile = Profile(options.monitor)
    // Neither the newspaper nor the output folder is examined: `changed` has all changes.
    guard let report = lastBuild.last.report, report.holds(at: options.now),
      let exchange = try TextExchange(newspaper, lastBuild.last.snapshot, report, options)
    else { return nil }
    return try await exchange.publish(newspaper, options, profile)
  }

  private mutating func note(_ result: BuildResult) -> BuildReport {
    if let pendingWrite = result.pendingWrite {
      self.pendingWrite = pendingWrite
      changed = []
    }
    return result.report
  }

  /// Does the work that the last build has left until after its report.
  public mutating func finish() async {
    guard let pendingWrite else { return }
    self.pendingWrite = nil
    lastBuild = await pendingWrite.write()
  }
}
