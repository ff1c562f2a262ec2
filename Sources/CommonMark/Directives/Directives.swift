import Ccmark

/// Puts the content of directives into nodes of their own.
enum Directives {
  /// Changes the tree; returns the line of each directive by its node.
  static func rewrite(
    _ tree: borrowing MarkdownTree, _ scan: DirectiveScan, smart: Bool
  ) -> [OpaquePointer: DirectiveLine] {
    var lines: [OpaquePointer: DirectiveLine] = [:]
    var open: [OpaquePointer] = []
    var child = cmark_node_first_child(tree.root)
    while let node = child {
      child = cmark_node_next(node)
      guard let line = scan.line(of: node) else {
        if let open = open.last { _ = cmark_node_append_child(open, node) }
        continue
      }
      let number = Int(cmark_node_get_start_line(node))
      if line.form == .closing {
        _ = open.popLast()
      } else if let block = block(line, number: number, smart: smart) {
        lines[block] = line
        if let open = open.last {
          _ = cmark_node_append_child(open, block)
        } else {
          _ = cmark_node_insert_before(node, block)
        }
        if line.form == .opening { open.append(block) }
      }
      cmark_node_free(node)
    }
    return lines
  }

  private static func block(_ line: DirectiveLine, number: Int, smart: Bool) -> OpaquePointer? {
    guard line.form == .whole, let url = line.text(of: "url") else { return block(line: number) }
    let link = cmark_node_new(CMARK_NODE_LINK)
    withCString(url) { _ = cmark_node_set_url(link, $0) }
    if let image = line.ownImage {
      let picture = cmark_node_new(CMARK_NODE_IMAGE)
      withCString(image) { _ = cmark_node_set_url(picture, $0) }
      Pictures.markAsDecoration(picture)
      _ = cmark_node_append_child(link, picture)
      _ = cmark_node_append_child(link, NodeText.make([0x20]))
    }
    let title = LineMarkdown.pieces(of: line.braces?.value(of: "title") ?? []).flatMap(\.bytes)
    let text = title.withUnsafeBufferPointer { Typography.line($0, smart: smart) }
    _ = cmark_node_append_child(link, NodeText.make(text.isEmpty ? url : text))
    return embed(link, line: number)
  }

  /// Replaces each paragraph that holds only the address of a film or post by an embed.
  static func rewriteAddresses(_ tree: borrowing MarkdownTree) {
    var paragraphs: [OpaquePointer] = []
    tree.root.forEachNode { node, type in
      if type == CMARK_NODE_PARAGRAPH, isAddress(node) { paragraphs.append(node) }
    }
    for paragraph in paragraphs {
      let link = cmark_node_first_child(paragraph)
      let line = Int(cmark_node_get_start_line(paragraph))
      _ = cmark_node_insert_before(paragraph, embed(link, line: line))
      cmark_node_free(paragraph)
    }
  }

  /// True for such a paragraph, at the top level or directly in a directive.
  private static func isAddress(_ paragraph: OpaquePointer) -> Bool {
    guard let link = cmark_node_first_child(paragraph), cmark_node_last_child(paragraph) == link,
      cmark_node_get_type(link) == CMARK_NODE_LINK, let text = cmark_node_first_child(link),
      cmark_node_last_child(link) == text, cmark_node_get_type(text) == CMARK_NODE_TEXT
    else { return false }
    let parent = cmark_node_parent(paragraph)
    guard cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT || isDirective(parent) else { return false }
    for node in [link, text] { ExtensionMask.restore(in: node) }
    let url = withBytes(ofCString: cmark_node_get_url(link)) { Array($0) }
    let shown = NodeText.literal(of: text)
    let isShown = shown == url || "https://".utf8 + shown == url || "http://".utf8 + shown == url
    return isShown && EmbedSource(String(decoding: url, as: UTF8.self)) != nil
  }
}
