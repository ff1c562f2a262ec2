import ContentModel

/// The articles of news sitemaps: those of two days, as Google wants them.
///
/// Its documentation ("Create a news sitemap", 2024) asks for articles of the last two days alone, 1,000 at most in a
/// file, and for none that are paid for; an article that was published elsewhere first is news there.
enum RecentNews {
  /// The time for which an article is news, in seconds.
  static let age = 2 * 86_400
  /// The most articles in a file.
  static let limit = 1000

  /// Returns the articles that are news at the site's moment, newest first, split into files.
  static func files(_ site: Site) -> [[ArticleIndex]] {
    let rows = site.articles.indices.prefix { site.articles[$0].article.published.seconds + age > site.moment.seconds }
    let news = rows.filter { site.articles[$0].hasAddress && isNews(site.articles[$0]) }.map(ArticleIndex.init)
    return stride(from: 0, to: news.count, by: limit).map { Array(news[$0..<min(news.count, $0 + limit)]) }
  }

  private static func isNews(_ siteArticle: SiteArticle) -> Bool {
    siteArticle.article.mayBeNews && siteArticle.kind != .sponsored
  }
}

extension Article {
  /// False for an article that search engines should not show here.
  fileprivate var mayBeNews: Bool { !details.isHiddenFromSearch && details.canonical == nil }

  /// The moment from which on it is not news any more; nil if it never is.
  var newsEnd: Moment? {
    mayBeNews ? Moment(seconds: published.seconds + RecentNews.age, offset: published.offset) : nil
  }
}
