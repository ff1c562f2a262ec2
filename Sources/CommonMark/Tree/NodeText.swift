import Ccmark

/// Exchanges the strings of a libcmark node.
enum NodeText {
  /// A text node.
  static func make(_ text: [UInt8]) -> OpaquePointer? {
    let node = cmark_node_new(CMARK_NODE_TEXT)
    withCString(text) { _ = cmark_node_set_literal(node, $0) }
    return node
  }

  /// The literal text of a node.
  static func literal(of node: OpaquePointer) -> [UInt8] {
    withBytes(ofCString: cmark_node_get_literal(node)) { Array($0) }
  }

  /// Puts what `replacement` answers in place of each of the node's strings; nil leaves one as it is.
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

  /// Puts the answer of `replacement` in place of the node's literal text; nil leaves it as it is.
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
