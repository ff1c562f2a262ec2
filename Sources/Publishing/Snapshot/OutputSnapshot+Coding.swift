import ByteCoding
import SiteModel

extension OutputSnapshot {
  /// Returns the parts of the file, which follow each other; `note` writes data of the caller behind the snapshot.
  package func parts(key: Digest, note: @escaping @Sendable (inout ByteWriter) -> Void) async -> [[UInt8]] {
    // The halves are encoded at the same time. An entry has some 100 bytes, as has an article in the note.
    let capacity = 100 * files.count
    async let rest = Self.bytes(capacity: capacity + 100 * others.count) { writer in
      writer.write(others)
      note(&writer)
    }
    let start = Self.bytes(capacity: capacity) { writer in
      writer.write(manifestDigest)
      writer.write(files)
    }
    return Self.file(key).parts(start, await rest)
  }

  private static func bytes(capacity: Int, _ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var writer = ByteWriter(capacity: capacity)
    write(&writer)
    return writer.bytes
  }

  /// Reads the bytes of a file; returns the snapshot and a reader of the note behind it.
  ///
  /// Nil unless they were written under this key and for this manifest, whose text is `text`.
  package static func read(
    _ bytes: [UInt8], key: Digest, manifest text: [UInt8]
  ) -> (snapshot: OutputSnapshot, note: ByteReader)? {
    guard let content = file(key).content(of: bytes) else { return nil }
    var reader = ByteReader(bytes, in: content)
    do throws(DamagedBytes) {
      let digest = Digest(of: text)
      guard try reader.read() == digest, let manifest = Manifest(text) else { return nil }
      let files: [OwnedFile] = try reader.read()
      let others: [FolderOrForeignFile] = try reader.read()
      guard files.count == manifest.lines.count, others.first?.path == nil else { return nil }
      return (OutputSnapshot(manifest: manifest, manifestDigest: digest, files: files, others: others), reader)
    } catch {
      return nil
    }
  }

  private static func file(_ key: Digest) -> SealedFile { SealedFile("snapshot", key: key) }
}

extension OutputSnapshot.OwnedFile: Coded {
  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    facts = try reader.read()
    isSettled = try reader.read()
    fingerprint = try reader.read()
    texts = try reader.read()
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(facts)
    writer.write(isSettled)
    writer.write(fingerprint)
    writer.write(texts)
  }
}

extension OutputSnapshot.FolderOrForeignFile: Coded {
  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let text: String = try reader.read()
    path = OutputPath(text)
    guard path != nil || text.isEmpty else { throw DamagedBytes() }
    facts = try reader.read()
    isSettled = try reader.read()
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(path?.string ?? "")
    writer.write(facts)
    writer.write(isSettled)
  }
}
