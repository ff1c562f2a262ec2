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
  init(_ opening: OpenNewspaper, _ options: BuildOptions) async throws {
    self = .all(opening.last)
    guard let last = opening.last, let report = last.report, report.holds(at: options.now) else { return }
    if opening.isSettled, report.sources == options.digest(with: opening.project.digest) {
      if await opening.cache.verified(last) != nil { self = .nothing(last, report) }
    } else if let exchange = try TextExchange(opening, last.snapshot, report, options),
      await opening.cache.verified(last) != nil
    {
      self = .texts(exchange)
    }
  }
}
