import Ccmark

/// Bytes of a file, or of a string of libcmark's, that stay alive for the length of one call.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// A libcmark tree with one owner: parsed, walked, rendered and freed within one call.
struct MarkdownTree: ~Copyable {
  /// The document node.
  let root: OpaquePointer

  init?(parsing text: Bytes, smart: Bool) {
    let options = CMARK_OPT_DEFAULT | (smart ? CMARK_OPT_SMART : 0)
    let root = text.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, options) }
    guard let root else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Renders it and hands the HTML to `body`.
  ///
  /// Nothing is made safe here: that has been done on the tree.
  func withHTML<Result>(_ body: (Bytes) -> Result) -> Result {
    guard let html = cmark_render_html(root, CMARK_OPT_UNSAFE) else { return body(Bytes(start: nil, count: 0)) }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return withBytes(ofCString: html, body)
  }
}

/// Hands over the bytes before the closing NUL.
func withBytes<Result>(ofCString text: UnsafePointer<CChar>?, _ body: (Bytes) -> Result) -> Result {
  guard let text else { return body(Bytes(start: nil, count: 0)) }
  var count = 0
  while text[count] != 0 { count += 1 }
  return text.withMemoryRebound(to: UInt8.self, capacity: count) { body(Bytes(start: $0, count: count)) }
}
