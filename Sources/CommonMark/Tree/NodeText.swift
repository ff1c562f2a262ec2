import Ccmark

/// Makes text nodes, and reads and replaces the strings of nodes.
enum NodeText {
  /// A new text node.
  static func make(_ text: [UInt8]) -> OpaquePointer? {
    let node = cmark_node_new(CMARK_NODE_TEXT)
    withCString(text) { _ = cmark_node_set_literal(node, $0) }
    return node
  }

  /// The literal text of a node.
  static func literal(of node: OpaquePointer) -> [UInt8] {
    withBytes(ofCString: cmark_node_get_literal(node)) { Array($0) }
  }

  /// Replaces each string of a node by the result of `replacement`; nil leaves it.
  static func replace(in node: OpaquePointer, _ replacement: (Bytes) -> [UInt8]?) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      replace(in: node, cmark_node_get_url, cmark_node_set_url, replacement)
      replace(in: node, cmark_node_get_title, cmark_node_set_title, replacement)
    case CMARK_NODE_CODE_BLOCK:
      replaceLiteral(in: node, replacement)
      replace(in: node, cmark_node_get_fence_info, cmark_node_set_fence_info, replacement)
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
      replaceLiteral(in: node, replacement)
    default:
      break
    }
  }

  /// Replaces the literal text of a node by the result of `replacement`; nil leaves it.
  static func replaceLiteral(in node: OpaquePointer, _ replacement: (Bytes) -> [UInt8]?) {
    replace(in: node, cmark_node_get_literal, cmark_node_set_literal, replacement)
  }

  private static func replace(
    in node: OpaquePointer,
    _ get: (OpaquePointer?) -> UnsafePointer<CChar>?,
    _ set: (OpaquePointer?, UnsafePointer<CChar>?) -> Int32,
    _ replacement: (Bytes) -> [UInt8]?
  ) {
    guard let bytes = withBytes(ofCString: get(node), replacement) else { return }
    withCString(bytes) { _ = set(node, $0) }
  }
}
