import ByteCoding
import CommonMark
import ContentModel
import Files
import Newspaper

/// The cache of sources for one build.
struct CachedSources: Sendable {
  /// The cache; nil if there is none, so that everything is read.
  let cache: SourceCache?
  /// A time before the files were listed, by the clock of the file system, in nanoseconds since 1970; nil if nothing is
  /// cached.
  let time: Int?

  /// The cached sources of a newspaper in a folder.
  init(_ folder: CacheFolder, _ project: Project, _ settings: ParseSettings) {
    let count = project.articles.count + project.undatedSources.count + project.files(.media).count
    cache = folder.sources(settings, expecting: count + project.files(.staticFile).count)
    time = folder.time
  }

  /// Returns the value of a file that an earlier build read; nil if it may have changed since, or its entry is
  /// damaged.
  func find<Value>(
    _ file: FolderTree.Entry, _ value: (SourceEntry, inout ByteReader) throws(DamagedBytes) -> Value
  ) -> Value? {
    guard case (let entry, var reader)? = cache?.find(file) else { return nil }
    do throws(DamagedBytes) {
      return try value(entry, &reader)
    } catch {
      return nil
    }
  }

  /// True if files that are read are added to the cache.
  var isWritable: Bool { cache != nil && time != nil }

  /// Adds entries of files that were just read, and returns them; empty if nothing is cached.
  func add(_ new: [SourceCache.NewEntry]) -> [SourceEntry] {
    guard let cache, let time else { return [] }
    return cache.add(new, time: time) ?? []
  }

  /// Returns the text of an article's entry, which is read from the cache when it is wanted.
  func text(of entry: SourceEntry) -> ArticleText {
    .onDemand({ [cache, text = entry.text] in
      guard let cache else { throw DamagedBytes() }
      return try cache.text(at: text)
    })
  }

  /// Returns the articles of earlier builds whose files are gone.
  func lostArticles(besides project: Project) -> [Article] {
    let listed = Set(project.articles.map(\.path))
    let found = cache?.entries { SourceKind(path: $0) == .article && !listed.contains($0) } ?? []
    return found.compactMap { entry, value in
      var value = value
      return try? ParsedArticle(entry, &value, self).article
    }
  }
}
