import Ccmark

/// Nodes for what libcmark has no name for: it writes their marks as they are.
enum CustomNode {
  /// A block between two pieces of HTML, each of them on lines of its own.
  static func block(_ start: String, _ end: String) -> OpaquePointer? {
    make(CMARK_NODE_CUSTOM_BLOCK, start, end)
  }

  /// A part of a line between two pieces of HTML.
  static func inline(_ start: String, _ end: String) -> OpaquePointer? {
    make(CMARK_NODE_CUSTOM_INLINE, start, end)
  }

  private static func make(_ type: cmark_node_type, _ start: String, _ end: String) -> OpaquePointer? {
    let node = cmark_node_new(type)
    _ = cmark_node_set_on_enter(node, start)
    _ = cmark_node_set_on_exit(node, end)
    return node
  }

  /// True if a custom node begins with this piece of HTML.
  static func begins(_ node: OpaquePointer?, with start: StaticString) -> Bool {
    withBytes(ofCString: cmark_node_get_on_enter(node)) { bytes in
      bytes.elementsEqual(Bytes(start: start.utf8Start, count: start.utf8CodeUnitCount))
    }
  }
}

extension OpaquePointer {
  /// Moves the children of a node to the end of this one's.
  func adoptChildren(of node: OpaquePointer) {
    while let child = cmark_node_first_child(node) { _ = cmark_node_append_child(self, child) }
  }
}

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
    guard !range.isEmpty else { return nil }
    let piece = cmark_node_new(CMARK_NODE_TEXT)
    withCString(Array(text[range])) { _ = cmark_node_set_literal(piece, $0) }
    return piece
  }

  /// Puts a node before the text.
  func insert(_ piece: OpaquePointer?) { _ = cmark_node_insert_before(node, piece) }
}
