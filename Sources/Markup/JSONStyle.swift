/// The layout of a JSON text, and the characters that it escapes beyond those that JSON requires.
package struct JSONStyle: Sendable {
  /// The layout of spaces and line feeds.
  package enum Layout: Sendable {
    /// No space at all: `{"a":1,"b":[2,3]}`.
    case compact
    /// A space after colons and commas, and a line for each item of the outermost array.
    case itemOnEachLine
  }

  let layout: Layout
  let isForScript: Bool
  let isEscaped: (@Sendable (Unicode.Scalar) -> Bool)?

  /// A style of one layout.
  ///
  /// - Parameters:
  ///   - layout: The layout of spaces and line feeds.
  ///   - isForScript: True to escape `<`, `>` and `&` as well, for an HTML `script` element.
  ///   - isEscaped: True for further characters to escape; called for each scalar of each string except names of
  ///     members and those that are written as `pieces`. Nil for none.
  package init(
    _ layout: Layout = .compact, isForScript: Bool = false, isEscaped: (@Sendable (Unicode.Scalar) -> Bool)? = nil
  ) {
    self.layout = layout
    self.isForScript = isForScript
    self.isEscaped = isEscaped
  }

  /// Compact, with the fewest escapes.
  package static let compact = JSONStyle()

  /// Compact, and safe inside an HTML `script` element (HTML Standard, section 4.12.1.3).
  package static let script = JSONStyle(isForScript: true)
}
