import ByteCoding
import Publishing
import Rendering
import SiteModel
import Work

extension SiteFiles {
  /// Delivers the site as the options say; returns `report` with the outcome.
  ///
  /// Throws a ``PublishingError``, or the error of rendering a page. A ``RemovalProblem``, and a problem of a source,
  /// are in the report if the site is to be published.
  func deliver(
    _ report: BuildReport, _ newspaper: OpenNewspaper, _ options: BuildOptions, _ profile: Profile
  ) async throws -> BuildResult {
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
      guard let lock = newspaper.lock else {
        // It was no newspaper when it was opened, so nothing may be written.
        try await render(options.workers)
        return (report, nil)
      }
      report.output = printable.output.path
      do {
        return try await publish(report, newspaper, lookedAt: lock.time, options, profile)
      } catch {
        return (try report.failed(by: error, newspaper.project), nil)
      }
    }
  }

  /// Renders all pages, and discards them, to find errors.
  private func render(_ workers: Workers) async throws {
    let pages = printable.edition.pages
    let contexts = TaskReplicas(context.replica)
    try await workers.forEach(pages.count, .render) { range in
      let context = contexts[range.lowerBound, chunk: Workers.usualChunk]
      var page: [UInt8] = []
      for plan in pages[range] {
        page.removeAll(keepingCapacity: true)
        try context.render(plan, into: &page)
      }
    }
  }

  private func publish(
    _ report: BuildReport, _ newspaper: OpenNewspaper, lookedAt: Int, _ options: BuildOptions, _ profile: Profile
  ) async throws -> BuildResult {
    let (edition, cache) = (printable.edition, newspaper.cache)
    // The report for the next build is made beside the publication.
    async let last = LastReport(
      report, edition, options, dataDigest: options.dataDigest(of: edition.project, printable.themeFiles),
      stamps: edition.stamps(context))
    async let _ = cards.map { cache.store($0, of: fingerprints, oldCards) }
    let prepared = try await printable.output.publisher(options).prepare(
      files, snapshot, lookedAt: lookedAt, review: RemovalRule(edition, options)?.check)
    profile.end(.render)
    let publication = try await prepared.commit()
    profile.end(.write)
    var report = report
    report.published = publication.report
    let lastReport = await last
    return (
      report,
      PendingCacheWrite(
        newspaper, .published(publication), printable.copies.isComplete ? lastReport : lastReport.unfinished)
    )
  }
}
