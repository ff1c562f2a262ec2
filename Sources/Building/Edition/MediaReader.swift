import ByteCoding
import ContentModel
import Diagnostics
import Files
import Imaging
import Newspaper
import SiteModel
import Work

/// The facts and copies of a picture or download, in the form of the cache.
struct CachedMedia: Sendable, Coded {
  let facts: MediaFacts
  /// The copies that were made of it last; nil if none were.
  var copies: CachedCopies?

  /// Copies, and the name of their folder in the store.
  struct CachedCopies: Sendable {
    let name: String
    let made: MadeCopies
  }
}

/// Reads the facts of media; those unchanged since an earlier build come from the cache.
struct MediaReader: Sendable {
  let project: Project
  let sources: CachedSources

  /// Returns the facts of media by file, and the problems of all but hidden ones.
  ///
  /// `published` are the files that are published, `shown` those that pages show as pictures, `hidden` the pictures
  /// that are not visible to readers yet. Throws a ``FileError`` on an I/O error.
  func read(
    published: [PublishedFile], shown: [String], hidden: [String], _ workers: Workers
  ) async throws -> (media: [String: CachedMedia], diagnostics: [Diagnostic]) {
    let visible = Set(published.map(\.source)).union(shown)
    let files = visible.union(hidden).sorted { $0.precedes($1) }
    // Each file may be read as a whole, so a chunk has no more than 8.
    let read = try await workers.map(files.count, .resolve, chunk: 8) { range in
      var new: [SourceCache.NewEntry] = []
      let read = try files[range].map { try facts(of: $0, &new) }
      _ = sources.add(new)
      return read
    }
    var media: [String: CachedMedia] = [:]
    for (file, read) in zip(files, read) { media[file] = read.media }
    let shown = Set(shown)
    let problems = zip(files, read).filter { visible.contains($0.0) }.flatMap { file, read in
      let problem = read.media.flatMap { PictureCheck.problem(with: file, $0.facts, isShown: shown.contains(file)) }
      return [read.problem, problem].compactMap(\.self)
    }
    return (media, problems)
  }

  /// Returns the facts of a file, or its problem if it cannot be read; adds an entry of a file that it reads to `new`.
  ///
  /// Both are nil if the file is not listed.
  private func facts(
    of file: String, _ new: inout [SourceCache.NewEntry]
  ) throws(FileError) -> (media: CachedMedia?, problem: Diagnostic?) {
    guard let listed = project.facts(ofCopied: file) else { return (nil, nil) }
    let listedFile = FolderTree.Entry(path: file, facts: listed)
    if let cached = cached(listedFile) { return (cached, nil) }
    do {
      let media = CachedMedia(facts: try project.facts(ofMedia: listedFile))
      new.append(SourceCache.NewEntry(listedFile, media))
      return (media, nil)
    } catch {
      guard let problem = Diagnostic.unread(file, error) else { throw error }
      return (nil, problem)
    }
  }

  /// Returns the facts from the cache; nil if they are not there.
  private func cached(_ file: FolderTree.Entry) -> CachedMedia? {
    sources.find(file) { _, value throws(DamagedBytes) in try value.read() as CachedMedia? } ?? nil
  }
}

extension SourceCache.NewEntry {
  /// The entry of a picture or download.
  init(_ file: FolderTree.Entry, _ media: CachedMedia) {
    self.init(file: file, diagnostics: [], value: { media.write(to: &$0) })
  }
}

extension CachedMedia {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    facts = try reader.read()
    copies = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(facts)
    writer.write(copies)
  }
}

extension CachedMedia.CachedCopies: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    name = try reader.read()
    made = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(made)
  }
}
