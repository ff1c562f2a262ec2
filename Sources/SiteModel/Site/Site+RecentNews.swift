import ContentModel

extension Site {
  /// The time for which an article is news, in seconds.
  fileprivate static let newsAge = 2 * 86_400
  /// The most articles in a news sitemap.
  private static let newsLimit = 1000

  /// The articles of news sitemaps, newest first, split into files: those of two days, as Google wants them.
  ///
  /// Its documentation ("Create a news sitemap", 2024) asks for articles of the last two days alone, 1,000 at most in a
  /// file, and for none that are paid for; an article that was published elsewhere first is news there.
  var recentNews: [[ArticleIndex]] {
    let rows = articles.indices.prefix { articles[$0].article.published.seconds + Self.newsAge > moment.seconds }
    let news = rows.filter { articles[$0].hasAddress && articles[$0].isNews }.map(ArticleIndex.init)
    return stride(from: 0, to: news.count, by: Self.newsLimit).map {
      Array(news[$0..<min(news.count, $0 + Self.newsLimit)])
    }
  }
}

extension SiteArticle {
  fileprivate var isNews: Bool { article.mayBeNews && kind != .sponsored }
}

extension Article {
  /// False for an article that search engines should not show here.
  fileprivate var mayBeNews: Bool { !details.isHiddenFromSearch && details.canonical == nil }

  /// The moment from which on it is not news any more; nil if it never is.
  var newsEnd: Moment? {
    mayBeNews ? Moment(seconds: published.seconds + Site.newsAge, offset: published.offset) : nil
  }
}
