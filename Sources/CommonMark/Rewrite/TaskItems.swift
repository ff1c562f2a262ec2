import Ccmark

/// Turns list items that begin with `[ ]` or `[x]` into check boxes with their text as the label.
enum TaskItems {
  /// Replaces the mark at the beginning of an item's first paragraph.
  static func rewrite(_ item: OpaquePointer, _ source: SourceLines) {
    guard let paragraph = cmark_node_first_child(item), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let text = cmark_node_first_child(paragraph), cmark_node_get_type(text) == CMARK_NODE_TEXT
    else { return }
    let line = source.line(
      Int(cmark_node_get_start_line(paragraph)), from: Int(cmark_node_get_start_column(paragraph)))
    guard let isDone = mark(source.bytes[line]) else { return }
    let rest = withBytes(ofCString: cmark_node_get_literal(text)) { literal in
      mark(literal[...]) == isDone ? Array(literal.dropFirst(4).drop(while: \.isBlankOrLineEnd)) : nil
    }
    guard let rest else { return }
    withCString(rest) { _ = cmark_node_set_literal(text, $0) }
    let box = "<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\" />"
    guard let label = CustomNode.inline("<label>\(box) ", "</label>") else { return }
    label.adoptChildren(of: paragraph)
    _ = cmark_node_append_child(paragraph, label)
  }

  /// True if the task is done; nil if the text does not begin with a mark and a space, four bytes.
  private static func mark(_ text: Slice<Bytes>) -> Bool? {
    let mark = Array(text.prefix(4))
    guard mark.count == 4, mark[0] == UInt8(ascii: "["), mark[2] == UInt8(ascii: "]"), mark[3].isBlankOrLineEnd else {
      return nil
    }
    switch mark[1] {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    case UInt8(ascii: " "), 0x09: return false
    default: return nil
    }
  }
}
