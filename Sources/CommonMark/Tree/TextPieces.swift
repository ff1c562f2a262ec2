import Ccmark

/// The pieces of a text node, each of which is replaced by a node.
struct TextPieces {
  private let node: OpaquePointer
  private let text: Bytes

  /// Calls `body` with the pieces of a text node and its bytes, then frees the node.
  static func replace(_ node: OpaquePointer, _ body: (TextPieces, Bytes) -> Void) {
    withBytes(ofCString: cmark_node_get_literal(node)) { body(TextPieces(node: node, text: $0), $0) }
    cmark_node_free(node)
  }

  /// A text node for a piece; nil for an empty one.
  func text(_ range: Range<Int>) -> OpaquePointer? {
    range.isEmpty ? nil : NodeText.make(Array(text[range]))
  }

  /// Inserts a node before the text node.
  func insert(_ piece: OpaquePointer?) { _ = cmark_node_insert_before(node, piece) }
}
