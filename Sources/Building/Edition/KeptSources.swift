import ByteCoding
import CommonMark
import ContentModel
import Files
import Newspaper

/// The cache of sources for one build.
struct KeptSources: Sendable {
  /// The cache; nil if there is none, so that everything is read.
  let cache: SourceCache?
  /// A time before the files were listed, by the clock of the file system, in nanoseconds since 1970; nil if nothing is
  /// kept.
  let time: Int?

  /// The cached sources of a newspaper in a folder.
  init(_ folder: CacheFolder, _ project: Project, _ settings: ParseSettings) {
    let count = project.articles.count + project.undatedSources.count + project.files(.media).count
    cache = folder.sources(settings, expecting: count + project.files(.staticFile).count)
    time = folder.time
  }

  /// Returns the value of a file that an earlier build read; nil if it may have changed since, or its record is
  /// damaged.
  func find<Value>(
    _ entry: FolderTree.Entry, _ value: (SourceRecord, inout ByteReader) throws(DamagedBytes) -> Value
  ) -> Value? {
    guard case (let record, var reader)? = cache?.find(entry) else { return nil }
    do throws(DamagedBytes) {
      return try value(record, &reader)
    } catch {
      return nil
    }
  }

  /// True if files that are read are added to the cache.
  var isKept: Bool { cache != nil && time != nil }

  /// Adds records of files that were just read, and returns them; empty if nothing is kept.
  func add(_ new: [SourceCache.NewRecord]) -> [SourceRecord] {
    guard let cache, let time else { return [] }
    return cache.add(new, time: time) ?? []
  }

  /// Returns the text of an article's record, which is read from the cache when it is wanted.
  func text(of record: SourceRecord) -> ArticleText {
    .onDemand({ [cache, place = record.text] in
      guard let cache else { throw DamagedBytes() }
      return try cache.text(at: place)
    })
  }

  /// Returns the articles of earlier builds whose files are gone.
  func lostArticles(besides project: Project) -> [Article] {
    let listed = Set(project.articles.map(\.path))
    let found = cache?.records { SourceKind(path: $0) == .article && !listed.contains($0) } ?? []
    return found.compactMap { record, value in
      var value = value
      return try? ParsedArticle(record, &value, self).article
    }
  }
}
