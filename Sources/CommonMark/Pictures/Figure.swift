import Ccmark

/// The nodes of figures: pictures that are alone in their paragraph.
///
/// They stay in the paragraph, which has the source position, until it has been walked.
enum Figure {
  enum Part: Int {
    case figure = 1
    case caption, gallery
  }

  /// The part of a figure that a node is; nil for any other node.
  static func part(_ node: OpaquePointer?) -> Part? {
    guard cmark_node_get_type(node) == CMARK_NODE_CUSTOM_INLINE else { return nil }
    return Part(rawValue: Int(bitPattern: cmark_node_get_user_data(node)))
  }

  private static func node(_ part: Part, _ start: String, _ end: String) -> OpaquePointer? {
    let node = CustomNode.inline(start, end)
    _ = cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: part.rawValue))
    return node
  }

  /// Wraps a picture in a figure, with a caption unless that is nil.
  static func wrap(_ picture: OpaquePointer, caption: OpaquePointer?) -> OpaquePointer? {
    let figure = node(.figure, "<figure>", "</figure>\n")
    _ = cmark_node_insert_before(picture, figure)
    _ = cmark_node_append_child(figure, picture)
    _ = cmark_node_append_child(figure, caption)
    return figure
  }

  /// Removes all nodes but figures from a paragraph.
  static func removeSpace(in paragraph: OpaquePointer) {
    var child = cmark_node_first_child(paragraph)
    while let node = child {
      child = cmark_node_next(node)
      if part(node) == nil { cmark_node_free(node) }
    }
  }

  /// Wraps the figures of a paragraph in a gallery.
  static func wrapAll(in paragraph: OpaquePointer) {
    let gallery = node(.gallery, "<div class=\"gallery\">\n", "</div>\n")
    gallery?.adoptChildren(of: paragraph)
    _ = cmark_node_append_child(paragraph, gallery)
  }

  /// A caption of a text and a credit; nil if both are empty.
  static func caption(_ text: [UInt8], credit: [UInt8]) -> OpaquePointer? {
    if text.isEmpty && credit.isEmpty { return nil }
    let caption = node(.caption, "<figcaption>", "</figcaption>")
    if !text.isEmpty { _ = cmark_node_append_child(caption, NodeText.make(credit.isEmpty ? text : text + [0x20])) }
    if !credit.isEmpty {
      let small = CustomNode.inline("<small>", "</small>")
      _ = cmark_node_append_child(small, NodeText.make(credit))
      _ = cmark_node_append_child(caption, small)
    }
    return caption
  }

  /// Sets the attributes of a figure; each begins with a space.
  static func set(_ attributes: [UInt8], of figure: OpaquePointer) {
    withCString("<figure".utf8 + attributes + [UInt8(ascii: ">")]) { _ = cmark_node_set_on_enter(figure, $0) }
  }

  /// True for a paragraph of figures.
  static func fills(_ paragraph: OpaquePointer) -> Bool { part(cmark_node_first_child(paragraph)) != nil }

  /// Replaces a paragraph by its figures.
  static func unwrap(_ paragraph: OpaquePointer) {
    let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
    block?.adoptChildren(of: paragraph)
    _ = cmark_node_insert_before(paragraph, block)
    cmark_node_free(paragraph)
  }
}
