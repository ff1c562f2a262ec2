/// A part of a text of the manual.
public enum Block: Sendable, Equatable {
  case heading(level: Int, [Span])
  case paragraph([Span])
  /// An item of a list, behind its mark: `-` or `2.`.
  case item(mark: String, [Span])
  /// The word after the opening fence, and lines that stay as they are.
  case code(String, [String])
  /// The rows of a table, without its head: cells of spans.
  case table([[[Span]]])
}
