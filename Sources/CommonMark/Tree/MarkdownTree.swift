import Ccmark

/// A libcmark tree with one owner, which is parsed, walked, rendered and freed within one call on one thread.
struct MarkdownTree: ~Copyable {
  /// The document node.
  let root: OpaquePointer

  /// Parses a text; nil if libcmark returns no tree.
  init?(parsing text: Bytes, smart: Bool) {
    guard let root = Self.parse(text, smart) else { return nil }
    self.root = root
  }

  /// Parses a text; nil if libcmark returns no tree.
  init?(parsing text: [UInt8], smart: Bool) {
    guard let root = text.withUnsafeBufferPointer({ Self.parse($0, smart) }) else { return nil }
    self.root = root
  }

  private static func parse(_ text: Bytes, _ smart: Bool) -> OpaquePointer? {
    let options = CMARK_OPT_DEFAULT | (smart ? CMARK_OPT_SMART : 0)
    let parser = cmark_parser_new(options)
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    defer { cmark_parser_free(parser) }
    return cmark_parser_finish(parser)
  }

  deinit { cmark_node_free(root) }

  /// The concatenated text of all text nodes, in order.
  var text: [UInt8] {
    var text: [UInt8] = []
    root.forEachNode { node, type in
      if type == CMARK_NODE_TEXT { withBytes(ofCString: cmark_node_get_literal(node)) { text.append(contentsOf: $0) } }
    }
    return text
  }

  /// Renders the tree and calls `body` with the HTML.
  ///
  /// Unsafe HTML is rendered as it is: it has been removed from the tree.
  func withHTML<Result>(_ body: (Bytes) -> Result) -> Result {
    guard let html = cmark_render_html(root, CMARK_OPT_UNSAFE) else { return body(Bytes(start: nil, count: 0)) }
    defer { free(html) }
    return withBytes(ofCString: html, body)
  }
}
