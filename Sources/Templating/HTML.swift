/// Bytes that are HTML already; templates write them as they are.
public struct HTML: Sendable, Hashable {
  /// UTF-8.
  public let bytes: [UInt8]

  /// Vouches that `bytes` are well-formed HTML, safe where they will stand.
  public init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text with `& < > " '` escaped.
  public init(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.append(escaping: text)
    self.bytes = bytes
  }
}
