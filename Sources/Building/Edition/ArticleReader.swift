import ByteCoding
import CommonMark
import ContentModel
import Files
import Newspaper
import Rendering
import Work

/// Reads the articles of a newspaper; those unchanged since an earlier build come from the cache.
struct ArticleReader: Sendable {
  let project: Project
  let settings: ParseSettings
  let sources: CachedSources

  /// Returns an article for each file, in order; new ones are added to the cache if it can be written.
  ///
  /// Throws a ``FileError`` on an I/O error.
  func read(_ workers: Workers) async throws -> [ParsedArticle] {
    try await workers.map(project.articles.count, .parse) { range in
      var articles = try project.articles[range].map { file in
        try sources.find(file, { entry, value throws(DamagedBytes) in try ParsedArticle(entry, &value, sources) })
          ?? parse(file)
      }
      guard sources.isWritable else { return articles }
      let new = articles.indices.filter { articles[$0].digests == nil && articles[$0].isComplete }
      for (row, entry) in zip(new, sources.add(new.map { articles[$0].newEntry })) {
        articles[row].putAway(entry, in: sources)
      }
      return articles
    }
  }

  private func parse(_ file: FolderTree.Entry) throws -> ParsedArticle {
    let (source, problems) = try project.load(file.path, listed: file.facts)
    guard let source else { return ParsedArticle(file: file, isComplete: false, diagnostics: problems) }
    let (article, diagnostics) = ArticleParser.parse(source, settings: settings)
    return ParsedArticle(file: file, article: article, diagnostics: diagnostics)
  }
}

extension ParsedArticle {
  /// An article from the entry of an earlier build.
  init(_ entry: SourceEntry, _ value: inout ByteReader, _ sources: CachedSources) throws(DamagedBytes) {
    file = entry.file
    diagnostics = entry.diagnostics
    digests = SourceDigests.Article(facts: entry.digest, text: entry.text.digest)
    if try value.read() {
      article = try Article(path: entry.file.path, text: sources.text(of: entry), from: &value)
    }
  }

  /// The entry of an article that was just read.
  fileprivate var newEntry: SourceCache.NewEntry {
    var text: BodyHTML?
    if case .inMemory(let html)? = article?.text { text = html }
    return SourceCache.NewEntry(
      file: file, diagnostics: diagnostics, digest: article?.factsDigest ?? .none, text: text,
      value: article.map { article in { article.write(to: &$0) } })
  }

  /// Notes that the text is in the cache, from which it is read when it is wanted.
  fileprivate mutating func putAway(_ entry: SourceEntry, in sources: CachedSources) {
    article = article.map { Article($0, text: sources.text(of: entry)) }
    digests = SourceDigests.Article(facts: entry.digest, text: entry.text.digest)
  }
}
