import ByteCoding
import Files
import Glibc
import Rendering
import SiteModel

/// Writes a site into its output folder: only what changed, nothing that is not ours, all or nothing up to the renames.
struct SiteWriter: Sendable {
  private let project: String
  /// Nil: that of the preview.
  private let output: String?
  private let workers: Workers

  /// A writer for the project's folder; `output` is relative to it unless absolute, such as `Public`; nil: the preview.
  init(project: String, output: String?, workers: Workers) {
    self.project = project
    self.output = output
    self.workers = workers
  }

  /// Brings the output folder to hold these files, and none of those that earlier builds wrote and these are not.
  ///
  /// All is decided and staged before the output folder is touched. A publication that is cut off after that is
  /// finished by the next. With a `snapshot` that is true the output folder is not read. `start` is when nothing had been
  /// looked at yet, by the clock of the file system; what it costs is noted in `profile`. The caller holds the lock.
  ///
  /// `review` sees what would go before anything is made, and may throw. Throws a ``PublishingError`` as well: what the
  /// machine refuses, or why the folder cannot be written to; or the ``RenderingProblem`` of a page.
  func publishLocked(
    _ files: [OutputFile], _ snapshot: Snapshot?, at start: Int, _ profile: inout Profile,
    review: ((Removal) throws -> Void)? = nil
  ) async throws -> Publication {
    let files = PlannedFiles.sorted(files)
    return try await publishLocked(
      at: start, &profile, review: review,
      from: { workplace, hasFinished in
        if !hasFinished, let snapshot {
          let comparison = Comparison(files, snapshot)
          // Where a folder is in the way, all that is in it must be known.
          if !comparison.meetsFolder {
            return try Beginning(comparison, workplace)
          }
        }
        let (planner, state) = try workplace.planner(for: PlannedFiles(sorted: files))
        return Beginning(planner: planner, state: state)
      })
  }

  /// Replaces some files of ours, in the order of their paths; all others stay as the snapshot, which is true, says.
  ///
  /// As ``publishLocked(_:_:at:_:review:)`` for the rest.
  func replace(
    _ files: [OutputFile], in snapshot: Snapshot, at start: Int, _ profile: inout Profile
  ) async throws -> Publication {
    try await publishLocked(
      at: start, &profile, review: nil,
      from: { workplace, _ in try Beginning(Comparison(replacing: files, in: snapshot), workplace) })
  }

  private func publishLocked(
    at start: Int, _ profile: inout Profile, review: ((Removal) throws -> Void)?,
    from begin: (Workplace, _ hasFinished: Bool) throws -> Beginning
  ) async throws -> Publication {
    let workplace = try workplace()
    var hasBegun = false
    do {
      let hasFinished = try Recovery(workplace).run()
      try workplace.staging.prepare()
      do {
        let beginning = try begin(workplace, hasFinished)
        guard try workplace.isOnOneDevice else { throw PublishingError.otherDevice(workplace.output) }
        let plan = try await stage(beginning.planner, review)
        profile.end(.render)
        var publication = try await commit(plan, beginning, workplace, from: start, &hasBegun)
        publication.report.hasFinishedAnother = hasFinished
        profile.end(.write)
        return publication
      } catch {
        try? FileSystem.clearFolder(workplace.staging.folder)  // a full disk should not stay full for our sake
        throw error
      }
    } catch let error as FileError {
      if hasBegun { throw PublishingError.interrupted(error) }
      throw error.errno == EXDEV ? PublishingError.otherDevice(workplace.output) : PublishingError.file(error)
    }
  }

  /// What a publication begins with.
  private struct Beginning {
    let planner: OutputPlanner
    let state: PublishReport.ManifestState
    /// Nil where the output folder was listed.
    var comparison: Comparison?

    init(planner: OutputPlanner, state: PublishReport.ManifestState) {
      self.planner = planner
      self.state = state
    }

    /// With what a snapshot says, which is true.
    init(_ comparison: Comparison, _ workplace: Workplace) throws(PublishingError) {
      let planned = try PlannedFiles(sorted: comparison.wanted, known: comparison.records)
      let tree = OutputTree(comparison, planned)
      planner = workplace.planner(for: planned, in: tree, comparison.snapshot.manifest)
      state = .read
      self.comparison = comparison
    }
  }

  /// What ``publishLocked(_:_:at:_:)`` would do, as its report; the output folder is not touched.
  ///
  /// A build that had been cut off is finished first, since nobody could say what is to come before that: nobody may hold
  /// the lock. Throws as ``publishLocked(_:_:at:_:)`` does.
  func compare(_ files: [OutputFile]) async throws -> PublishReport {
    let planned = try PlannedFiles(sorted: PlannedFiles.sorted(files))
    let workplace = try workplace()
    do {
      let hasFinished = try FileSystem.facts(at: workplace.journal) != nil && recover(workplace)
      let (planner, state) = try workplace.planner(for: planned)
      let plan = try checked(planner.plan())
      var report = PublishReport(manifest: state)
      report.hasFinishedAnother = hasFinished
      report.foreign = plan.foreign
      report.removed = plan.leftovers.map(\.path)
      var foreign = plan.foreignInTheWay
      let standings = try await workers.map(planned.files.count, .render) { try planner.compare($0) }
      for (file, standing) in zip(planned.files, standings) {
        switch standing {
        case .unchanged: report.unchanged.append(file.path)
        case .wanted(let arrival):
          if arrival.isNew { report.added.append(file.path) } else { report.changed.append(file.path) }
        case .foreign(let paths): foreign += paths
        }
      }
      guard foreign.isEmpty else { throw PublishingError.foreignFiles(foreign.sorted()) }
      return report
    } catch let error as FileError {
      throw PublishingError.file(error)
    }
  }

