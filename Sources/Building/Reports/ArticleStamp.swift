import ByteCoding
import ContentModel
import Files
import Rendering
import SiteModel

/// An article as a build found it, which tells whether only its text has changed since.
struct ArticleStamp: Sendable {
  /// The facts of its file.
  var facts: FileFacts
  /// The digest of all that other pages may show of it.
  let digest: Digest
  /// Its path from the site's root; nil if it is not published.
  let path: String?
  /// True if its text is in its files as it was parsed, with all of its links and pictures.
  let isPlain: Bool
  /// The occurrences of its text in the site's files.
  let occurrences: [TextOccurrences.Occurrence]
}

extension ArticleStamp: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    facts = try reader.read()
    digest = try reader.read()
    path = try reader.read()
    isPlain = try reader.read()
    occurrences = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(facts)
    writer.write(digest)
    writer.write(path)
    writer.write(isPlain)
    writer.write(occurrences)
  }
}

extension TextOccurrences.Occurrence: Coded {
  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let path: String = try reader.read()
    let number: Int = try reader.read()
    let form: Int = try reader.read()
    guard let file = OutputPath(path), let form = UInt8(exactly: form).flatMap(TextForm.init) else {
      throw DamagedBytes()
    }
    self.init(file: file, number: number, form: form)
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(file.string)
    writer.write(number)
    writer.write(Int(form.rawValue))
  }
}

extension Edition {
  /// Returns the stamps of all articles in the order of their paths; nil if a changed text may affect other pages.
  func stamps(_ context: RenderContext) -> [ArticleStamp]? {
    guard let texts = context.textOccurrences(in: pages) else { return nil }
    var stamps: [ArticleStamp] = []
    stamps.reserveCapacity(parsed.count)
    for parsed in parsed {
      guard let article = parsed.article, let digests = parsed.digests else { return nil }
      let found = texts.articles[ObjectIdentifier(article)]
      stamps.append(
        ArticleStamp(
          facts: parsed.file.facts, digest: digests.facts, path: found?.path, isPlain: found?.isPlain == true,
          occurrences: found?.occurrences ?? []))
    }
    return stamps
  }
}
