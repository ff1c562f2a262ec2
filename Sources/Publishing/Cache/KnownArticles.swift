import ByteCoding
import Rendering
import SiteModel

/// The articles of a newspaper as a build found them: what tells whether a change of one is a change of its text alone.
struct KnownArticles: Sendable {
  /// One article's file.
  struct Article: Sendable {
    let facts: FileFacts
    /// Of all that other pages may read of it.
    let digest: Digest
    /// Its page; nil: it is not published.
    let page: OutputPath?
    /// True if all of its links and pictures stand in the page as they are written.
    let isPlain: Bool
  }

  /// Of all files of the newspaper but the content of these, and of the options.
  let frame: Digest
  /// In the order of their paths.
  let articles: [Article]
}

extension KnownArticles: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    frame = try reader.read()
    articles = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(frame)
    writer.write(articles)
  }
}

extension KnownArticles.Article: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    facts = try reader.read()
    digest = try reader.read()
    let path: String? = try reader.read()
    page = path.flatMap(OutputPath.init)
    isPlain = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(facts)
    writer.write(digest)
    writer.write(page?.string)
    writer.write(isPlain)
  }
}
