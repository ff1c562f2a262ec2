import ByteCoding
import ContentModel
import Diagnostics
import Files
import Rendering

/// An article's file as it was read, with what is wrong with it.
struct ParsedArticle: Sendable {
  /// The file as it was listed before it was read.
  let entry: FolderTree.Entry
  /// False if the file could not be read.
  var isComplete = true
  /// Nil if an error stands in its way.
  var article: Article?
  let diagnostics: [Diagnostic]
  /// Nil where no cache is kept.
  var digests: ContentDigests.Article?
}

/// What precedes an article in the cache; its text lies in a file of its own.
///
/// A flag and what ``Article/write(to:)`` writes follow; no article where an error stood in its way.
struct ArticleRecord: Coded {
  /// Where a text lies, and what it is.
  struct Text: Coded, Sendable {
    /// In bytes.
    let range: Range<Int>
    let digest: Digest
  }

  let entry: FolderTree.Entry
  /// When it was read, by the clock of its file system, in nanoseconds since 1970.
  let time: Int
  let diagnostics: [Diagnostic]
  /// Of all that other pages may read of it.
  let facts: Digest
  let text: Text

  /// False for a file that may have changed again since it was read, without a trace.
  var isSettled: Bool { entry.facts.isSettled(at: time) }
}

// MARK: - Bytes

extension ArticleRecord {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    entry = try reader.read()
    time = try reader.read()
    diagnostics = try reader.read()
    facts = try reader.read()
    text = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(entry)
    writer.write(time)
    writer.write(diagnostics)
    writer.write(facts)
    writer.write(text)
  }
}

extension ArticleRecord.Text {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    range = try reader.read()
    digest = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(range)
    writer.write(digest)
  }
}
