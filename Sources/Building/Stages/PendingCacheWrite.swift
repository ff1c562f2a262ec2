import Publishing

/// The report of a build, and the work that is left after it; nil if none is.
typealias BuildResult = (report: BuildReport, pendingWrite: PendingCacheWrite?)

/// The work of a build that is left after its report: writing what the next build needs.
struct PendingCacheWrite: Sendable {
  /// The state in which the output folder was left.
  enum Output: Sendable {
    /// The output folder is as the snapshot says.
    case unchanged(OutputSnapshot)
    case published(Publication)
  }

  private let newspaper: OpenNewspaper
  private let output: Output
  private let report: LastReport

  /// The work after a build with this report; the lock is held until this value goes away.
  init(_ newspaper: OpenNewspaper, _ output: Output, _ report: LastReport) {
    self.newspaper = newspaper
    self.output = output
    self.report = report
  }

  /// Writes the build for the next process, and returns it for this one.
  ///
  /// Nil if another process has changed the output folder meanwhile, or nothing is cached.
  @discardableResult
  func write() async -> SessionBuild? {
    guard let time = newspaper.cache.time else { return nil }
    let project = newspaper.project
    switch output {
    case .unchanged(let old):
      let isNew = !old.isSettled
      let last = LastBuild(snapshot: isNew ? old.settled(at: time) : old, report: report)
      if isNew { await newspaper.cache.store(last) }
      return SessionBuild(last: last, project: project)
    case .published(let publication):
      guard let snapshot = try? await publication.snapshot() else { return nil }
      // If a source is racily clean, the next process has to read the sources again.
      let isSettled = project.isSettled(at: time)
      await newspaper.cache.store(LastBuild(snapshot: snapshot, report: isSettled ? report : nil))
      return SessionBuild(last: LastBuild(snapshot: snapshot, report: report), project: project)
    }
  }
}
