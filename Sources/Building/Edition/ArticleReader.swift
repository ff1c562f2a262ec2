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
  let sources: KeptSources

  /// Returns an article for each file, in order; new ones are added to the cache if there is one that is kept.
  ///
  /// Throws a ``FileError`` on an I/O error.
  func read(_ workers: Workers) async throws -> [ParsedArticle] {
    try await workers.map(project.articles.count, .parse) { range in
      var articles = try project.articles[range].map { entry in
        try sources.find(entry, { record, value throws(DamagedBytes) in try ParsedArticle(record, &value, sources) })
          ?? parse(entry)
      }
      guard sources.isKept else { return articles }
      let new = articles.indices.filter { articles[$0].digests == nil && articles[$0].isComplete }
      for (row, record) in zip(new, sources.add(new.map { articles[$0].record })) {
        articles[row].putAway(record, in: sources)
      }
      return articles
    }
  }

  private func parse(_ entry: FolderTree.Entry) throws -> ParsedArticle {
    let (source, problems) = try project.load(entry.path, listed: entry.facts)
    guard let source else { return ParsedArticle(entry: entry, isComplete: false, diagnostics: problems) }
    let (article, diagnostics) = ArticleParser.parse(source, settings: settings)
    return ParsedArticle(entry: entry, article: article, diagnostics: diagnostics)
  }
}

extension ParsedArticle {
  /// An article from the record of an earlier build.
  init(_ record: SourceRecord, _ value: inout ByteReader, _ sources: KeptSources) throws(DamagedBytes) {
    entry = record.entry
    diagnostics = record.diagnostics
    digests = ContentDigests.Article(facts: record.digest, text: record.text.digest)
    if try value.read() {
      article = try Article(path: record.entry.path, text: sources.text(of: record), from: &value)
    }
  }

  /// The record of an article that was just read.
  fileprivate var record: SourceCache.NewRecord {
    var text: BodyHTML?
    if case .inMemory(let html)? = article?.text { text = html }
    return SourceCache.NewRecord(
      entry: entry, diagnostics: diagnostics, digest: article?.factsDigest ?? .none, text: text,
      value: article.map { article in { article.write(to: &$0) } })
  }

  /// Notes that the text is in the cache, from which it is read when it is wanted.
  fileprivate mutating func putAway(_ record: SourceRecord, in sources: KeptSources) {
    article = article.map { Article($0, text: sources.text(of: record)) }
    digests = ContentDigests.Article(facts: record.digest, text: record.text.digest)
  }
}
