import ContentModel
import Files
import Newspaper

/// The part of a site that is to be made anew.
enum RebuildDecision {
  /// Nothing: no input has changed, and the output folder is as the last build left it.
  case nothing(LastBuild, LastReport)
  /// The texts of a few pages.
  case texts(TextExchange)
  /// All that the last build, if there was one, does not have already.
  case all(LastBuild?)

  /// Compares the newspaper with the sources of the last build.
  init(_ newspaper: OpenNewspaper, _ options: BuildOptions) async throws {
    self = .all(newspaper.last)
    guard let last = newspaper.last, let report = last.report, report.holds(at: options.now) else { return }
    if newspaper.isSettled, report.sources == options.digest(with: newspaper.project.digest) {
      if await newspaper.cache.verified(last) != nil { self = .nothing(last, report) }
    } else if let exchange = try TextExchange(newspaper, last.snapshot, report, options),
      await newspaper.cache.verified(last) != nil
    {
      self = .texts(exchange)
    }
  }
}
