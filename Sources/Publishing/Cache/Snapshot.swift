import ByteCoding
import SiteModel

/// What stood in the output folder when a build had ended, and what each page of ours was made of: what is still so need
/// not be made again, nor read.
struct Snapshot: Sendable {
  /// A file or a folder.
  struct Entry: Sendable {
    /// Relative to the output folder; empty for the folder itself.
    let path: String
    let facts: FileFacts
    /// False for one that may have changed again since it was looked at, without a trace.
    let isSettled: Bool
    /// True for a file of the manifest.
    let isOurs: Bool
    /// What a file of ours was made of; nil for all that has no fingerprint.
    let fingerprint: Digest?
  }

  /// Of the manifest that was written then, as text.
  let manifest: Digest
  /// In the order of their paths.
  let entries: [Entry]
  /// Nil where the next build must look at the newspaper's files in any case.
  let outcome: Outcome?
}

// MARK: - Bytes

extension Snapshot {
  /// The bytes of the file: a head, the XXH64 of all that follows, and that.
  func bytes(key: Digest) -> [UInt8] {
    var content = ByteWriter()
    content.write(self)
    var whole = ByteWriter()
    whole.append(Self.head(key))
    whole.write(fixed: XXH64.hash(content.bytes, in: 0..<content.bytes.count))
    whole.append(content.bytes)
    return whole.bytes
  }

  /// Nil for bytes that are not as they were written under this key.
  init?(_ bytes: [UInt8], key: Digest) {
    let head = Self.head(key)
    guard bytes.starts(with: head) else { return nil }
    var reader = ByteReader(bytes, in: head.count..<bytes.count)
    let start = head.count + 8
    guard let sum = try? reader.readFixed(), XXH64.hash(bytes, in: start..<bytes.count) == sum,
      let snapshot = try? Snapshot(from: &reader), reader.isAtEnd
    else { return nil }
    self = snapshot
  }

  private static func head(_ key: Digest) -> [UInt8] { Array("broadsheet-snapshot 1 \(key.hex)\n".utf8) }
}

extension Snapshot: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    manifest = try reader.read()
    entries = try reader.read()
    outcome = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(manifest)
    writer.write(entries)
    writer.write(outcome)
  }
}

extension Snapshot.Entry: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    path = try reader.read()
    facts = try reader.read()
    isSettled = try reader.read()
    isOurs = try reader.read()
    let isThere: Bool = try reader.read()
    fingerprint = isThere ? try reader.read() : nil
  }

  func write(to writer: inout ByteWriter) {
    writer.write(path)
    writer.write(facts)
    writer.write(isSettled)
    writer.write(isOurs)
    writer.write(fingerprint != nil)
    if let fingerprint { writer.write(fingerprint) }
  }
}
