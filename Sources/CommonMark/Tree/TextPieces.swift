import Ccmark

/// Pieces of a text node, each of which becomes a node before it.
struct TextPieces {
  private let node: OpaquePointer
  private let text: Bytes

  /// Hands the pieces of a text node to `body`, and frees it.
  static func replace(_ node: OpaquePointer, _ body: (TextPieces, Bytes) -> Void) {
    withBytes(ofCString: cmark_node_get_literal(node)) { body(TextPieces(node: node, text: $0), $0) }
    cmark_node_free(node)
  }

  /// A text node of a piece; nil for an empty one.
  func text(_ range: Range<Int>) -> OpaquePointer? {
    range.isEmpty ? nil : NodeText.make(Array(text[range]))
  }

  /// Puts a node before the text.
  func insert(_ piece: OpaquePointer?) { _ = cmark_node_insert_before(node, piece) }
}
