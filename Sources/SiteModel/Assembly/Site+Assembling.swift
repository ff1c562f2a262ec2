import ContentModel
import Diagnostics

extension Site {
  /// Assembles the site of a project's articles at a moment, and returns it with its problems.
  ///
  /// A preview is marked on every page.
  /// `articles` may come in any order; the result does not depend on it. An article that has expired by `now` is not
  /// shown at an earlier moment either; nil: `moment`.
  public static func assemble(
    _ articles: [Article], undated: UndatedContent = UndatedContent(), configuration: SiteConfiguration, moment: Moment,
    visibility: Visibility, isPreview: Bool = false, now: Moment? = nil
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    let articles = articles.sorted(byBytesOf: { $0.path })
    var diagnostics = duplicateIDs(articles)
    let sectionNames = RecordNames(undated.sections.map(\.term), noun: "section", rule: configuration.addressRule)
    var shown = ShownArticles(
      articles, visibility, moment: moment, now: now ?? moment,
      address: { configuration.path(of: $0, sections: sectionNames) })
    let named = ArticleTerms(
      shown.published, undated: undated, sectionNames: sectionNames, configuration: configuration)
    let tables = SiteTables(named, undated: undated, configuration: configuration)
    diagnostics += tables.diagnostics
    let (front, frontProblems) = FrontSelection.choose(
      tables.articles, sections: tables.sections, names: sectionNames, heldBack: shown.heldBack,
      configuration: configuration, moment: moment)
    diagnostics += frontProblems
    let archives = Archive.all(
      of: tables.articles.map { $0.article.published.shown(in: configuration.zone) },
      hasDays: configuration.permalink.parts.contains(.field(.day)))
    diagnostics += pageProblems(undated.pages, moment: moment, paths: configuration.paths)
    for article in shown.published {
      diagnostics += article.futureDates(at: moment).map { .futureDate($0, in: article.path) }
    }
    shown.add(undated.pages.filter(\.isDraft).map(HeldBack.init), isShown: visibility.drafts)
    let site = Site(
      configuration: configuration, articles: tables.articles, sections: tables.sections, tags: tables.tags,
      archives: archives, front: front,
      corrections: SiteCorrection.all(in: tables.articles, at: moment), tombstones: shown.tombstones,
      authors: tables.authors,
      pages: undated.pages.filter { visibility.drafts || !$0.isDraft }, heldBack: shown.heldBack,
      previewed: shown.previewed, moment: moment, isPreview: isPreview || visibility != .published)
    return (site, diagnostics)
  }

  private static func pageProblems(_ pages: [Page], moment: Moment, paths: ListPaths) -> [Diagnostic] {
    pages.compactMap { ReservedPaths.check($0, in: paths) }
      + pages.compactMap { page in
        guard !page.isDraft, let date = page.date, date.value > moment else { return nil }
        return .futurePage(page, date)
      }
      + pages.compactMap { page in
        guard !page.isDraft, let date = page.updated, date.value > moment else { return nil }
        return .futureDate(date, in: page.path)
      }
  }

  /// Returns an error for each article whose id another one has, published or not.
  ///
  /// A held-back article may be public tomorrow. The newer of two has the error: the older has had its id for longer.
  private static func duplicateIDs(_ articles: [Article]) -> [Diagnostic] {
    if Set(articles.lazy.map { $0.id.value }).count == articles.count { return [] }
    var first: [String: Article] = [:]
    var diagnostics: [Diagnostic] = []
    // The articles are sorted by path, which decides where dates are equal.
    let byAge = articles.enumerated().sorted {
      ($0.element.published.seconds, $0.offset) < ($1.element.published.seconds, $1.offset)
    }
    for article in byAge.map(\.element) {
      if let other = first[article.id.value] {
        diagnostics.append(.duplicateID(article, first: other))
      } else {
        first[article.id.value] = article
      }
    }
    return diagnostics
  }
}

/// The articles that a site shows, and those that it holds back.
private struct ShownArticles {
  private(set) var published: [Article] = []
  private(set) var heldBack: [HeldBack] = []
  /// Shown in a preview, though readers would not see them.
  private(set) var previewed: [HeldBack] = []
  private(set) var tombstones: [Tombstone] = []

  init(
    _ articles: [Article], _ visibility: Visibility, moment: Moment, now: Moment, address: (Article) -> String?
  ) {
    for article in articles {
      guard let rule = Visibility.published.reason(toHoldBack: article, at: moment, now: now) else {
        published.append(article)
        continue
      }
      let reason = visibility.reason(toHoldBack: article, at: moment, now: now)
      let path = address(article)
      let item = HeldBack(
        path: article.path, id: article.id.value, address: path, aliases: article.details.aliases.map(\.value),
        title: article.title.value, reason: reason ?? rule)
      if reason == nil { published.append(article) }
      if reason == .withdrawn, let path { tombstones.append(Tombstone(article: article, path: path)) }
      add([item], isShown: reason == nil)
    }
  }

  /// Adds texts that readers do not see; `isShown`: a preview shows them.
  mutating func add(_ items: [HeldBack], isShown: Bool) { if isShown { previewed += items } else { heldBack += items } }
}
