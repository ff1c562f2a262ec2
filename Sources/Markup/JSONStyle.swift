/// The look of a JSON text, and the characters that it escapes beyond those that every text does.
package struct JSONStyle: Sendable {
  /// The places of spaces and line feeds.
  package enum Layout: Sendable {
    /// No space at all: `{"a":1,"b":[2,3]}`.
    case compact
    /// A space behind colons and commas, and a line for each item of the outermost array.
    case itemOnEachLine
  }

  let layout: Layout
  let isForScript: Bool
  let isEscaped: (@Sendable (Unicode.Scalar) -> Bool)?

  /// A style of one layout.
  ///
  /// - Parameters:
  ///   - layout: The places of spaces and line feeds.
  ///   - isForScript: True to escape `<`, `>` and `&` as well, so that the text may stand in an HTML `script` element.
  ///   - isEscaped: Further characters to escape; it is asked about each character of each string. Nil: none.
  package init(
    _ layout: Layout = .compact, isForScript: Bool = false, isEscaped: (@Sendable (Unicode.Scalar) -> Bool)? = nil
  ) {
    self.layout = layout
    self.isForScript = isForScript
    self.isEscaped = isEscaped
  }

  /// Compact, with the least of escapes.
  package static let compact = JSONStyle()

  /// Compact, and safe inside an HTML `script` element (HTML Standard, section 4.12.1.3).
  package static let script = JSONStyle(isForScript: true)
}
