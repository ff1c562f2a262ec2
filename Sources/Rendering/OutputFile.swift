import SiteModel

/// A file of the site, made but not yet written.
public struct OutputFile: Sendable {
  /// Where the bytes come from.
  public enum Content: Sendable {
    /// Made by the build.
    case bytes([UInt8])
    /// Copied as it is from a file of the project; the path is relative to the project's folder.
    case copy(of: String)
  }

  /// Where it lies, relative to `Public`.
  public let path: OutputPath
  /// The bytes, or the file that they are copied from.
  public let content: Content

  /// A file of the site; nothing is read or written.
  public init(path: OutputPath, content: Content) {
    self.path = path
    self.content = content
  }
}
