import ByteCoding
import CommonMark
import Diagnostics
import Files

/// The parsed source files, for the next build.
///
/// It has two files. `sources` has entries of all kinds, each behind its length and its XXH64 (8 bytes each); of
/// several for one path the last counts. `texts` has the HTML of articles. Both only grow, and begin with the same
/// head; if one is not in this form, or more than half of the entries are superseded, both are made anew.
final class SourceCache: Sendable {
  private let sources: AppendOnlyFile
  private let texts: AppendOnlyFile
  /// The bytes of `sources` as they were read.
  private let bytes: [UInt8]
  /// The range in `bytes` of each path's last entry, from its length on.
  ///
  /// The key is the XXH64 of the path, so that an entry may be of another path.
  private let entries: [UInt64: Range<Int>]

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
    let (entries, all, end) = Self.entries(in: bytes, after: head.count, expecting: count)
    if writes, all > 2 * max(count, entries.count) + Self.spare { return nil }
    // An entry at the end was cut off while it was written.
    if writes, end < sizes.0, (try? sources.cut(to: end)) == nil { return nil }
    self.bytes = bytes
    self.entries = entries
    self.sources = AppendOnlyFile(sources, size: end)
    self.texts = AppendOnlyFile(texts, size: sizes.1)
  }

  /// Makes both files anew; nil on an I/O error.
  init?(new folder: String, key: Digest) {
    let head = Self.head(key)
    guard (try? FileSystem.makeOwnFolder(folder)) != nil,
      let sources = try? AppendOnlyFile(new: folder + "/sources", head: head),
      let texts = try? AppendOnlyFile(new: folder + "/texts", head: head)
    else { return nil }
    self.sources = sources
    self.texts = texts
    bytes = head
    entries = [:]
  }

  private static func head(_ key: Digest) -> [UInt8] { Array("broadsheet-cache 1 \(key.hex)\n".utf8) }

  /// The number of superseded entries that may always be there.
  private static let spare = 1000
}

// MARK: - Reading

extension SourceCache {
  /// Returns the entry of a file, and a reader of its value; nil if the file may have changed since.
  func find(_ file: FolderTree.Entry) -> (entry: SourceEntry, value: ByteReader)? {
    guard let range = entries[XXH64.hash(file.path)], let found = entry(at: range), found.entry.file == file,
      found.entry.isSettled
    else { return nil }
    return found
  }

  /// Returns an entry and a reader of its value; nil if its XXH64 does not match.
  private func entry(at range: Range<Int>) -> (entry: SourceEntry, value: ByteReader)? {
    var reader = ByteReader(bytes, in: range)
    guard let length = try? reader.readFixed(), let sum = try? reader.readFixed(),
      length == UInt64(range.count - Self.headerSize),
      XXH64.hash(bytes, in: range.lowerBound + Self.headerSize..<range.upperBound) == sum,
      let entry = try? SourceEntry(from: &reader)
    else { return nil }
    return (entry, reader)
  }

  /// Returns the entries of all files that are wanted by their paths, in the order of the paths.
  func entries(where isWanted: (String) -> Bool) -> [(entry: SourceEntry, value: ByteReader)] {
    entries.values.compactMap { range in entry(at: range).flatMap { isWanted($0.entry.file.path) ? $0 : nil } }
      .sorted { $0.entry.file.path.precedes($1.entry.file.path) }
  }

  /// Reads a text; throws ``DamagedBytes`` if its digest does not match, or on an I/O error.
  func text(at text: SourceEntry.Text) throws -> BodyHTML {
    guard let bytes = try? texts.read(text.range), Digest(of: bytes) == text.digest else { throw DamagedBytes() }
    var reader = ByteReader(bytes)
    return try BodyHTML(from: &reader)
  }

  /// The number of bytes before each entry: those of its length and its XXH64.
  private static let headerSize = 16

  private static func entries(
    in bytes: [UInt8], after start: Int, expecting size: Int
  ) -> (last: [UInt64: Range<Int>], count: Int, end: Int) {
    var entries: [UInt64: Range<Int>] = [:]
    entries.reserveCapacity(size)
    var count = 0
    var end = start
    while true {
      var reader = ByteReader(bytes, in: end..<bytes.count)
      guard let length = try? reader.readFixed(), length > 0, length <= UInt64(max(0, bytes.count - end - headerSize)),
        (try? reader.readFixed()) != nil, let path = try? reader.part()
      else { return (entries, count, end) }
      let next = end + headerSize + Int(length)
      entries[XXH64.hash(bytes, in: path)] = end..<next
      count += 1
      end = next
    }
  }
}

// MARK: - Writing

extension SourceCache {
  /// The entry of a file that was just read.
  struct NewEntry {
    /// The file as it was listed.
    let file: FolderTree.Entry
    let diagnostics: [Diagnostic]
    var digest = Digest.none
    /// The text of an article, which is stored beside the entry.
    var text: BodyHTML?
    /// Writes the value; nil if there is none.
    let value: ((inout ByteWriter) -> Void)?
  }

  /// Adds entries, and returns them; nil if there are none, or if the texts cannot be written.
  ///
  /// `time` is a time before the files were listed, by the clock of the file system, in nanoseconds since 1970. Several
  /// tasks may call it at once.
  func add(_ new: [NewEntry], time: Int) -> [SourceEntry]? {
    guard !new.isEmpty, let texts = store(new.map(\.text)) else { return nil }
    // Capacities in bytes, to begin with.
    var block = ByteWriter(capacity: 50_000)
    var content = ByteWriter(capacity: 4096)
    let entries = zip(new, texts).map { new, text in
      let entry = SourceEntry(
        file: new.file, time: time, diagnostics: new.diagnostics, digest: new.digest, text: text)
      content.clear()
      content.write(entry)
      content.write(new.value != nil)
      new.value?(&content)
      block.write(fixed: UInt64(content.bytes.count))
      block.write(fixed: XXH64.hash(content.bytes, in: 0..<content.bytes.count))
      block.append(content.bytes)
      return entry
    }
    // If this fails, the next build reads these files again.
    _ = try? sources.add(block.bytes)
    return entries
  }

  /// Adds texts to their file, and returns their ranges and digests, one for each; nil on an I/O error.
  private func store(_ new: [BodyHTML?]) -> [SourceEntry.Text]? {
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
      SourceEntry.Text(
        range: start + range.lowerBound..<start + range.upperBound, digest: Digest(of: block.bytes, in: range))
    }
  }
}
