import ContentModel
import Diagnostics

/// The moments at which a newspaper changes though none of its files does: articles are due or expire, are pinned no
/// longer, lead no longer, take no more replies, are no news any more, a change or correction is dated then, a banner goes,
/// and the rights to a picture end.
public enum SelfChanges {
  /// All of them after a moment, in order, each with the paths of the files that it is about, in theirs.
  ///
  /// What has expired by `now` changes nothing any more; nil: by that moment. Drafts count only if they are shown, and
  /// `pictures` are the records of those that are.
  public static func all(
    of articles: [Article], _ pages: [Page], pictures: [PictureRecord] = [], _ configuration: SiteConfiguration,
    after moment: Moment, now: Moment? = nil, visibility: Visibility = .published
  ) -> [(moment: Moment, paths: [String])] {
    let front = FrontChanges(articles, configuration, visibility, now: now ?? moment)
    var paths: [Int: Set<String>] = [:]
    for change in possible(of: articles, pages, pictures, configuration, after: moment, visibility: visibility)
    where front.happens(change) {
      paths[change.moment.seconds, default: []].insert(change.path)
    }
    return paths.sorted { $0.key < $1.key }.map { seconds, paths in
      (Moment(seconds: seconds), paths.sorted { $0.precedes($1) })
    }
  }

  /// The first of them; nil if there is none.
  public static func next(
    of articles: [Article], _ pages: [Page], pictures: [PictureRecord] = [], _ configuration: SiteConfiguration,
    after moment: Moment, now: Moment? = nil, visibility: Visibility = .published
  ) -> Moment? {
    let front = FrontChanges(articles, configuration, visibility, now: now ?? moment)
    let changes = possible(of: articles, pages, pictures, configuration, after: moment, visibility: visibility)
    return changes.sorted { $0.moment < $1.moment }.first(where: front.happens)?.moment
  }

  /// The first moment at which a site, or what there is to be said of it, may change, whatever is shown of its articles and
  /// pictures; nil if there is none.
  public static func possibleNext(
    of articles: [Article], _ pages: [Page], pictures: [PictureRecord] = [], _ configuration: SiteConfiguration,
    after moment: Moment
  ) -> Moment? {
    let visibility = Visibility(drafts: true, future: false)
    let changes = possible(of: articles, pages, pictures, configuration, after: moment, visibility: visibility)
    let notices = pictures.compactMap(\.notice).filter { $0 > moment }
    return (changes.map(\.moment) + notices).min()
  }

  /// A moment at which something about a file may change the site.
  struct Change {
    let moment: Moment
    let path: String
    /// Nil for what stands in `site.yml`, in a page or beside a picture.
    var article: Article?
    /// True if all that may change is the article's place on the front page.
    var isMove = false
  }

  private static func possible(
    of articles: [Article], _ pages: [Page], _ pictures: [PictureRecord], _ configuration: SiteConfiguration,
    after moment: Moment, visibility: Visibility
  ) -> [Change] {
    let ofArticles = articles.flatMap { article in
      visibility.drafts || !article.details.isDraft ? article.changes(configuration) : []
    }
    let ofPages = pages.compactMap { page in
      visibility.drafts || !page.isDraft ? page.updated.map { Change(moment: $0.value, path: page.path) } : nil
    }
    let banner = configuration.front.banner.map { [Change(moment: $0.until, path: SiteConfiguration.path)] } ?? []
    let ofPictures = pictures.compactMap { record in
      record.expires.map { Change(moment: $0.value, path: record.path) }
    }
    return (ofArticles + ofPages + banner + ofPictures).filter { $0.moment > moment }
  }
}

/// Tells which changes that may happen do.
private struct FrontChanges {
  private let articles: [Article]
  private let configuration: SiteConfiguration
  private let visibility: Visibility
  private let now: Moment

  init(_ articles: [Article], _ configuration: SiteConfiguration, _ visibility: Visibility, now: Moment) {
    self.articles = articles.sorted { $0.isNewer(than: $1) }
    self.configuration = configuration
    self.visibility = visibility
    self.now = now
  }

  /// False for what has expired by now, and for a pin or lead that ends without another article taking its place.
  func happens(_ change: SelfChanges.Change) -> Bool {
    if let end = change.article?.details.expires, end <= now, !visibility.expired { return false }
    guard change.isMove else { return true }
    let shown = articles.filter { visibility.reason(toHoldBack: $0, at: change.moment, now: now) == nil }
    let before = FrontSelection.top(shown, configuration, at: Moment(seconds: change.moment.seconds - 1))
    return before != FrontSelection.top(shown, configuration, at: change.moment)
  }
}

extension Article {
  /// The moments at which the site may change because of it, in no order; none if readers never see it.
  fileprivate func changes(_ configuration: SiteConfiguration) -> [SelfChanges.Change] {
    let end = details.expires
    if let end, end <= published { return [] }
    var changes = [SelfChanges.Change(moment: published, path: path, article: self)]
    if let end { changes.append(SelfChanges.Change(moment: end, path: path, article: self)) }
    // What stands in the place of a withdrawn article stays as it is.
    guard details.withdrawal == nil else { return changes }
    func add(_ moment: Moment, moves: Bool = false) {
      guard moment > published, end.map({ moment < $0 }) != false else { return }
      changes.append(SelfChanges.Change(moment: moment, path: path, article: self, isMove: moves))
    }
    for date in changeDates { add(date.value) }
    if configuration.hasSitemaps, let newsEnd { add(newsEnd) }
    if case .until(let pinEnd)? = details.pin { add(pinEnd, moves: true) }
    if configuration.front.lead?.value == id.value {
      add(published.later(byDays: configuration.front.leadDays), moves: true)
    }
    if details.takesComments, let days = configuration.comments?.closeAfterDays { add(published.later(byDays: days)) }
    return changes
  }
}

extension Moment {
  fileprivate func later(byDays days: Int) -> Moment { Moment(seconds: seconds + days * 86_400, offset: offset) }
}
