import ContentModel
import SiteModel

/// A moment at which the site changes by itself, and the files that change.
public struct ScheduledChange: Sendable, Hashable {
  /// The moment of the change, in UTC.
  public let moment: Moment
  /// The files whose state changes, by path.
  public let files: [String]
}

extension Inspection {
  /// All such moments after the one that the site shows, the next first; empty without a configuration.
  public var scheduledChanges: [ScheduledChange] {
    guard let edition else { return [] }
    return ScheduledChanges.all(
      of: edition.articles, edition.undated.pages, pictures: edition.limitedPictures, edition.configuration,
      after: edition.site.moment
    ).map { ScheduledChange(moment: $0.moment, files: $0.paths) }
  }

  /// The newspaper's folder, absolute; empty without a configuration.
  public var folder: String { edition?.project.root ?? "" }
}
