import ByteCoding
import Files
import SiteModel

/// An article as a build found it: what tells whether a change of it is a change of its text alone.
struct KnownArticle: Sendable {
  var facts: FileFacts
  /// Of all that other pages may read of it.
  let digest: Digest
  /// Its page; nil: it is not published.
  let page: OutputPath?
  /// True if all of its links and pictures stand in the page as they are written.
  let isPlain: Bool
}

extension KnownArticle: Coded {
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
