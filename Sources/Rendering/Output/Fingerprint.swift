import ByteCoding

/// A digest of all inputs of a file of the site.
///
/// A file whose fingerprint equals that of the last build need not be rendered again.
public struct Fingerprint: Sendable, Hashable {
  /// The digest of the data that the file shows.
  package let data: Digest
  /// The digest of the templates, words and assets; ``ByteCoding/Digest/none`` for a file without templates.
  package let presentation: Digest

  package init(data: Digest, presentation: Digest = .none) {
    self.data = data
    self.presentation = presentation
  }
}

extension Fingerprint: Coded {
  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    data = try reader.read()
    presentation = try reader.read()
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(data)
    writer.write(presentation)
  }
}