  /// Where it works; throws a ``PublishingError`` for a folder that may not be written to.
  func workplace() throws(PublishingError) -> Workplace {
    let workplace: Workplace
    do throws(FileError) {
      if let output {
        workplace = try Workplace(project: project, output: output)
      } else {
        workplace = try Workplace(previewOf: project)
      }
    } catch {
      throw .file(error)
    }
    guard workplace.isSuitable else { throw .unsuitableOutput(output ?? workplace.output) }
    return workplace
  }

  private func recover(_ workplace: Workplace) throws -> Bool {
    let lock = try workplace.takeLock()
    defer { _ = lock }  // held to the end
    return try Recovery(workplace).run()
  }

  /// The plan, unless a symbolic link is in its way.
  private func checked(_ plan: OutputPlan) throws(PublishingError) -> OutputPlan {
    guard plan.linksInTheWay.isEmpty else { throw .symbolicLinks(plan.linksInTheWay.sorted()) }
    return plan
  }

  /// Decides what becomes of everything, and stages what is new.
  private func stage(_ planner: OutputPlanner, _ review: ((Removal) throws -> Void)?) async throws -> OutputPlan {
    var plan = try checked(planner.plan())
    if let review, !plan.leftovers.isEmpty { try review(Removal(plan, planner)) }
    let drafts = try await workers.map(planner.planned.files.count, .render) { try planner.draft($0) }
    plan.drafts = drafts.map(\.draft)
    plan.texts = drafts.map(\.text)
    for case .foreign(let paths) in plan.drafts { plan.foreignInTheWay += paths }
    guard plan.foreignInTheWay.isEmpty else { throw PublishingError.foreignFiles(plan.foreignInTheWay.sorted()) }
    return plan
  }

  /// Moves what is staged to its place, under a manifest that knows the old and the new files.
  private func commit(
    _ plan: OutputPlan, _ beginning: Beginning, _ workplace: Workplace, from start: Int, _ hasBegun: inout Bool
  ) async throws -> Publication {
    let begin = try? workplace.clock()
    let planner = beginning.planner
    var report = PublishReport(manifest: beginning.state)
    report.foreign = plan.foreign
    let files = planner.planned.files
    var unchanged = beginning.comparison.map { old in old.kept.map { old.snapshot.manifest.lines[$0] } } ?? []
    var staged: [Manifest.Line] = []
    for (file, draft) in zip(files, plan.drafts) {
      switch draft {
      case .unchanged(let record): unchanged.append(Manifest.Line(path: file.path, record: record))
      case .staged(let record, let arrival):
        staged.append(Manifest.Line(path: file.path, record: record))
        if arrival.isNew { report.added.append(file.path) } else { report.changed.append(file.path) }
      case .foreign: break
      }
    }
    unchanged.sort()
    report.unchanged = unchanged.map(\.path)
    let new = Manifest(sorted: unchanged).merged(with: Manifest(sorted: staged))
    let steps = plan.steps(for: files)
    // Both texts have a line for each file, so they are put together side by side.
    async let transition = steps.isEmpty ? [] : transition(from: planner.manifest, to: new, plan).bytes
    let bytes = new.bytes
    let aftermath = begin.map { begin in
      Aftermath(
        planner: planner, plan: plan, comparison: beginning.comparison, manifest: new,
        manifestDigest: Digest(of: bytes), start: start, begin: begin, workplace: workplace, workers: workers)
    }
    var publication = Publication(report: report, aftermath: aftermath)
    guard !steps.isEmpty else {
      try workplace.write(manifest: bytes)
      return publication
    }
    try workplace.checkWritable(for: steps)
    let journal = Journal(output: workplace.output, steps: steps).bytes
    try workplace.begin(journal: journal, transition: await transition, new: bytes)
    hasBegun = true
    // One moves the files, another looks at them when they have settled.
    let (placed, progress) = AsyncStream<Int>.makeStream()
    async let early = aftermath?.follow(placed)
    var commit: Commit
    do {
      defer { progress.finish() }
      commit = try Commit(workplace)
      try commit.run(steps) { count in
        progress.yield(count)
        workers.tell(.write, count, of: steps.count)
      }
    } catch {
      try? FileSystem.remove(workplace.journal)  // what is left to do is for a build that finds the cause mended
      throw error
    }
    try workplace.end()
    try FileSystem.clearFolder(workplace.staging.folder)  // folders whose files have moved

    publication.aftermath?.early = await early
    publication.report.removed = commit.removed.sorted()
    publication.report.replaced = commit.replaced.sorted { $0.path < $1.path }
    return publication
  }

  /// What is ours while the renames go on: what was, and what will be.
  private func transition(from old: Manifest?, to new: Manifest, _ plan: OutputPlan) -> Manifest {
    let both = old.map { $0.merged(with: new) } ?? new
    let unknown = plan.leftovers.filter { both.records(of: $0.path).isEmpty }
    return both.merged(with: Manifest(sorted: unknown.map { Manifest.Line(path: $0.path, record: .unknown) }))
  }
}

/// What a publication came to.
struct Publication {
  var report: PublishReport
  /// What there is to be said of the output folder; nil where that is not certain.
  var aftermath: Aftermath?
}
