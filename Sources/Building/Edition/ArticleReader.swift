import ContentModel
import Files
import Newspaper
import Work

/// Reads the articles of a newspaper; those that did not change since an earlier build read them come from the cache.
struct ArticleReader: Sendable {
  private let project: Project
  private let settings: ParseSettings
  private let cache: CacheFolder

  init(_ project: Project, _ settings: ParseSettings, _ cache: CacheFolder) {
    self.project = project
    self.settings = settings
    self.cache = cache
  }

  /// One for each file, in order; what is read now is kept for the next build, where anything is.
  func read() async throws -> [ParsedArticle] {
    let texts = cache.parseCache(settings, expecting: project.articles.count)
    let time = cache.time
    return try await cache.workers.map(project.articles.count, .parse) { range in
      var articles = try project.articles[range].map { try texts?.article($0) ?? parse($0) }
      guard let texts, let time else { return articles }
      let new = articles.indices.filter { articles[$0].digests == nil && articles[$0].isComplete }
      for (row, kept) in zip(new, texts.keep(new.map { articles[$0] }, time: time)) { articles[row] = kept }
      return articles
    }
  }

  /// Articles of which the files are gone, as far as the cache still knows them.
  func lostArticles() -> [Article] {
    cache.parseCache(settings, expecting: project.articles.count, writes: false)?
      .articles(besides: Set(project.articles.map(\.path))) ?? []
  }

  private func parse(_ entry: FolderTree.Entry) throws -> ParsedArticle {
    let (source, problems) = try project.load(entry.path, listed: entry.facts)
    guard let source else { return ParsedArticle(entry: entry, isComplete: false, diagnostics: problems) }
    let (article, diagnostics) = ArticleParser.parse(source, settings: settings)
    return ParsedArticle(entry: entry, article: article, diagnostics: diagnostics)
  }
}
