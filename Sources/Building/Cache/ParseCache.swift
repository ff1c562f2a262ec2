import ByteCoding
import CommonMark
import ContentModel
import Files
import Rendering

/// What came of reading articles, kept for the next build: a file that did not change is not read again.
///
/// It lies in two files. `articles` holds records, each behind its length and its XXH64 (8 bytes each); of several for one
/// path the last counts. `texts` holds the HTML that they point to. Both only grow, and begin with the same head; where
/// one is not as we write it, or more than half of it is of no use, both are made anew.
final class ParseCache: Sendable {
  private let articles: GrowingFile
  private let texts: GrowingFile
  /// The bytes of `articles` as it was found.
  private let bytes: [UInt8]
  /// Where each path's last record lies in `bytes`, with its length and its XXH64 before it; by the XXH64 of the path, so
  /// that a record may be of another path.
  private let records: [UInt64: Range<Int>]

  /// Opens what is there; `key` stands for all that reading an article depends on.
  ///
  /// Nil where there is nothing of use, and where the machine refuses: a cache is never missed.
  init?(reading folder: String, key: Digest, expecting count: Int, writes: Bool) {
    let head = Self.head(key)
    let open = writes ? OpenFile.updating : OpenFile.reading
    guard let articles = try? open(folder + "/articles"), let texts = try? open(folder + "/texts"),
      let sizes = try? (articles.facts().size, texts.facts().size),
      let bytes = try? articles.read(0..<sizes.0), bytes.starts(with: head),
      (try? texts.read(0..<head.count)) == head
    else { return nil }
    let (records, all, end) = Self.records(in: bytes, after: head.count, expecting: count)
    if writes, all > 2 * count + Self.spare { return nil }
    // What follows was cut off while it was written.
    if writes, end < sizes.0, (try? articles.cut(to: end)) == nil { return nil }
    self.bytes = bytes
    self.records = records
    self.articles = GrowingFile(articles, size: end)
    self.texts = GrowingFile(texts, size: sizes.1)
  }

  /// Makes both files anew; nil where the machine refuses.
  init?(new folder: String, key: Digest) {
    let head = Self.head(key)
    guard (try? FileSystem.makeOwnFolder(folder)) != nil,
      let articles = try? GrowingFile(new: folder + "/articles", head: head),
      let texts = try? GrowingFile(new: folder + "/texts", head: head)
    else { return nil }
    self.articles = articles
    self.texts = texts
    bytes = head
    records = [:]
  }

  private static func head(_ key: Digest) -> [UInt8] { Array("broadsheet-cache 1 \(key.hex)\n".utf8) }

  /// So many records of no use may always be there.
  private static let spare = 1000
}

// MARK: - Reading

extension ParseCache {
  /// What came of reading a file, unless it may have changed since.
  func article(_ entry: FolderTree.Entry) -> ParsedArticle? {
    guard let place = records[XXH64.hash(entry.path)], case (let record, var rest)? = record(at: place),
      record.entry == entry, record.isSettled
    else { return nil }
    return try? parsed(record, &rest)
  }

  /// A record and what follows it; nil where it is not as it was written.
  private func record(at place: Range<Int>) -> (record: ArticleRecord, rest: ByteReader)? {
    var reader = ByteReader(bytes, in: place)
    guard let length = try? reader.readFixed(), let sum = try? reader.readFixed(),
      length == UInt64(place.count - Self.frame),
      XXH64.hash(bytes, in: place.lowerBound + Self.frame..<place.upperBound) == sum,
      let record = try? ArticleRecord(from: &reader)
    else { return nil }
    return (record, reader)
  }

  /// The articles of all files but those at some paths, in the order of theirs.
  func articles(besides listed: Set<String>) -> [Article] {
    records.values.compactMap { place -> Article? in
      guard case (let record, var rest)? = record(at: place), !listed.contains(record.entry.path) else { return nil }
      return try? parsed(record, &rest).article
    }.sorted(byBytesOf: { $0.path })
  }

