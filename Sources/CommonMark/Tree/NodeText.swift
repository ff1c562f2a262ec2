import Ccmark

/// Exchanges the strings of a libcmark node.
enum NodeText {
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

  /// The same for the literal text alone.
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
