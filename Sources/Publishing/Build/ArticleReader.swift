import ContentModel
import Files

/// Reads the articles of a newspaper; those that did not change since an earlier build read them come from the cache.
struct ArticleReader: Sendable {
  let options: BuildOptions
  let project: Project
  let settings: ParseSettings

  /// One for each file, in order.
  ///
  /// With a `time`, that of the listing by the clock of the file system, what is read now is kept for the next build.
  func read(time: Int?) async throws -> [ParsedArticle] {
    let cache = cache(writes: time != nil)
    return try await options.workers.map(project.articles.count, .parse) { range in
      var articles = try project.articles[range].map { try cache?.article($0) ?? parse($0) }
      guard let cache, let time else { return articles }
      let new = articles.indices.filter { articles[$0].digests == nil && articles[$0].isComplete }
      for (row, kept) in zip(new, cache.keep(new.map { articles[$0] }, time: time)) { articles[row] = kept }
      return articles
    }
  }

  /// Articles of which the files are gone, as far as the cache still knows them.
  func lostArticles() -> [Article] {
    cache(writes: false)?.articles(besides: Set(project.articles.map(\.path))) ?? []
  }

  private func parse(_ entry: FolderTree.Entry) throws -> ParsedArticle {
    let (source, problems) = try project.load(entry.path, listed: entry.facts)
    guard let source else { return ParsedArticle(entry: entry, isComplete: false, diagnostics: problems) }
    let (article, diagnostics) = ArticleParser.parse(source, settings: settings)
    return ParsedArticle(entry: entry, article: article, diagnostics: diagnostics)
  }

  private func cache(writes: Bool) -> ParseCache? {
    guard let key = ToolIdentity()?.key(settings.write) else { return nil }
    guard let folder = try? Workplace(options).cache else { return nil }
    if !options.rescans,
      let cache = ParseCache(
        reading: folder, key: key, expecting: project.articles.count, writes: writes)
    {
      return cache
    }
    return writes ? ParseCache(new: folder, key: key) : nil
  }
}
