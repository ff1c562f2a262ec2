import Ccmark

/// The tree of a footnote's text.
extension MarkdownTree {
  /// The placeholder for the links back to a note's references in its HTML: a byte that no HTML holds.
  static let backLinks: UInt8 = 0x0E

  /// Turns headings into paragraphs, so that they are not in the outline, and marks the position of the back links.
  func prepareNote() {
    var child = cmark_node_first_child(root)
    while let node = child {
      child = cmark_node_next(node)
      if cmark_node_get_type(node) == CMARK_NODE_HEADING { Self.makeParagraph(of: node) }
    }
    let mark = CustomNode.inline("\u{E}", "")
    var last = cmark_node_last_child(root)
    if last == nil || cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH {
      last = cmark_node_new(CMARK_NODE_PARAGRAPH)
      _ = cmark_node_append_child(root, last)
    }
    _ = cmark_node_append_child(last, mark)
  }

  private static func makeParagraph(of heading: OpaquePointer) {
    let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH)
    while let child = cmark_node_first_child(heading) { _ = cmark_node_append_child(paragraph, child) }
    _ = cmark_node_replace(heading, paragraph)
    cmark_node_free(heading)
  }
}
