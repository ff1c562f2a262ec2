import Ccmark

/// The walk over nodes of CommonMark extensions.
extension TreeWalk {
  /// The headings of a table's columns, gathered while its header is read.
  struct TableHeader {
    var cells: [String] = []
    var text = PlainText()

    mutating func endCell() {
      if !text.isEmpty { cells.append(text.string) }
      text.removeAll()
    }
  }

  mutating func enter(customInline node: OpaquePointer) {
    inlines += 1
    elements.enterContainer()
    if Tables.isCell(node) {
      begin(cell: node)
    } else if Strikethrough.contains(node) {
      partsOutsideExcerpt += 1
    } else if let part = Figure.part(node) {
      begin(cell: node)
      if part == .caption { partsOutsideExcerpt += 1 }
    }
  }

  mutating func leave(customInline node: OpaquePointer) {
    inlines -= 1
    leaveContainer(node, CMARK_NODE_CUSTOM_INLINE)
    if Tables.isCell(node) {
      facts.endText()
      tableHeader?.endCell()
    } else if Strikethrough.contains(node) {
      partsOutsideExcerpt -= 1
    } else if let part = Figure.part(node) {
      facts.endText()
      if part == .caption { partsOutsideExcerpt -= 1 }
      if part == .figure { setAttributes(ofFigure: node) }
    }
  }

  mutating func enter(customBlock node: OpaquePointer) {
    let parent = cmark_node_parent(node)
    if cmark_node_get_type(parent) != CMARK_NODE_CUSTOM_BLOCK || Directives.isDirective(parent) {
      endImplied(before: node)
    }
    if let line = Tables.line(of: node) { search.enter(line: line) }
    if Directives.isDirective(node) { return enter(directive: node) }
    if Tables.isHead(node) { tableHeader = TableHeader() }
  }

  mutating func leave(customBlock node: OpaquePointer) {
    if Directives.isDirective(node) { return leave(directive: node) }
    guard Tables.isHead(node), let header = tableHeader else { return }
    tableHeader = nil
    guard let table = cmark_node_parent(node), !header.cells.isEmpty else { return }
    Tables.set(label: header.cells.joined(separator: ", "), of: table)
  }
}
