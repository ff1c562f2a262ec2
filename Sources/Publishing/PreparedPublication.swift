import ByteCoding
import Files
import Rendering
import SiteModel
import Work

/// A publication that is decided and staged: the output folder is untouched until it is committed.
package struct PreparedPublication: Sendable {
  let workplace: Workplace
  let workers: Workers
  let planner: OutputPlanner
  let plan: OutputPlan
  /// Nil where the output folder was listed.
  let delta: OutputDelta?
  /// A time before anything was looked at, by the clock of the file system, in nanoseconds since 1970.
  let lookedAt: Int
  package let report: PublishReport

  /// Moves what is staged to its place, under a manifest that knows the old and the new files.
  ///
  /// A commit that is cut off is finished by the next command. Throws a ``PublishingError``; unless it is
  /// ``PublishingError/interrupted(_:)``, nothing was touched.
  package func commit() async throws -> Publication {
    do {
      let touchedAt = try? workplace.clock()
      let (manifest, report) = result()
      let steps = plan.steps(for: planner.planned.files)
      // Both texts have a line for each file, so they are put together side by side.
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
      return try await take(steps, Publication(report: report, survey: survey))
    } catch {
      workplace.abandonStaging()
      throw (error as? FileError).map(workplace.refusal) ?? error
    }
  }

  /// Takes the steps; from here on an error leaves some files new and others old.
  private func take(_ steps: [Journal.Step], _ publication: Publication) async throws -> Publication {
    var publication = publication
    let survey = publication.survey
    // One moves the files, another looks at them when they have settled.
    let (placed, progress) = AsyncStream<Int>.makeStream()
    async let early = survey?.follow(placed)
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
      let commit = try moved(steps, progress)
      try workplace.end()
      try FileSystem.clearFolder(workplace.staging.folder)  // folders whose files have moved
      return commit
    } catch {
      throw .interrupted(error)
    }
  }

  private func moved(
    _ steps: [Journal.Step], _ progress: AsyncStream<Int>.Continuation
  ) throws(FileError) -> Commit {
    defer { progress.finish() }
    do throws(FileError) {
      var commit = try Commit(workplace)
      try commit.run(
        steps, taken: { workers.tellChanges($0, of: steps.count) },
        placed: { count in
          progress.yield(count)
          workers.tell(.write, count, of: steps.count)
        })
      return commit
    } catch {
      try? FileSystem.remove(workplace.journal)  // what is left to do is for a build that finds the cause mended
      throw error
    }
  }

  /// The manifest of the site as it will be, and the report of what becomes of each file.
  private func result() -> (manifest: Manifest, report: PublishReport) {
    var report = report
    var unchanged = delta.map { delta in delta.kept.map { delta.snapshot.manifest.lines[$0] } } ?? []
    var staged: [Manifest.Line] = []
    for (file, draft) in zip(planner.planned.files, plan.drafts) {
      switch draft {
      case .unchanged(let record): unchanged.append(Manifest.Line(path: file.path, record: record))
      case .staged(let record, let arrival):
        staged.append(Manifest.Line(path: file.path, record: record))
        report.note(file.path, arrival)
      case .foreign: break
      }
    }
    unchanged.sort()
    report.unchanged = unchanged.map(\.path)
    return (Manifest(sorted: unchanged).merged(with: Manifest(sorted: staged)), report)
  }

  /// The manifest while the renames go on: of all files that were, and that will be.
  private func transition(to new: Manifest) -> Manifest {
    let both = planner.manifest.map { $0.merged(with: new) } ?? new
    let unknown = plan.leftovers.filter { both.records(of: $0.path).isEmpty }
    return both.merged(with: Manifest(sorted: unknown.map { Manifest.Line(path: $0.path, record: .unknown) }))
  }
}

/// A publication that was carried out.
package struct Publication: Sendable {
  package var report: PublishReport
  /// The survey of the output folder for the next build; nil where nothing certain could be said of it.
  var survey: OutputSurvey?

  /// The output folder as it is now; nil where that is not certain, or another process has been at it meanwhile.
  ///
  /// Throws what the machine refuses.
  package func snapshot() async throws -> OutputSnapshot? { try await survey?.snapshot() }
}

extension OutputSurvey {
  /// The survey of a publication that leaves this manifest.
  fileprivate init(_ prepared: PreparedPublication, _ manifest: Manifest, digest: Digest, touchedAt: Int) {
    self.init(
      planner: prepared.planner, plan: prepared.plan, delta: prepared.delta, manifest: manifest,
      manifestDigest: digest, lookedAt: prepared.lookedAt, touchedAt: touchedAt, workplace: prepared.workplace,
      workers: prepared.workers)
  }
}
