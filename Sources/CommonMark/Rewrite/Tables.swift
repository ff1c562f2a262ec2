import Ccmark

/// Rewrites tables, which libcmark parses as paragraphs.
///
/// Their cells are parsed again, all in one text, since pipes separate cells before any other markup applies.
enum Tables {
  /// The most empty cells added to short rows in all tables of a body; beyond it rows stay short.
  private static let fillLimit = 100_000

  /// Replaces the paragraphs of a tree that hold tables; `lines` are those that libcmark parsed.
  static func rewrite(_ tree: borrowing MarkdownTree, _ lines: SourceLines, hasDefinitions: Bool, smart: Bool) {
    let tables = find(in: tree, lines)
    guard !tables.isEmpty else { return }
    var text = text(of: tables, lines)
    if hasDefinitions { text.add(definitions: lines.all) }
    guard let cells = MarkdownTree(parsing: text.bytes, smart: smart) else { return }
    var paragraphs = CellText.Paragraphs(cells)
    var fill = fillLimit
    for table in tables {
      let before = table.linesBefore.isEmpty ? nil : paragraphs.takeLines()
      guard let block = Self.table(table, &paragraphs, fill: &fill) else { continue }
      _ = cmark_node_insert_after(table.node, block)
      if table.endsWithRule { _ = cmark_node_insert_after(block, cmark_node_new(CMARK_NODE_THEMATIC_BREAK)) }
      reduce(table.node, to: before)
    }
  }

  private static func find(in tree: borrowing MarkdownTree, _ lines: SourceLines) -> [TableSource] {
    var tables: [TableSource] = []
    tree.root.forEachNode { node, type in
      guard type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING else { return }
      if let table = TableSource(node, in: lines) { tables.append(table) }
    }
    return tables
  }

  private static func text(of tables: [TableSource], _ lines: SourceLines) -> CellText {
    var text = CellText()
    for table in tables {
      let column = Int(cmark_node_get_start_column(table.node))
      for number in table.linesBefore {
        let isFirst = number == table.linesBefore.lowerBound
        let line = isFirst ? lines.line(number, from: column) : lines.continuation(number)
        text.add(line: lines.bytes[line], isFirst: isFirst)
      }
      if !table.linesBefore.isEmpty { text.endLines() }
      for row in [table.header] + table.rows {
        for cell in row.cells.prefix(table.alignments.count) { text.add(cell: lines.bytes[cell]) }
      }
    }
    return text
  }

  /// Reduces a paragraph to the text before its table; removes it if there is none.
  private static func reduce(_ node: OpaquePointer, to before: OpaquePointer?) {
    guard let before else { return cmark_node_free(node) }
    while let child = cmark_node_first_child(node) { cmark_node_free(child) }
    if cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH {
      node.adoptChildren(of: before)
    } else {
      _ = cmark_node_insert_before(node, before)
      cmark_node_free(node)
    }
  }
}

// MARK: - Nodes

/// The nodes of a table: custom blocks down to rows, and a custom inline node for each cell.
extension Tables {
  private static let head: StaticString = "<thead>"

  /// A table filled with the next cells of `paragraphs`; `fill` is the number of empty cells that may still be added.
  static func table(
    _ table: TableSource, _ paragraphs: inout CellText.Paragraphs, fill: inout Int
  ) -> OpaquePointer? {
    let block = CustomNode.block(opening(label: ""), "</table>\n</div>")
    let head = CustomNode.block("\(head)", "</thead>")
    _ = cmark_node_append_child(block, head)
    _ = cmark_node_append_child(head, row(table.header, isHead: true, table.alignments, &paragraphs, &fill))
    guard !table.rows.isEmpty else { return block }
    let body = CustomNode.block("<tbody>", "</tbody>")
    _ = cmark_node_append_child(block, body)
    for line in table.rows {
      _ = cmark_node_append_child(body, row(line, isHead: false, table.alignments, &paragraphs, &fill))
    }
    return block
  }

  /// A row of cells; an empty one of the header is a plain cell, since it heads nothing.
  private static func row(
    _ source: TableSource.Row, isHead: Bool, _ alignments: [TableSource.Alignment],
    _ paragraphs: inout CellText.Paragraphs, _ fill: inout Int
  ) -> OpaquePointer? {
    let row = CustomNode.block("<tr>", "</tr>")
    _ = cmark_node_set_user_data(row, UnsafeMutableRawPointer(bitPattern: source.line))
    for (column, alignment) in alignments.enumerated() {
      if column >= source.cells.count {
        guard fill > 0 else { break }
        fill -= 1
      }
      let isFull = column < source.cells.count && !source.cells[column].isEmpty
      let style = alignment == .none ? "" : " class=\"\(alignment.rawValue)\""
      let isHeading = isHead && isFull
      let cell = CustomNode.inline(
        isHeading ? "<th scope=\"col\"\(style)>" : "<td\(style)>", isHeading ? "</th>\n" : "</td>\n")
      if isFull, let text = paragraphs.takeCell() { cell?.adoptChildren(of: text) }
      _ = cmark_node_append_child(row, cell)
    }
    return row
  }

  private static func opening(label: String) -> String { region(label: label) + "<table>" }

  /// Returns the start tag of the scrolling region around a table.
  ///
  /// With a label as its name it can be scrolled with the keyboard as well.
  static func region(label: String) -> String {
    guard !label.isEmpty else { return "<div class=\"table\">\n" }
    return "<div class=\"table\" role=\"region\" aria-label=\"\(escaped(label))\" tabindex=\"0\">\n"
  }

  private static func escaped(_ label: String) -> String {
    var escaped = ""
    for character in label.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  /// True for the block of a table's header.
  static func isHead(_ block: OpaquePointer) -> Bool { CustomNode.begins(block, with: head) }

  /// True for an inline node that is a cell.
  static func isCell(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_CUSTOM_BLOCK
  }

  /// The line number, from 1, of a table row or a directive; nil for other blocks.
  static func line(of block: OpaquePointer) -> Int? { cmark_node_get_user_data(block).map { Int(bitPattern: $0) } }

  /// Sets the label of a table's region.
  static func set(label: String, of table: OpaquePointer) {
    _ = cmark_node_set_on_enter(table, opening(label: label))
  }
}
