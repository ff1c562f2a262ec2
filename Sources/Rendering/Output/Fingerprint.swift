import ByteCoding

/// A digest of all inputs of a file of the site.
///
/// A file whose fingerprint equals that of the last build need not be rendered again.
public struct Fingerprint: Sendable, Hashable {
  /// The digest of the content that the file shows.
  package let content: Digest
  /// The digest of the templates, words and assets; ``ByteCoding/Digest/none`` for a file without templates.
  package let look: Digest

  package init(content: Digest, look: Digest = .none) {
    self.content = content
    self.look = look
  }
}

extension Fingerprint: Coded {
  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    content = try reader.read()
    look = try reader.read()
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(content)
    writer.write(look)
  }
}
