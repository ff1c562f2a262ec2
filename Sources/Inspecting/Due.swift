import ContentModel
import SiteModel

/// A moment at which the site would change by itself, and what changes it.
public struct Due: Sendable, Hashable {
  /// The moment of the change, in UTC.
  public let moment: Moment
  /// The files that it is about, by path.
  public let files: [String]
}

extension Inspection {
  /// All such moments after the one that was asked about, the next first.
  public var dues: [Due] {
    guard let edition else { return [] }
    return SelfChanges.all(
      of: edition.articles, edition.undated.pages, pictures: edition.limitedPictures, edition.configuration,
      after: edition.site.moment
    ).map { Due(moment: $0.moment, files: $0.paths) }
  }

  /// The newspaper's folder, absolute.
  public var folder: String { edition?.project.root ?? "" }
}
