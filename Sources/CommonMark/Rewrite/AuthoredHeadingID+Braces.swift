import Ccmark

/// The id after the text of a heading: `## Costs {#costs}`.
extension AuthoredHeadingID {
  /// Returns the id in the source of a heading, and removes it from the text if it is valid; nil if there is none.
  static func take(from heading: OpaquePointer, _ source: SourceLines) -> AuthoredHeadingID? {
    guard let range = range(in: line(of: heading, source), source.bytes) else { return nil }
    let id = AuthoredHeadingID(id: String(decoding: source.bytes[range], as: UTF8.self), range: range)
    guard id.isValid else { return id }
    guard let text = cmark_node_last_child(heading), cmark_node_get_type(text) == CMARK_NODE_TEXT else { return nil }
    let start = withBytes(ofCString: cmark_node_get_literal(text)) { literal -> [UInt8]? in
      guard literal.last == UInt8(ascii: "}"), let brace = literal.lastIndex(of: UInt8(ascii: "{")) else { return nil }
      return Array(literal[..<(literal[..<brace].lastIndex { !$0.isBlankOrLineEnd }.map { $0 + 1 } ?? 0)])
    }
    guard let start, !start.isEmpty || cmark_node_previous(text) != nil else { return nil }
    withCString(start) { _ = cmark_node_set_literal(text, $0) }
    return id
  }

  /// The range of the last line of a heading's text, without closing marks.
  private static func line(of heading: OpaquePointer, _ source: SourceLines) -> Range<Int> {
    let first = Int(cmark_node_get_start_line(heading))
    if let underline = source.underline(after: first, upTo: Int(cmark_node_get_end_line(heading))) {
      return source.line(underline - 1)
    }
    let line = source.line(first)
    let text = source.bytes[line]
    guard let last = text.lastIndex(where: { $0 != UInt8(ascii: "#") }), text[last].isBlankOrLineEnd,
      let end = text[...last].lastIndex(where: { !$0.isBlankOrLineEnd })
    else { return line }
    return line.lowerBound..<end + 1
  }

  /// Returns the byte range of an id in braces at the end of a line; nil if there is none.
  ///
  /// White space must come before the braces.
  private static func range(in line: Range<Int>, _ bytes: Bytes) -> Range<Int>? {
    guard bytes[line].last == UInt8(ascii: "}"), let brace = bytes[line].lastIndex(of: UInt8(ascii: "{")) else {
      return nil
    }
    let range = brace + 2..<max(brace + 2, line.upperBound - 1)
    guard bytes[brace + 1] == UInt8(ascii: "#"), !range.isEmpty, brace > line.lowerBound,
      bytes[brace - 1].isBlankOrLineEnd
    else { return nil }
    return range
  }
}
