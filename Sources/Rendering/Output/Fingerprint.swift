import ByteCoding

/// A digest of all that a file of the site is made of.
///
/// A file whose fingerprint is as in the last build need not be made again.
public struct Fingerprint: Sendable, Hashable {
  /// Of what it shows.
  package let content: Digest
  /// Of the templates, words and assets that show it; for a file without templates ``ByteCoding/Digest/none``.
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
