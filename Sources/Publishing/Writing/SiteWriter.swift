import ByteCoding
import Glibc
import Rendering
import SiteModel

/// Writes a site into its output folder: only what changed, nothing that is not ours, all or nothing up to the renames.
public struct SiteWriter: Sendable {
  private let project: String
  private let output: String
  private let workers: Workers
  private let fileSystem: FileSystem

  /// A writer for the project's folder; `output` is relative to it unless absolute, such as `Public`.
  public init(
    project: String, output: String, workers: Workers = Workers(jobs: 2), fileSystem: FileSystem = FileSystem()
  ) {
    self.project = project
    self.output = output
    self.workers = workers
    self.fileSystem = fileSystem
  }

  /// Brings the output folder to hold these files, and none of those that earlier builds wrote and these are not.
  ///
  /// All is decided and staged before the output folder is touched. A publication that is cut off after that is
  /// finished by the next. Throws a ``PublishingError``: what the machine refuses, or why the folder cannot be written
  /// to; or the ``RenderingProblem`` of a page.
  public func publish(_ files: [OutputFile]) async throws -> PublishReport {
    let lock = try workplace().takeLock()
    defer { _ = lock }  // held to the end
    var profile = Profile(.none)
    return try await publishLocked(files, in: nil, &profile).report
  }

  /// The same for one who holds the lock, with its costs noted in `profile`; a `tree` that is verified need not be read.
  func publishLocked(
    _ files: [OutputFile], in tree: OutputTree?, _ profile: inout Profile
  ) async throws -> Publication {
    let planned = try PlannedFiles(files)
    var hasBegun = false
    let workplace = try workplace()
    do {
      let start = workplace.clock()
      let hasFinished = try Recovery(workplace).run()
      try workplace.staging.prepare()
      do {
        let (planner, state) = try workplace.planner(for: planned, in: hasFinished ? nil : tree)
        guard try workplace.isOnOneDevice else { throw PublishingError.otherDevice(output) }
        let plan = try await stage(planner)
        profile.end(.render)
        let begin = workplace.clock()
        var (report, manifest) = try await commit(plan, planner, workplace, state, &hasBegun)
        report.hasFinishedAnother = hasFinished
        var entries: [Snapshot.Entry]?
        if let start, let begin {
          let taking = Snapshot.Taking(
            planner: planner, plan: plan, start: start, begin: begin, workplace: workplace, workers: workers)
          entries = try? await taking.entries()
        }
        profile.end(.write)
        return Publication(report: report, manifest: Digest(of: manifest), entries: entries)
      } catch {
        try? fileSystem.clearFolder(workplace.staging.folder)  // a full disk should not stay full for our sake
        throw error
      }
    } catch let error as FileError {
      if hasBegun { throw PublishingError.interrupted(error) }
      throw error.errno == EXDEV ? PublishingError.otherDevice(output) : PublishingError.file(error)
    }
  }

  /// What ``publish(_:)`` would do, as its report; the output folder is not touched.
  ///
  /// A build that had been cut off is finished first, since nobody could say what is to come before that. Throws as
  /// ``publish(_:)`` does.
  func compare(_ files: [OutputFile]) async throws -> PublishReport {
    let planned = try PlannedFiles(files)
    let workplace = try workplace()
    do {
      let hasFinished = try fileSystem.facts(at: workplace.journal) != nil && recover(workplace)
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

  private func workplace() throws(PublishingError) -> Workplace {
    do {
      let workplace = try Workplace(project: project, output: output, fileSystem: fileSystem)
      if workplace.isSuitable { return workplace }
    } catch {
      throw .file(error)
    }
    throw .unsuitableOutput(output)
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
  private func stage(_ planner: OutputPlanner) async throws -> OutputPlan {
    var plan = try checked(planner.plan())
    plan.drafts = try await workers.map(planner.planned.files.count, .render) { try planner.draft($0) }
    for case .foreign(let paths) in plan.drafts { plan.foreignInTheWay += paths }
    guard plan.foreignInTheWay.isEmpty else { throw PublishingError.foreignFiles(plan.foreignInTheWay.sorted()) }
    return plan
  }

  /// Moves what is staged to its place, under a manifest that knows the old and the new files.
  private func commit(
    _ plan: OutputPlan, _ planner: OutputPlanner, _ workplace: Workplace, _ state: PublishReport.ManifestState,
    _ hasBegun: inout Bool
  ) async throws -> (report: PublishReport, manifest: [UInt8]) {
    var report = PublishReport(manifest: state)
    report.foreign = plan.foreign
    let files = planner.planned.files
    var lines: [Manifest.Line] = []
    lines.reserveCapacity(files.count)
    for (file, draft) in zip(files, plan.drafts) {
      switch draft {
      case .unchanged(let record):
        lines.append(Manifest.Line(path: file.path, record: record))
        report.unchanged.append(file.path)
      case .staged(let record, let arrival):
        lines.append(Manifest.Line(path: file.path, record: record))
        if arrival.isNew { report.added.append(file.path) } else { report.changed.append(file.path) }
      case .foreign: break
      }
    }
    let new = Manifest(sorted: lines)
    let bytes = new.bytes
    let steps = plan.steps(for: files)
    guard !steps.isEmpty else {
      try workplace.write(manifest: bytes)
      return (report, bytes)
    }
    let journal = Journal(output: workplace.output, steps: steps)
    try workplace.begin(journal, transition: transition(from: planner.manifest, to: new, plan), new: bytes)
    hasBegun = true
    var commit = Commit(workplace)
    do {
      try await commit.run(steps, workers)
    } catch {
      try? fileSystem.remove(workplace.journal)  // what is left to do is for a build that finds the cause mended
      throw error
    }
    try workplace.end()
    try fileSystem.clearFolder(workplace.staging.folder)  // folders whose files have moved

    report.removed = commit.removed.sorted()
    report.replaced = commit.replaced.sorted { $0.path < $1.path }
    return (report, bytes)
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
  let report: PublishReport
  /// Of the manifest's text.
  let manifest: Digest
  /// What stands in the output folder now; nil where that is not certain.
  let entries: [Snapshot.Entry]?
}
