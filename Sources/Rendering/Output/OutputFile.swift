import SiteModel

/// A file of the site, not yet written.
public struct OutputFile: Sendable {
  /// The source of a file's bytes.
  public enum Source: Sendable {
    /// Bytes in memory.
    case bytes([UInt8])
    /// A function that renders the bytes into an empty buffer; the result is the same each time.
    ///
    /// Returns the byte ranges of articles' texts in the buffer, in order; for a page only if it has a single one.
    /// Throws a ``RenderingProblem`` if a template does not end or a layout is missing; rethrows the error of fetching
    /// a text.
    case rendered(@Sendable (inout [UInt8]) throws -> [Range<Int>])
    /// An exact copy of another file.
    case copy(of: Original)
  }

  /// The original of a copied file.
  public enum Original: Sendable, Hashable {
    /// A file of the newspaper; the path is relative to its folder.
    case newspaper(String)
    /// An existing copy of a picture in another size; the path is relative to the store of copies.
    case copiedPicture(String)
  }

  /// The path, relative to `Public`.
  public let path: OutputPath
  /// The bytes, or their source.
  public let source: Source
  /// The digest of all inputs; nil if only the bytes can be compared.
  public let fingerprint: Fingerprint?
  /// The format of the generator's mark in the file.
  public let format: OutputFormat

  /// Creates a file of the site; nothing is read, rendered or written.
  public init(
    path: OutputPath, source: Source, fingerprint: Fingerprint? = nil, format: OutputFormat = .other
  ) {
    self.path = path
    self.source = source
    self.fingerprint = fingerprint
    self.format = format
  }
}
