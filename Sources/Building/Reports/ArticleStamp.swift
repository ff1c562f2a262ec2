import ByteCoding
import ContentModel
import Files
import Rendering
import SiteModel

/// An article as a build found it, to tell whether a change of it is a change of its text alone.
struct ArticleStamp: Sendable {
  var facts: FileFacts
  /// Of all that other pages may read of it.
  let digest: Digest
  /// Its page; nil if it is not published, or its page does not read the text.
  let page: OutputPath?
  /// True if its text stands in the page as it was read, with all of its links and pictures.
  let isPlain: Bool
}

extension ArticleStamp: Coded {
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

extension Edition {
  /// The articles as they were found, in the order of their paths; nil where a change of a text may be a change of more.
  func stamps(_ context: RenderContext) -> [ArticleStamp]? {
    // Pages that read other articles' texts would have to be rendered too, for which a site is needed.
    guard let reach = context.textReach(pages), reach.readers.isEmpty else { return nil }
    var stamps: [ArticleStamp] = []
    stamps.reserveCapacity(parsed.count)
    for parsed in parsed {
      guard let article = parsed.article, let digests = parsed.digests else { return nil }
      let page = reach.pages[ObjectIdentifier(article)]
      stamps.append(
        ArticleStamp(
          facts: parsed.entry.facts, digest: digests.facts, page: page?.path, isPlain: page?.isPlain == true))
    }
    return stamps
  }
}
