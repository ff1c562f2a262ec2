import ByteCoding
import ContentModel
import Diagnostics
import Files
import Imaging
import Newspaper
import SiteModel
import Work

/// The facts and copies of a picture or download, in the form of the cache.
struct KnownMedia: Sendable, Coded {
  let facts: MediaFacts
  /// The copies that were made of it last; nil if none were.
  var copies: KeptCopies?

  /// Copies, and the name of their folder in the store.
  struct KeptCopies: Sendable {
    let name: String
    let made: MadeCopies
  }
}

/// Reads the facts of media; those unchanged since an earlier build come from the cache.
struct MediaReader: Sendable {
  let project: Project
  let sources: KeptSources

  /// Returns the facts of media by file, and the problems of all but hidden ones.
  ///
  /// `published` are the files that are published, `shown` those that pages show as pictures, `hidden` the pictures
  /// that are not visible to readers yet. Throws a ``FileError`` on an I/O error.
  func read(
    published: [PublishedFile], shown: [String], hidden: [String], _ workers: Workers
  ) async throws -> (media: [String: KnownMedia], diagnostics: [Diagnostic]) {
    let visible = Set(published.map(\.source)).union(shown)
    let files = visible.union(hidden).sorted { $0.precedes($1) }
    // Each file may be read as a whole, so a chunk has no more than 8.
    let read = try await workers.map(files.count, .resolve, chunk: 8) { range in
      var new: [SourceCache.NewRecord] = []
      let read = try files[range].map { try facts(of: $0, &new) }
      _ = sources.add(new)
      return read
    }
    var media: [String: KnownMedia] = [:]
    for (file, read) in zip(files, read) { media[file] = read.media }
    let shown = Set(shown)
    let problems = zip(files, read).filter { visible.contains($0.0) }.flatMap { file, read in
      let problem = read.media.flatMap { PictureCheck.problem(with: file, $0.facts, isShown: shown.contains(file)) }
      return [read.problem, problem].compactMap(\.self)
    }
    return (media, problems)
  }

  /// Returns the facts of a file, or its problem if it cannot be read; adds a record of a file that it reads to `new`.
  ///
  /// Both are nil if the file is not listed.
  private func facts(
    of file: String, _ new: inout [SourceCache.NewRecord]
  ) throws(FileError) -> (media: KnownMedia?, problem: Diagnostic?) {
    guard let listed = project.facts(ofCopied: file) else { return (nil, nil) }
    let entry = FolderTree.Entry(path: file, facts: listed)
    if let kept = kept(entry) { return (kept, nil) }
    do {
      let media = KnownMedia(facts: try project.facts(ofMedia: entry))
      new.append(SourceCache.NewRecord(entry, media))
      return (media, nil)
    } catch {
      guard let problem = Diagnostic.unread(file, error) else { throw error }
      return (nil, problem)
    }
  }

  /// Returns the facts from the cache; nil if they are not there.
  private func kept(_ entry: FolderTree.Entry) -> KnownMedia? {
    sources.find(entry) { _, value throws(DamagedBytes) in try value.read() as KnownMedia? } ?? nil
  }
}

extension SourceCache.NewRecord {
  /// The record of a picture or download.
  init(_ entry: FolderTree.Entry, _ media: KnownMedia) {
    self.init(entry: entry, diagnostics: [], value: { media.write(to: &$0) })
  }
}

extension KnownMedia {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    facts = try reader.read()
    copies = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(facts)
    writer.write(copies)
  }
}

extension KnownMedia.KeptCopies: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    name = try reader.read()
    made = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(made)
  }
}
