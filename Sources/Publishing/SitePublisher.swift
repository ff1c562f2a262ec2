import Files
import Rendering
import SiteModel
import Work

/// Brings an output folder to hold a site's files: only what changed, nothing that is not ours, all or nothing up to the
/// renames.
package struct SitePublisher: Sendable {
  private let workplace: Workplace
  private let workers: Workers

  /// A publisher for the output folder of `workplace`; throws for a folder that may not be written to.
  package init(_ workplace: Workplace, workers: Workers) throws(PublishingError) {
    guard workplace.isSuitable else { throw .unsuitableOutput(workplace.name) }
    self.workplace = workplace
    self.workers = workers
  }

  /// Decides what becomes of all files, and stages what is new; the output folder is not touched yet.
  ///
  /// A publication that was cut off is finished first. With a `snapshot` that is true the output folder is not read.
  /// `lookedAt` is a time before anything was looked at, by the clock of the file system. The caller holds the lock.
  ///
  /// `review` sees what would go before anything is made, and may throw. Throws a ``PublishingError`` as well: what the
  /// machine refuses, or why the folder cannot be written to; or what rendering a file throws.
  package func prepare(
    _ files: [OutputFile], _ snapshot: OutputSnapshot?, lookedAt: Int, review: ((Removal) throws -> Void)? = nil
  ) async throws -> PreparedPublication {
    let files = PlannedFiles.sorted(files)
    return try await prepare(lookedAt: lookedAt, review: review) { hasFinished in
      if !hasFinished, let snapshot {
        let delta = OutputDelta(files, snapshot)
        // Where a folder is in the way, all that is in it must be known.
        if !delta.meetsFolder { return try beginning(delta) }
      }
      let (planner, state) = try OutputPlanner.reading(workplace, for: PlannedFiles(sorted: files))
      return (planner, state, nil)
    }
  }

  /// Prepares to replace some files of ours, in the order of their paths; all others stay as the snapshot, which is true,
  /// says.
  ///
  /// Throws as ``prepare(_:_:lookedAt:review:)`` does.
  package func prepare(
    replacing files: [OutputFile], in snapshot: OutputSnapshot, lookedAt: Int
  ) async throws -> PreparedPublication {
    try await prepare(lookedAt: lookedAt, review: nil) { _ in
      try beginning(OutputDelta(replacing: files, in: snapshot))
    }
  }

  /// Finds out what a publication would do, as its report; the output folder is not touched.
  ///
  /// A publication that was cut off is finished first, since nobody could say what is to come before that: nobody may hold
  /// the lock. Throws as ``prepare(_:_:lookedAt:review:)`` does.
  package func compare(_ files: [OutputFile]) async throws -> PublishReport {
    let planned = try PlannedFiles(sorted: PlannedFiles.sorted(files))
    do {
      let hasFinished = try FileSystem.facts(at: workplace.journal) != nil && recover()
      let (planner, state) = try OutputPlanner.reading(workplace, for: planned)
      let plan = try checked(planner.plan())
      var report = PublishReport(plan, manifest: state, hasFinishedAnother: hasFinished)
      report.removed = plan.leftovers.map(\.path)
      var foreign = plan.foreignInTheWay
      let standings = try await workers.map(planned.files.count, .render) { try planner.compare($0) }
      for (file, standing) in zip(planned.files, standings) {
        switch standing {
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

  /// The values that a preparation begins with; without a delta where the output folder was listed.
  private typealias Beginning = (planner: OutputPlanner, state: PublishReport.ManifestState, delta: OutputDelta?)

  private func beginning(_ delta: OutputDelta) throws(PublishingError) -> Beginning {
    let planned = try PlannedFiles(sorted: delta.wanted, known: delta.records)
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
        let plan = try await stage(planner, review)
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

  /// Decides what becomes of everything, and stages what is new.
  private func stage(_ planner: OutputPlanner, _ review: ((Removal) throws -> Void)?) async throws -> OutputPlan {
    var plan = try checked(planner.plan())
    if let review, !plan.leftovers.isEmpty { try review(Removal(plan, planner)) }
    let drafts = try await workers.map(planner.planned.files.count, .render) { try planner.draft($0) }
    plan.drafts = drafts.map(\.draft)
    plan.texts = drafts.map(\.texts)
    for case .foreign(let paths) in plan.drafts { plan.foreignInTheWay += paths }
    guard plan.foreignInTheWay.isEmpty else { throw PublishingError.foreignFiles(plan.foreignInTheWay.sorted()) }
    return plan
  }

  /// The plan, unless a symbolic link is in its way.
  private func checked(_ plan: OutputPlan) throws(PublishingError) -> OutputPlan {
    guard plan.linksInTheWay.isEmpty else { throw .symbolicLinks(plan.linksInTheWay.sorted()) }
    return plan
  }

  private func recover() throws -> Bool {
    let lock = try workplace.takeLock()
    defer { _ = lock }  // held to the end
    return try finishAnother()
  }

  /// Finishes a publication that was cut off, which counts as one change; false if there is none.
  private func finishAnother() throws(FileError) -> Bool {
    guard try FileSystem.facts(at: workplace.journal) != nil else { return false }
    workers.tellChanges(0, of: 1)
    defer { workers.tellChanges(1, of: 1) }
    return try Recovery(workplace).run()
  }
}

extension PublishReport {
  /// The report of a plan, before anything is said of its files.
  init(_ plan: OutputPlan, manifest: ManifestState, hasFinishedAnother: Bool) {
    self.init(manifest: manifest)
    self.hasFinishedAnother = hasFinishedAnother
    foreign = plan.foreign
  }

  /// Notes a file that comes to its place.
  mutating func note(_ path: OutputPath, _ arrival: OutputPlan.Arrival) {
    if arrival.isNew { added.append(path) } else { changed.append(path) }
  }
}
