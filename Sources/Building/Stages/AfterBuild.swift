import Publishing

/// The report of a build, and what is left to do once it is told; nil: nothing.
typealias BuildFinding = (report: BuildReport, after: AfterBuild?)

/// The work that is left of a build once its report is told: finding out what there is to be kept for the next.
struct AfterBuild: Sendable {
  /// The state in which the output folder was left.
  enum Output: Sendable {
    /// As the snapshot says.
    case unchanged(OutputSnapshot)
    case published(Publication)
  }

  private let opening: Opening
  private let output: Output
  private let report: LastReport

  /// For a build that came to `report`; the lock is held until this goes away.
  init(_ opening: Opening, _ output: Output, _ report: LastReport) {
    self.opening = opening
    self.output = output
    self.report = report
  }

  /// Writes the build for the next process, and returns it for this one; nil where another process has been at the output
  /// folder meanwhile.
  @discardableResult
  func keep() async -> KeptBuild? {
    guard let time = opening.cache.time else { return nil }
    let project = opening.project
    switch output {
    case .unchanged(let old):
      let isNew = !old.isSettled
      let last = LastBuild(snapshot: isNew ? old.settled(at: time) : old, report: report)
      if isNew { await opening.cache.keep(last) }
      return KeptBuild(last: last, project: project)
    case .published(let publication):
      guard let snapshot = try? await publication.snapshot() else { return nil }
      // A file that may have changed since it was listed, without a trace, has to be looked at by another process.
      let isSettled = project.isSettled(at: time)
      await opening.cache.keep(LastBuild(snapshot: snapshot, report: isSettled ? report : nil))
      return KeptBuild(last: LastBuild(snapshot: snapshot, report: report), project: project)
    }
  }
}
