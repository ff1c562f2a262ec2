import Ccmark

/// Nodes for constructs unknown to libcmark, which writes their marks as they are.
enum CustomNode {
  /// A block between two pieces of HTML, each on lines of its own.
  static func block(_ start: String, _ end: String) -> OpaquePointer? {
    make(CMARK_NODE_CUSTOM_BLOCK, start, end)
  }

  /// An inline node between two pieces of HTML.
  static func inline(_ start: String, _ end: String) -> OpaquePointer? {
    make(CMARK_NODE_CUSTOM_INLINE, start, end)
  }

  private static func make(_ type: cmark_node_type, _ start: String, _ end: String) -> OpaquePointer? {
    let node = cmark_node_new(type)
    _ = cmark_node_set_on_enter(node, start)
    _ = cmark_node_set_on_exit(node, end)
    return node
  }

  /// True for a custom node whose first piece of HTML is `start`.
  static func begins(_ node: OpaquePointer?, with start: StaticString) -> Bool {
    withBytes(ofCString: cmark_node_get_on_enter(node)) { bytes in
      bytes.elementsEqual(Bytes(start: start.utf8Start, count: start.utf8CodeUnitCount))
    }
  }
}

extension OpaquePointer {
  /// Calls `body` with this node and all below it, each before its children.
  func forEachNode(_ body: (OpaquePointer, cmark_node_type) -> Void) {
    let iterator = cmark_iter_new(self)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER { body(node, cmark_node_get_type(node)) }
    }
  }

  /// Appends the children of `node` to this node.
  func adoptChildren(of node: OpaquePointer) {
    while let child = cmark_node_first_child(node) { _ = cmark_node_append_child(self, child) }
  }
}
