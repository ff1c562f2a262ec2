/// Safe HTML, which templates write as it is.
public struct HTML: Sendable, Hashable {
  /// UTF-8.
  public let bytes: [UInt8]
  /// True if the renderer reports the range of the bytes in its output.
  let isTracked: Bool

  /// Creates HTML from bytes that the caller vouches to be well-formed and safe.
  ///
  /// ``TemplateLibrary/render(_:globals:context:into:tracking:)`` reports the ranges of tracked HTML.
  public init(trusted bytes: [UInt8], isTracked: Bool = false) {
    self.bytes = bytes
    self.isTracked = isTracked
  }

  /// Creates HTML from text, with `& < > " '` escaped.
  public init(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.append(escaping: text)
    self.init(trusted: bytes)
  }
}