  private func parsed(_ record: ArticleRecord, _ reader: inout ByteReader) throws -> ParsedArticle {
    var article: Article?
    if try reader.read() {
      let place = record.text
      let text = ArticleText.putAway({ [self] in try self.text(at: place) })
      article = try Article(path: record.entry.path, text: text, from: &reader)
    }
    return ParsedArticle(
      entry: record.entry, article: article, diagnostics: record.diagnostics,
      digests: ContentDigests.Article(facts: record.facts, text: record.text.digest))
  }

  /// Throws ``DamagedBytes`` where the text is not as it was put away.
  private func text(at place: ArticleRecord.Text) throws -> BodyHTML {
    guard let bytes = try? texts.read(place.range), Digest(of: bytes) == place.digest else { throw DamagedBytes() }
    var reader = ByteReader(bytes)
    return try BodyHTML(from: &reader)
  }

  /// The bytes before each record: its length and its XXH64.
  private static let frame = 16

  private static func records(
    in bytes: [UInt8], after start: Int, expecting size: Int
  ) -> (last: [UInt64: Range<Int>], count: Int, end: Int) {
    var records: [UInt64: Range<Int>] = [:]
    records.reserveCapacity(size)
    var count = 0
    var end = start
    while true {
      var reader = ByteReader(bytes, in: end..<bytes.count)
      guard let length = try? reader.readFixed(), length > 0, length <= UInt64(max(0, bytes.count - end - frame)),
        (try? reader.readFixed()) != nil, let path = try? reader.part()
      else { return (records, count, end) }
      let next = end + frame + Int(length)
      records[XXH64.hash(bytes, in: path)] = end..<next
      count += 1
      end = next
    }
  }
}

// MARK: - Writing

extension ParseCache {
  /// Keeps articles that were just read: the same ones, with their texts put away; as they are where the machine refuses.
  ///
  /// `time` is when they were listed, by the clock of their file system. Several tasks may do so at once.
  func keep(_ new: [ParsedArticle], time: Int) -> [ParsedArticle] {
    var block = ByteWriter(capacity: 200_000)
    var places: [Range<Int>] = []
    for parsed in new {
      let start = block.bytes.count
      if case .held(let html)? = parsed.article?.text { block.write(html) }
      places.append(start..<block.bytes.count)
    }
    guard !new.isEmpty, let start = try? texts.add(block.bytes) else { return new }
    var records = ByteWriter(capacity: 50_000)
    var content = ByteWriter(capacity: 4096)
    let kept = zip(new, places).map { parsed, place in
      let text = ArticleRecord.Text(
        range: start + place.lowerBound..<start + place.upperBound, digest: Digest(of: block.bytes, in: place))
      return keep(parsed, text, time: time, in: &records, &content)
    }
    // Without them the next build reads these articles again.
    _ = try? articles.add(records.bytes)
    return kept
  }

  private func keep(
    _ parsed: ParsedArticle, _ text: ArticleRecord.Text, time: Int, in records: inout ByteWriter,
    _ content: inout ByteWriter
  ) -> ParsedArticle {
    content.clear()
    let record = ArticleRecord(
      entry: parsed.entry, time: time, diagnostics: parsed.diagnostics, facts: parsed.article?.factsDigest ?? .none,
      text: text)
    content.write(record)
    content.write(parsed.article != nil)
    parsed.article?.write(to: &content)
    records.write(fixed: UInt64(content.bytes.count))
    records.write(fixed: XXH64.hash(content.bytes, in: 0..<content.bytes.count))
    records.append(content.bytes)
    var result = parsed
    result.article = parsed.article.map { Article($0, text: .putAway({ [self] in try self.text(at: text) })) }
    result.digests = ContentDigests.Article(facts: record.facts, text: text.digest)
    return result
  }
}
