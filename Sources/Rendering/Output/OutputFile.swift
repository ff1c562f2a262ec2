import SiteModel

/// A file of the site, not yet written.
public struct OutputFile: Sendable {
  /// The source of a file's bytes.
  public enum Content: Sendable {
    /// At hand already.
    case bytes([UInt8])
    /// Rendered into an empty buffer when they are wanted; each time the same.
    ///
    /// Returns where articles' texts stand in the buffer, in order: of a page, only if it has one text once. Throws a ``RenderingProblem`` for a template
    /// that never comes to an end, or what fetching a text throws.
    case rendered(@Sendable (inout [UInt8]) throws -> [Range<Int>])
    /// Copied as it is from another file.
    case copy(of: FileSource)
  }

  /// The place of a file that is copied.
  public enum FileSource: Sendable, Hashable {
    /// In the newspaper; the path is relative to its folder.
    case newspaper(String)
    /// A copy of a picture in another size, which is made already; the path is relative to the folder of all copies.
    case copiedPicture(String)
  }

  /// The path, relative to `Public`.
  public let path: OutputPath
  /// The bytes, or how they come about.
  public let content: Content
  /// The digest of all that it is made of; nil: it has to be made to be compared.
  public let fingerprint: Fingerprint?
  /// The format in which it carries the generator's mark.
  public let format: OutputFormat

  /// A file of the site; nothing is read, rendered or written.
  public init(
    path: OutputPath, content: Content, fingerprint: Fingerprint? = nil, format: OutputFormat = .other
  ) {
    self.path = path
    self.content = content
    self.fingerprint = fingerprint
    self.format = format
  }
}
