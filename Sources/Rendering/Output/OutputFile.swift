import SiteModel

/// A file of the site, not yet written.
public struct OutputFile: Sendable {
  /// Where the bytes come from.
  public enum Content: Sendable {
    /// At hand already.
    case bytes([UInt8])
    /// Rendered when they are wanted, and then again the same: put into an empty buffer.
    ///
    /// Returns where in the buffer the page has its text, if it has it once. Throws a ``RenderingProblem`` for a template that never comes to an end, or what fetching a text throws.
    case rendered(@Sendable (inout [UInt8]) throws -> Range<Int>?)
    /// Copied as it is from a file of the project; the path is relative to the project's folder.
    case copy(of: String)
  }

  /// Where it lies, relative to `Public`.
  public let path: OutputPath
  /// The bytes, or how they come about.
  public let content: Content
  /// What stands for all that it is made of; nil: it has to be made to be compared.
  public let fingerprint: Fingerprint?

  /// A file of the site; nothing is read, rendered or written.
  public init(path: OutputPath, content: Content, fingerprint: Fingerprint? = nil) {
    self.path = path
    self.content = content
    self.fingerprint = fingerprint
  }
}
