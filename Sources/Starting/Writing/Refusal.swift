/// The reason why nothing was made.
public struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence without a full stop.
  public let description: String
  /// The advice, without a full stop; nil: the sentence says it.
  public let hint: String?

  init(_ description: String, hint: String?) {
    self.description = description
    self.hint = hint
  }
}
