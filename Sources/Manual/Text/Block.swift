/// A part of a text of the manual.
public enum Block: Sendable, Equatable {
  case heading(level: Int, [Span])
  case paragraph([Span])
  /// An item of a list, behind its mark: `-` or `2.`.
  case item(mark: String, [Span])
  /// Lines that stay as they are, and the word behind the opening fence.
  case code(String, [String])
  /// The rows of a table, without its head.
  case table([[[Span]]])
}
