import ByteCoding
import CommonMark
import ContentModel
import Newspaper

/// The cache of sources as a build uses it.
struct KeptSources: Sendable {
  /// Nil where there is none: everything is read.
  let cache: SourceCache?
  /// When the files were listed, by the clock of their file system; nil where nothing is kept.
  let time: Int?

  /// The sources that a folder keeps for a newspaper.
  init(_ folder: CacheFolder, _ project: Project, _ settings: ParseSettings) {
    let count = project.articles.count + project.undated.count + project.files(.media).count
    cache = folder.sources(settings, expecting: count + project.files(.staticFile).count)
    time = folder.time
  }

  /// Adds records of files that were just read, and returns them; none where nothing is kept.
  func add(_ new: [SourceCache.NewRecord]) -> [SourceRecord] {
    guard let cache, let time else { return [] }
    return cache.add(new, time: time) ?? []
  }

  /// The text of an article's record, to be read when it is wanted.
  func text(of record: SourceRecord) -> ArticleText {
    .putAway({ [cache] in
      guard let cache else { throw DamagedBytes() }
      return try cache.text(at: record.text)
    })
  }

  /// Articles that an earlier build read, of which the files are gone.
  func lostArticles(besides project: Project) -> [Article] {
    let listed = Set(project.articles.map(\.path))
    let found = cache?.records { SourceKind(path: $0) == .article && !listed.contains($0) } ?? []
    return found.compactMap { record, value in
      var value = value
      return try? ParsedArticle(record, &value, self).article
    }
  }
}
