import ContentModel
import Diagnostics

/// A moment at which the site would change by itself, and what changes it.
public struct Due: Sendable, Hashable {
  /// When, in UTC.
  public let moment: Moment
  /// The articles' files, by path: those that are published then, or expire.
  public let files: [String]
}

extension Inspection {
  /// All such moments after the one that was asked about, the next first.
  public var dues: [Due] { loaded.map { Due.all(of: $0.articles, after: $0.site.moment) } ?? [] }

  /// The newspaper's folder, absolute.
  public var folder: String { loaded?.project.root ?? "" }
}

extension Due {
  fileprivate static func all(of articles: [Article], after now: Moment) -> [Due] {
    var files: [Int: Set<String>] = [:]
    for article in articles where !article.details.isDraft && article.details.withdrawal == nil {
      let expires = article.details.expires
      // What expires before it is published is never seen.
      guard expires.map({ $0 > article.published && $0 > now }) != false else { continue }
      for moment in [article.published, expires].compactMap(\.self) where moment > now {
        files[moment.seconds, default: []].insert(article.path)
      }
    }
    return files.sorted { $0.key < $1.key }.map { seconds, paths in
      Due(moment: Moment(seconds: seconds), files: paths.sorted { $0.precedes($1) })
    }
  }
}
