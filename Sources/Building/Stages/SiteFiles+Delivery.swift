import ByteCoding
import Publishing
import Rendering
import SiteModel
import Work

extension SiteFiles {
  /// Delivers the site as far as the options say: `report` is told what came of it.
  ///
  /// Throws a ``PublishingError``, a ``RemovalProblem``, or what rendering throws.
  func deliver(
    _ report: BuildReport, _ opening: Opening, _ options: BuildOptions, _ profile: Profile
  ) async throws -> BuildFinding {
    var report = report
    switch options.delivery {
    case .check:
      try await render(options.workers)
      profile.end(.render)
      return (report, nil)
    case .compare:
      report.output = printable.output.path
      report.published = try await printable.output.publisher(options).compare(files)
      profile.end(.render)
      return (report, nil)
    case .publish:
      guard let lock = opening.lock else {
        // The newspaper was none when it was opened: nothing may be written.
        try await render(options.workers)
        return (report, nil)
      }
      report.output = printable.output.path
      do {
        return try await publish(report, opening, lookedAt: lock.time, options, profile)
      } catch {
        return (try report.failed(by: error, opening.project), nil)
      }
    }
  }

  /// Renders pages only to see that it can be done.
  private func render(_ workers: Workers) async throws {
    let pages = printable.edition.pages
    try await workers.forEach(pages.count, .render) { [context] range in
      var page: [UInt8] = []
      for plan in pages[range] {
        page.removeAll(keepingCapacity: true)
        try context.render(plan, into: &page)
      }
    }
  }

  private func publish(
    _ report: BuildReport, _ opening: Opening, lookedAt: Int, _ options: BuildOptions, _ profile: Profile
  ) async throws -> BuildFinding {
    let (edition, cache) = (printable.edition, opening.cache)
    // What the next build wants to know is put together beside the publication.
    async let last = LastReport(
      report, edition, options, content: InputDigests(options).content(of: edition.project, printable.themeFiles),
      stamps: edition.stamps(context))
    async let _ = cards.map { cache.keep($0, of: fingerprints, oldCards) }
    let prepared = try await printable.output.publisher(options).prepare(
      files, snapshot, lookedAt: lookedAt, review: RemovalRule(edition, options)?.check)
    profile.end(.render)
    let publication = try await prepared.commit()
    profile.end(.write)
    var report = report
    report.published = publication.report
    let kept = await last
    return (
      report, AfterBuild(opening, .published(publication), printable.copies.isComplete ? kept : kept.unfinished)
    )
  }
}
