import ByteCoding
import SiteModel

extension Snapshot {
  /// The bytes of the file.
  func bytes(key: Digest) async -> [UInt8] {
    // The larger half beside the other.
    async let rest = Self.bytes { writer in
      writer.write(others)
      writer.write(outcome)
    }
    var content = Self.bytes { writer in
      writer.write(manifestDigest)
      writer.write(files)
    }
    content += await rest
    return Self.file(key).bytes(of: content)
  }

  private static func bytes(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var writer = ByteWriter()
    write(&writer)
    return writer.bytes
  }

  /// Nil for bytes that are not as they were written under this key, and for this manifest.
  init?(_ bytes: [UInt8], key: Digest, manifest text: [UInt8]) {
    guard let content = Self.file(key).content(of: bytes) else { return nil }
    var reader = ByteReader(bytes, in: content)
    do throws(DamagedBytes) {
      guard try reader.read() == Digest(of: text), let manifest = Manifest(text) else { return nil }
      self.manifest = manifest
      manifestDigest = Digest(of: text)
      files = try reader.read()
      others = try reader.read()
      outcome = try reader.read()
      guard reader.isAtEnd, files.count == manifest.lines.count, others.first?.path == nil else { return nil }
    } catch {
      return nil
    }
  }

  private static func file(_ key: Digest) -> SealedFile { SealedFile("snapshot", key: key) }
}

extension Snapshot.Known: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    facts = try reader.read()
    isSettled = try reader.read()
    fingerprint = try reader.read()
    text = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(facts)
    writer.write(isSettled)
    writer.write(fingerprint)
    writer.write(text)
  }
}

extension Snapshot.Other: Coded {
  init(from reader: inout ByteReader) throws(DamagedBytes) {
    let text: String = try reader.read()
    path = OutputPath(text)
    guard path != nil || text.isEmpty else { throw DamagedBytes() }
    facts = try reader.read()
    isSettled = try reader.read()
  }

  func write(to writer: inout ByteWriter) {
    writer.write(path?.string ?? "")
    writer.write(facts)
    writer.write(isSettled)
  }
}
