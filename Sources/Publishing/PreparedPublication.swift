import ByteCoding
import Files
import Rendering
import SiteModel
import Work

/// A publication whose content is staged; the output folder is untouched until it is committed.
package struct PreparedPublication: Sendable {
  let workplace: Workplace
  let workers: Workers
  let planner: OutputPlanner
  let plan: OutputPlan
  /// The files by an earlier snapshot; nil where the output folder was listed.
  let delta: OutputDelta?
  /// A time before anything was examined, by the clock of the file system, in nanoseconds since 1970.
  let lookedAt: Int
  package let report: PublishReport

  /// Moves the staged files to their paths, under a manifest of the old and the new files.
  ///
  /// A commit that is cut off is finished by the next command. Throws a ``PublishingError``; unless it is
  /// ``PublishingError/interrupted(_:)``, no file of the output folder was touched.
  package func commit() async throws -> Publication {
    do {
      let touchedAt = try? workplace.clock()
      async let order = FinalPathOrder(planner, plan)
      let (manifest, report) = result()
      let steps = plan.steps(for: planner.planned.files)
      // Both texts have a line for each file, so they are made at the same time.
      async let transition = steps.isEmpty ? [] : transition(to: manifest).bytes
      let bytes = manifest.bytes
      let survey = touchedAt.map { OutputSurvey(self, manifest, digest: Digest(of: bytes), touchedAt: $0) }
      guard !steps.isEmpty else {
        try workplace.write(manifest: bytes)
        return Publication(report: report, survey: survey)
      }
      try workplace.checkWritable(for: steps)
      let journal = Journal(output: workplace.output, steps: steps).bytes
      workers.tellChanges(0, of: steps.count)
      try workplace.begin(journal: journal, transition: await transition, new: bytes)
      return try await take(steps, Publication(report: report, survey: survey), order)
    } catch {
      workplace.abandonStaging()
      throw (error as? FileError).map(workplace.refusal) ?? error
    }
  }

  /// Takes the steps; from here on an error leaves some files new and others old.
  private func take(
    _ steps: [Journal.Step], _ publication: Publication, _ order: FinalPathOrder
  ) async throws -> Publication {
    var publication = publication
    let survey = publication.survey
    // One task moves the files, another examines them when they have settled.
    let (puts, progress) = AsyncStream<Int>.makeStream()
    async let early = survey?.follow(puts, in: order)
    let commit = try run(steps, progress)
    publication.report.removed = commit.removed.sorted()
    publication.report.replaced = commit.replaced.sorted { $0.path < $1.path }
    publication.survey?.early = await early
    return publication
  }

  private func run(
    _ steps: [Journal.Step], _ progress: AsyncStream<Int>.Continuation
  ) throws(PublishingError) -> Commit {
    do throws(FileError) {
      let commit = try commit(steps, progress)
      try workplace.end()
      try FileSystem.clearFolder(workplace.staging.folder)  // folders whose files have moved
      return commit
    } catch {
      throw .interrupted(error)
    }
  }

  private func commit(
    _ steps: [Journal.Step], _ progress: AsyncStream<Int>.Continuation
  ) throws(FileError) -> Commit {
    defer { progress.finish() }
    do throws(FileError) {
      var commit = try Commit(workplace)
      try commit.run(
        steps, taken: { workers.tellChanges($0, of: steps.count) },
        put: { count in
          progress.yield(count)
          workers.tell(.write, count, of: steps.count)
        })
      return commit
    } catch {
      try? FileSystem.remove(workplace.journal)  // the next build does the rest, once the cause is mended
      throw error
    }
  }

  /// The manifest of the site as it will be, and the report of the effect on each file.
  private func result() -> (manifest: Manifest, report: PublishReport) {
    var report = report
    var unchanged = delta.map { delta in delta.unchanged.map { delta.snapshot.manifest.lines[$0] } } ?? []
    var staged: [Manifest.Line] = []
    for (file, decision) in zip(planner.planned.files, plan.decisions) {
      switch decision {
      case .unchanged(let entry): unchanged.append(Manifest.Line(path: file.path, entry: entry))
      case .staged(let entry, let arrival):
        staged.append(Manifest.Line(path: file.path, entry: entry))
        report.note(file.path, arrival)
      case .foreign: break
      }
    }
    unchanged.sort()
    report.unchanged = unchanged.map(\.path)
    return (Manifest(sorted: unchanged).merged(with: Manifest(sorted: staged)), report)
  }

  /// The manifest during the renames: of all old files and all new ones.
  private func transition(to new: Manifest) -> Manifest {
    let both = planner.manifest.map { $0.merged(with: new) } ?? new
    let unknown = plan.leftovers.filter { both.lines(of: $0.path).isEmpty }
    return both.merged(with: Manifest(sorted: unknown.map { Manifest.Line(path: $0.path, entry: .unknown) }))
  }
}

/// A publication that was committed.
package struct Publication: Sendable {
  /// The effect on the output folder.
  package var report: PublishReport
  /// The survey of the output folder for the next build; nil if the clock of the file system could not be read.
  var survey: OutputSurvey?

  /// Returns the snapshot of the output folder as it is now; nil if it is not certain.
  ///
  /// It is not if another process has changed the folder meanwhile. Throws a ``FileError`` if a path cannot be
  /// examined, and `CancellationError` if the task is cancelled.
  package func snapshot() async throws -> OutputSnapshot? { try await survey?.snapshot() }
}

extension OutputSurvey {
  /// The survey of a publication that leaves this manifest.
  fileprivate init(_ prepared: PreparedPublication, _ manifest: Manifest, digest: Digest, touchedAt: Int) {
    self.init(
      planner: prepared.planner.withoutSources, plan: prepared.plan, delta: prepared.delta?.withoutSources,
      manifest: manifest,
      manifestDigest: digest, lookedAt: prepared.lookedAt, touchedAt: touchedAt, workplace: prepared.workplace,
      workers: prepared.workers)
  }
}
