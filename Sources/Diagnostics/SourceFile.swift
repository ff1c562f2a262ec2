/// A file as it was read: its path and its bytes.
public struct SourceFile: Sendable, Hashable {
  /// The path as an editor would name it: relative to the project, with `/` between parts.
  public let path: String
  /// The file's content, untouched: a byte order mark and carriage returns are still in it.
  public let bytes: [UInt8]

  /// A file with this content, a byte order mark included; nothing is read from the disk.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file whose content is `text` in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
