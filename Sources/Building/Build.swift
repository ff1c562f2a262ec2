import ByteCoding
import Diagnostics
import Files
import Newspaper
import Publishing
import Rendering
import Work

/// One run over a newspaper: read, assemble, plan, check, make pages, deliver.
public struct Build: Sendable {
  private let options: BuildOptions

  /// A run that is yet to begin: nothing is read before ``run()``.
  public init(_ options: BuildOptions) { self.options = options }

  /// Looks for problems and, if no error is among them, writes the site.
  ///
  /// Throws a ``UsageError`` for options that do not go together, a ``FileError`` or ``PublishingError`` if the site
  /// cannot be written or on an I/O error. The output folder is untouched unless the report has
  /// ``BuildReport/published``.
  public func run() async throws -> BuildReport {
    let (report, pendingWrite) = try await result()
    if let pendingWrite { await pendingWrite.write() }
    return report
  }

  /// Builds as ``run()`` does; returns the report and the pending write of the cache.
  func result() async throws -> BuildResult {
    let profile = Profile(options.monitor)
    let newspaper = try await OpenNewspaper(options)
    defer { withExtendedLifetime(newspaper) {} }  // it holds the lock
    do {
      return try await run(newspaper, profile)
    } catch is DamagedBytes {
      // A text in the cache is damaged.
      return try await run(newspaper.rescanning, profile)
    }
  }

  /// Runs the stages for a newspaper that is open.
  func run(_ newspaper: OpenNewspaper, _ profile: Profile) async throws -> BuildResult {
    var result = try await stages(newspaper, profile)
    result.report.costs = profile.costs
    return result
  }

  private func stages(_ newspaper: OpenNewspaper, _ profile: Profile) async throws -> BuildResult {
    switch try await RebuildDecision(newspaper, options) {
    case .nothing(let last, let report): return newspaper.unchangedResult(of: last, report, options)
    case .texts(let exchange): return try await exchange.publish(newspaper, options, profile)
    case .all(let last):
      let (texts, problems) = try await TextReader(newspaper.project, newspaper.cache, options).read(profile)
      guard let texts else { return (BuildReport(problems, options), nil) }
      // While one core puts the newspaper together, another verifies the output folder.
      async let verified = newspaper.cache.verified(last)
      let edition = Edition(texts, options, profile)
      let checked = try await CheckedEdition(edition, newspaper, options, last, profile)
      guard let printable = checked.printable else { return (checked.report, nil) }
      do {
        let pages = try await PageMaker(printable, newspaper, options).pages(since: verified)
        profile.end(.cards)
        return try await pages.deliver(checked.report, newspaper, options, profile)
      } catch {
        return (try checked.report.failed(by: error, newspaper.project), nil)
      }
    }
  }

  /// Returns a function that reads a file by the path in a diagnostic; its result is nil if it cannot.
  public static func sources(of options: BuildOptions) -> (String) -> SourceFile? {
    let root = try? FileSystem.resolve(options.project)
    return { path in root.flatMap { Project.source(path, in: options.project, root: $0) } }
  }
}
