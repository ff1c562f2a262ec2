import Files
import Rendering
import SiteModel
import Work

/// Writes a site's files to an output folder: only those that changed.
///
/// Foreign files stay. Up to the renames a publication has either no effect or its whole effect.
package struct SitePublisher: Sendable {
  private let workplace: Workplace
  private let workers: Workers

  /// A publisher for the output folder of `workplace`.
  ///
  /// Throws ``PublishingError/unsuitableOutput(_:)`` if that folder holds the project, or lies in one of its own
  /// folders.
  package init(_ workplace: Workplace, workers: Workers) throws(PublishingError) {
    guard workplace.isSuitable else { throw .unsuitableOutput(workplace.name) }
    self.workplace = workplace
    self.workers = workers
  }

  /// Decides on all files, and stages new content; the output folder is untouched.
  ///
  /// A publication that was cut off is finished first. With a verified `snapshot` the output folder is not read.
  /// `lookedAt` is a time before anything was examined, by the clock of the file system, in nanoseconds since 1970. The
  /// caller holds the lock. `review` gets the removals, if there are any, before anything is staged.
  ///
  /// Throws the error of `review` or of rendering a file, or a ``PublishingError``: files conflict with each other or
  /// with what is in the folder, the folder is on another device, or on an I/O error.
  package func prepare(
    _ files: [OutputFile], _ snapshot: OutputSnapshot?, lookedAt: Int, review: ((Removal) throws -> Void)? = nil
  ) async throws -> PreparedPublication {
    let files = PlannedFiles.sorted(files)
    return try await prepare(lookedAt: lookedAt, review: review) { hasFinished in
      if !hasFinished, let snapshot {
        let delta = OutputDelta(files, snapshot)
        // Where a folder is in the way, its whole content must be known.
        if !delta.meetsFolder { return try beginning(delta) }
      }
      let (planner, state) = try OutputPlanner.reading(workplace, for: PlannedFiles(sorted: files))
      return (planner, state, nil)
    }
  }

  /// Prepares to replace owned files; all others stay as the verified `snapshot` says.
  ///
  /// `files` are in the order of their paths. Throws as ``prepare(_:_:lookedAt:review:)`` does.
  package func prepare(
    replacing files: [OutputFile], in snapshot: OutputSnapshot, lookedAt: Int
  ) async throws -> PreparedPublication {
    try await prepare(lookedAt: lookedAt, review: nil) { _ in
      try beginning(OutputDelta(replacing: files, in: snapshot))
    }
  }

  /// Reports the effect that a publication would have; the output folder is untouched.
  ///
  /// A publication that was cut off is finished first, since its effect is not known before; for this the lock is
  /// taken, so the caller must not hold it. Throws as ``prepare(_:_:lookedAt:review:)`` does, and
  /// ``PublishingError/anotherBuild(process:)`` if the lock is taken.
  package func compare(_ files: [OutputFile]) async throws -> PublishReport {
    let planned = try PlannedFiles(sorted: PlannedFiles.sorted(files))
    do {
      let hasFinished = try FileSystem.facts(at: workplace.journal) != nil && recover()
      let (planner, manifest) = try OutputPlanner.reading(workplace, for: planned)
      let plan = try checked(planner.plan())
      var report = PublishReport(plan, manifest: manifest, hasFinishedAnother: hasFinished)
      report.removed = plan.leftovers.map(\.path)
      var foreign = plan.foreignInTheWay
      let existing = try await workers.map(planned.files.count, .render) { try planner.compare($0) }
      for (file, state) in zip(planned.files, existing) {
        switch state {
        case .unchanged: report.unchanged.append(file.path)
        case .wanted(let arrival): report.note(file.path, arrival)
        case .foreign(let paths): foreign += paths
        }
      }
      guard foreign.isEmpty else { throw PublishingError.foreignFiles(foreign.sorted()) }
      return report
    } catch let error as FileError {
      throw PublishingError.file(error)
    }
  }

  // MARK: - Steps

  /// The values that a preparation begins with; `delta` is nil where the output folder was listed.
  private typealias Beginning = (planner: OutputPlanner, state: PublishReport.ManifestState, delta: OutputDelta?)

  private func beginning(_ delta: OutputDelta) throws(PublishingError) -> Beginning {
    let planned = try PlannedFiles(sorted: delta.wanted, owned: delta.entries)
    let tree = OutputTree(delta, planned)
    return (OutputPlanner(workplace, planned, in: tree, delta.snapshot.manifest), .read, delta)
  }

  private func prepare(
    lookedAt: Int, review: ((Removal) throws -> Void)?, from begin: (_ hasFinished: Bool) throws -> Beginning
  ) async throws -> PreparedPublication {
    do {
      let hasFinished = try finishAnother()
      try workplace.staging.prepare()
      do {
        let (planner, state, delta) = try begin(hasFinished)
        guard try workplace.isOnOneDevice else { throw PublishingError.otherDevice(workplace.output) }
        let plan = try await decide(planner, review)
        return PreparedPublication(
          workplace: workplace, workers: workers, planner: planner, plan: plan, delta: delta, lookedAt: lookedAt,
          report: PublishReport(plan, manifest: state, hasFinishedAnother: hasFinished))
      } catch {
        workplace.abandonStaging()
        throw error
      }
    } catch let error as FileError {
      throw workplace.refusal(error)
    }
  }

  /// Decides on all files, and stages new content.
  private func decide(_ planner: OutputPlanner, _ review: ((Removal) throws -> Void)?) async throws -> OutputPlan {
    var plan = try checked(planner.plan())
    if let review, !plan.leftovers.isEmpty { try review(Removal(plan, planner)) }
    let decided = try await workers.map(planner.planned.files.count, .render) { try planner.decide($0) }
    plan.decisions = decided.map(\.decision)
    plan.textRanges = decided.map(\.textRanges)
    for case .foreign(let paths) in plan.decisions { plan.foreignInTheWay += paths }
    guard plan.foreignInTheWay.isEmpty else { throw PublishingError.foreignFiles(plan.foreignInTheWay.sorted()) }
    return plan
  }

  /// Returns the plan; throws if a symbolic link is in its way.
  private func checked(_ plan: OutputPlan) throws(PublishingError) -> OutputPlan {
    guard plan.linksInTheWay.isEmpty else { throw .symbolicLinks(plan.linksInTheWay.sorted()) }
    return plan
  }

  private func recover() throws -> Bool {
    let lock = try workplace.takeLock()
    defer { _ = lock }  // held to the end
    return try finishAnother()
  }

  /// Finishes a publication that was cut off, and reports it as one change; false if there is none.
  private func finishAnother() throws(FileError) -> Bool {
    guard try FileSystem.facts(at: workplace.journal) != nil else { return false }
    workers.tellChanges(0, of: 1)
    defer { workers.tellChanges(1, of: 1) }
    return try workplace.finishCommit()
  }
}

extension PublishReport {
  /// The report of a plan, still without its files.
  init(_ plan: OutputPlan, manifest: ManifestState, hasFinishedAnother: Bool) {
    self.init(manifest: manifest)
    self.hasFinishedAnother = hasFinishedAnother
    foreign = plan.foreign
  }

  /// Adds a staged file to the new or the changed ones.
  mutating func note(_ path: OutputPath, _ arrival: OutputPlan.Arrival) {
    if arrival.isNew { added.append(path) } else { changed.append(path) }
  }
}
