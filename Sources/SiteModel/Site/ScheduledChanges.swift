import ContentModel
import Diagnostics

/// The moments at which a site changes though none of its files does.
///
/// An article is due, expires, or stops being pinned, leading, open to replies or news; a change or correction is dated
/// then; a banner goes; the rights to a picture end.
public enum ScheduledChanges {
  /// Returns all changes after a moment, in order, each with the paths of its files in byte order.
  ///
  /// An article that has expired by `now` changes nothing any more; nil: `moment`. Drafts count only if they are shown;
  /// `pictures` are the records of the pictures that are shown.
  public static func all(
    of articles: [Article], _ pages: [Page], pictures: [PictureRecord] = [], _ configuration: SiteConfiguration,
    after moment: Moment, now: Moment? = nil, visibility: Visibility = .published
  ) -> [(moment: Moment, paths: [String])] {
    let front = ChangeFilter(articles, configuration, visibility, now: now ?? moment)
    var paths: [Int: Set<String>] = [:]
    for change in possible(of: articles, pages, pictures, configuration, after: moment, visibility: visibility)
    where front.happens(change) {
      paths[change.moment.seconds, default: []].insert(change.path)
    }
    return paths.sorted { $0.key < $1.key }.map { seconds, paths in
      (Moment(seconds: seconds), paths.sorted { $0.precedes($1) })
    }
  }

  /// Returns the moment of the first change; nil if there is none.
  public static func next(
    of articles: [Article], _ pages: [Page], pictures: [PictureRecord] = [], _ configuration: SiteConfiguration,
    after moment: Moment, now: Moment? = nil, visibility: Visibility = .published
  ) -> Moment? {
    let front = ChangeFilter(articles, configuration, visibility, now: now ?? moment)
    let changes = possible(of: articles, pages, pictures, configuration, after: moment, visibility: visibility)
    return changes.sorted { $0.moment < $1.moment }.first(where: front.happens)?.moment
  }

  /// Returns the first moment at which a site or its problems may change; nil if there is none.
  ///
  /// It does not depend on which articles and pictures are shown.
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
    /// The article that changes; nil for a change by `site.yml`, a page or a picture's record.
    var article: Article?
    /// True if the article may only move on the front page.
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

/// Tells which of the possible changes happen.
private struct ChangeFilter {
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

  /// False for an article that has expired by now, and for a pin or lead that ends without changing the front page.
  func happens(_ change: ScheduledChanges.Change) -> Bool {
    if let end = change.article?.details.expires, end <= now, !visibility.expired { return false }
    guard change.isMove else { return true }
    let shown = articles.filter { visibility.reason(toHoldBack: $0, at: change.moment, now: now) == nil }
    let before = FrontSelection.top(shown, configuration, at: Moment(seconds: change.moment.seconds - 1))
    return before != FrontSelection.top(shown, configuration, at: change.moment)
  }
}

extension Article {
  /// Returns the changes that it may cause, in no order; none if readers never see it.
  fileprivate func changes(_ configuration: SiteConfiguration) -> [ScheduledChanges.Change] {
    let end = details.expires
    if let end, end <= published { return [] }
    var changes = [ScheduledChanges.Change(moment: published, path: path, article: self)]
    if let end { changes.append(ScheduledChanges.Change(moment: end, path: path, article: self)) }
    // The tombstone of a withdrawn article stays as it is.
    guard details.withdrawal == nil else { return changes }
    func add(_ moment: Moment, moves: Bool = false) {
      guard moment > published, end.map({ moment < $0 }) != false else { return }
      changes.append(ScheduledChanges.Change(moment: moment, path: path, article: self, isMove: moves))
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
