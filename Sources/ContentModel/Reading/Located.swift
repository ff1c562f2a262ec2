import Diagnostics

/// A value and the byte range in its file where it was written.
public struct Located<Value: Sendable>: Sendable {
  /// The value, as read.
  public let value: Value
  /// Byte offsets in the file, from 0; for a default, the range that a message about it points at.
  public let range: Range<Int>

  /// A value and its byte range in a file that the caller knows.
  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}

extension Located<ParsedDate> {
  /// The moment alone, with its byte range.
  var moment: Located<Moment> { Located<Moment>(value.moment, at: range) }
}
