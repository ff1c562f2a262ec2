import ByteCoding
import CommonMark
import Diagnostics
import Files

/// The parsed source files, kept for the next build.
///
/// It has two files. `sources` has records of all kinds, each behind its length and its XXH64 (8 bytes each); of
/// several for one path the last counts. `texts` has the HTML of articles. Both only grow, and begin with the same
/// head; if one is not in this form, or more than half of the records are superseded, both are made anew.
final class SourceCache: Sendable {
  private let sources: GrowingFile
  private let texts: GrowingFile
  /// The bytes of `sources` as they were read.
  private let bytes: [UInt8]
  /// The range in `bytes` of each path's last record, from its length on.
  ///
  /// The key is the XXH64 of the path, so that a record may be of another path.
  private let records: [UInt64: Range<Int>]

  /// Opens the files that are there; `key` is the digest of all that reading a source depends on.
  ///
  /// Nil if they cannot be used, and on an I/O error. `count` is the expected number of files.
  init?(reading folder: String, key: Digest, expecting count: Int, writes: Bool) {
    let head = Self.head(key)
    let open = writes ? OpenFile.updating : OpenFile.reading
    guard let sources = try? open(folder + "/sources"), let texts = try? open(folder + "/texts"),
      let sizes = try? (sources.facts().size, texts.facts().size),
      let bytes = try? sources.read(0..<sizes.0), bytes.starts(with: head),
      (try? texts.read(0..<head.count)) == head
    else { return nil }
    let (records, all, end) = Self.records(in: bytes, after: head.count, expecting: count)
    if writes, all > 2 * max(count, records.count) + Self.spare { return nil }
    // A record at the end was cut off while it was written.
    if writes, end < sizes.0, (try? sources.cut(to: end)) == nil { return nil }
    self.bytes = bytes
    self.records = records
    self.sources = GrowingFile(sources, size: end)
    self.texts = GrowingFile(texts, size: sizes.1)
  }

  /// Makes both files anew; nil on an I/O error.
  init?(new folder: String, key: Digest) {
    let head = Self.head(key)
    guard (try? FileSystem.makeOwnFolder(folder)) != nil,
      let sources = try? GrowingFile(new: folder + "/sources", head: head),
      let texts = try? GrowingFile(new: folder + "/texts", head: head)
    else { return nil }
    self.sources = sources
    self.texts = texts
    bytes = head
    records = [:]
  }

  private static func head(_ key: Digest) -> [UInt8] { Array("broadsheet-cache 1 \(key.hex)\n".utf8) }

  /// The number of superseded records that may always be there.
  private static let spare = 1000
}

// MARK: - Reading

extension SourceCache {
  /// Returns the record of a file, and a reader of its value; nil if the file may have changed since.
  func find(_ entry: FolderTree.Entry) -> (record: SourceRecord, value: ByteReader)? {
    guard let place = records[XXH64.hash(entry.path)], let found = record(at: place), found.record.entry == entry,
      found.record.isSettled
    else { return nil }
    return found
  }

  /// Returns a record and a reader of its value; nil if its XXH64 does not match.
  private func record(at place: Range<Int>) -> (record: SourceRecord, value: ByteReader)? {
    var reader = ByteReader(bytes, in: place)
    guard let length = try? reader.readFixed(), let sum = try? reader.readFixed(),
      length == UInt64(place.count - Self.frame),
      XXH64.hash(bytes, in: place.lowerBound + Self.frame..<place.upperBound) == sum,
      let record = try? SourceRecord(from: &reader)
    else { return nil }
    return (record, reader)
  }

  /// Returns the records of all files that are wanted by their paths, in the order of the paths.
  func records(where isWanted: (String) -> Bool) -> [(record: SourceRecord, value: ByteReader)] {
    records.values.compactMap { place in record(at: place).flatMap { isWanted($0.record.entry.path) ? $0 : nil } }
      .sorted { $0.record.entry.path.precedes($1.record.entry.path) }
  }

  /// Reads a text; throws ``DamagedBytes`` if its digest does not match, or on an I/O error.
  func text(at place: SourceRecord.Text) throws -> BodyHTML {
    guard let bytes = try? texts.read(place.range), Digest(of: bytes) == place.digest else { throw DamagedBytes() }
    var reader = ByteReader(bytes)
    return try BodyHTML(from: &reader)
  }

  /// The number of bytes before each record: those of its length and its XXH64.
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

extension SourceCache {
  /// The record of a file that was just read.
  struct NewRecord {
    /// The file as it was listed.
    let entry: FolderTree.Entry
    let diagnostics: [Diagnostic]
    var digest = Digest.none
    /// The text of an article, which is stored beside the record.
    var text: BodyHTML?
    /// Writes the value; nil if there is none.
    let value: ((inout ByteWriter) -> Void)?
  }

  /// Adds records, and returns them; nil if there are none, or if the texts cannot be written.
  ///
  /// `time` is a time before the files were listed, by the clock of the file system, in nanoseconds since 1970. Several
  /// tasks may call it at once.
  func add(_ new: [NewRecord], time: Int) -> [SourceRecord]? {
    guard !new.isEmpty, let places = putAway(new.map(\.text)) else { return nil }
    // Capacities in bytes, to begin with.
    var block = ByteWriter(capacity: 50_000)
    var content = ByteWriter(capacity: 4096)
    let records = zip(new, places).map { new, text in
      let record = SourceRecord(
        entry: new.entry, time: time, diagnostics: new.diagnostics, digest: new.digest, text: text)
      content.clear()
      content.write(record)
      content.write(new.value != nil)
      new.value?(&content)
      block.write(fixed: UInt64(content.bytes.count))
      block.write(fixed: XXH64.hash(content.bytes, in: 0..<content.bytes.count))
      block.append(content.bytes)
      return record
    }
    // If this fails, the next build reads these files again.
    _ = try? sources.add(block.bytes)
    return records
  }

  /// Adds texts to their file, and returns their ranges and digests, one for each; nil on an I/O error.
  private func putAway(_ new: [BodyHTML?]) -> [SourceRecord.Text]? {
    // A capacity in bytes, to begin with.
    var block = ByteWriter(capacity: 200_000)
    let ranges = new.map { text in
      let start = block.bytes.count
      if let text { block.write(text) }
      return start..<block.bytes.count
    }
    if block.bytes.isEmpty { return new.map { _ in .none } }
    guard let start = try? texts.add(block.bytes) else { return nil }
    return ranges.map { range in
      SourceRecord.Text(
        range: start + range.lowerBound..<start + range.upperBound, digest: Digest(of: block.bytes, in: range))
    }
  }
}
