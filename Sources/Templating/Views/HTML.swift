/// Bytes that are HTML already; templates write them as they are.
public struct HTML: Sendable, Hashable {
  /// UTF-8.
  public let bytes: [UInt8]
  /// True if the renderer is to tell where they came to stand.
  let isTracked: Bool

  /// Vouches that `bytes` are well-formed HTML, safe where they will stand.
  ///
  /// Where tracked bytes came to stand is told by ``TemplateLibrary/render(_:globals:context:into:tracking:)``.
  public init(trusted bytes: [UInt8], isTracked: Bool = false) {
    self.bytes = bytes
    self.isTracked = isTracked
  }

  /// The text with `& < > " '` escaped.
  public init(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.append(escaping: text)
    self.init(trusted: bytes)
  }
}
