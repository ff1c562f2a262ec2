import Ccmark

/// The cells of a body's tables as one text for libcmark, so that no markup reaches from one cell into another.
///
/// Each cell is a paragraph that begins with a control character, which no text may hold, so that nothing in it begins
/// a block. The lines before a table in its paragraph are a paragraph as well.
struct CellText {
  private static let mark: [UInt8] = [0x04, 0x20]

  private(set) var bytes: [UInt8] = []

  /// Adds a cell, without the backslashes before its pipes; an empty one adds nothing.
  mutating func add(cell: Slice<Bytes>) {
    guard !cell.isEmpty else { return }
    bytes += Self.mark
    for index in cell.indices {
      let isEscape =
        cell[index] == UInt8(ascii: "\\") && index + 1 < cell.endIndex && cell[index + 1] == UInt8(ascii: "|")
      if !isEscape { bytes.append(cell[index]) }
    }
    bytes += [0x0A, 0x0A]
  }

  /// Adds a line of the paragraph before a table; later lines are indented by four spaces, so that they begin no block.
  mutating func add(line: Slice<Bytes>, isFirst: Bool) {
    if !isFirst { bytes += Array(repeating: 0x20, count: 4) }
    bytes += line
    bytes.append(0x0A)
  }

  /// Ends the lines before a table.
  mutating func endLines() { bytes.append(0x0A) }

  /// Adds a text whose link definitions apply to the cells as well.
  mutating func add(definitions: Bytes) { bytes += definitions }

  /// The paragraphs of the parsed text, taken in order.
  struct Paragraphs {
    private var next: OpaquePointer?

    init(_ tree: borrowing MarkdownTree) { next = cmark_node_first_child(tree.root) }

    /// Takes the next paragraph if it is not of a cell; else nil.
    mutating func takeLines() -> OpaquePointer? {
      guard let node = next, !Self.isCell(node) else { return nil }
      next = cmark_node_next(node)
      return cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH ? node : nil
    }

    /// Takes the next paragraph of a cell, without its mark; nil if there is none.
    mutating func takeCell() -> OpaquePointer? {
      while let node = next {
        next = cmark_node_next(node)
        guard Self.isCell(node), let text = cmark_node_first_child(node) else { continue }
        let rest = withBytes(ofCString: cmark_node_get_literal(text)) { Array($0.dropFirst(CellText.mark.count)) }
        withCString(rest) { _ = cmark_node_set_literal(text, $0) }
        if rest.isEmpty { cmark_node_free(text) }
        return node
      }
      return nil
    }

    private static func isCell(_ node: OpaquePointer) -> Bool {
      guard cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH, let text = cmark_node_first_child(node),
        cmark_node_get_type(text) == CMARK_NODE_TEXT
      else { return false }
      return withBytes(ofCString: cmark_node_get_literal(text)) { $0.starts(with: CellText.mark) }
    }
  }
}
