import Diagnostics

/// A value and the byte range in its file where it was written.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let range: Range<Int>

  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
