import ContentModel
import Diagnostics

/// The moments at which a newspaper changes though none of its files does: articles are due or expire, are pinned no
/// longer, lead no longer, take no more replies, and a banner goes.
public enum SelfChanges {
  /// All of them after `now`, in order, each with the paths of the files that it is about, in theirs.
  ///
  /// Drafts count only if they are shown.
  public static func all(
    of articles: [Article], _ configuration: SiteConfiguration, after now: Moment, drafts: Bool = false
  ) -> [(moment: Moment, paths: [String])] {
    var paths: [Int: Set<String>] = [:]
    for (moment, path) in changes(of: articles, configuration, after: now, drafts: drafts) {
      paths[moment.seconds, default: []].insert(path)
    }
    return paths.sorted { $0.key < $1.key }.map { seconds, paths in
      (Moment(seconds: seconds), paths.sorted { $0.precedes($1) })
    }
  }

  /// The first of them; nil if there is none.
  public static func next(
    of articles: [Article], _ configuration: SiteConfiguration, after now: Moment, drafts: Bool = false
  ) -> Moment? {
    changes(of: articles, configuration, after: now, drafts: drafts).map(\.moment).min()
  }

  private static func changes(
    of articles: [Article], _ configuration: SiteConfiguration, after now: Moment, drafts: Bool
  ) -> [(moment: Moment, path: String)] {
    let ofArticles = articles.flatMap { article in
      guard drafts || !article.details.isDraft else { return [(moment: Moment, path: String)]() }
      return article.changes(configuration).filter { $0 > now }.map { ($0, article.path) }
    }
    let banner = configuration.front.banner.map { [($0.until, SiteConfiguration.path)] } ?? []
    return ofArticles + banner.filter { $0.0 > now }
  }
}

extension Article {
  /// The moments at which the site changes because of it, in no order; none if readers never see it.
  fileprivate func changes(_ configuration: SiteConfiguration) -> [Moment] {
    let end = details.expires
    if let end, end <= published { return [] }
    var changes = [published]
    if let end { changes.append(end) }
    // What stands in the place of a withdrawn article stays as it is.
    guard details.withdrawal == nil else { return changes }
    func add(_ change: Moment) {
      if change > published, end.map({ change < $0 }) != false { changes.append(change) }
    }
    if case .until(let pinEnd)? = details.pin { add(pinEnd) }
    if configuration.front.lead?.value == id.value { add(published.later(byDays: configuration.front.leadDays)) }
    if details.takesComments, let days = configuration.comments?.closeAfterDays { add(published.later(byDays: days)) }
    return changes
  }
}

extension Moment {
  fileprivate func later(byDays days: Int) -> Moment { Moment(seconds: seconds + days * 86_400, offset: offset) }
}
