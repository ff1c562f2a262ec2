import Ccmark

/// Control bytes that mark holes and ids in libcmark's output until ``MarkerScan`` removes them.
///
/// They are in custom nodes and HTML, which libcmark writes raw. No other byte of its output can be one: the source
/// holds no control bytes, and those from entities are replaced in the tree.
enum Marker: UInt8 {
  /// The first byte in a heading, right after `<hN>`.
  case heading = 1
  /// Right before `<a …>` or `<img …>`.
  case reference = 2
  /// Right after `</a>`.
  case linkEnd = 3
  /// On both sides of an address in raw HTML.
  case address = 4
  /// Right before the level in a heading's tag of raw HTML.
  case level = 5
  /// In raw HTML, before a byte for what follows: ``table``, or the kind of an attribute's address as a digit.
  case rawPart = 6
  /// On both sides of attributes that are moved into the `<img …>` before them.
  case attributes = 7
  /// Before a byte that says whether a directive begins or ends.
  case directive = 8

  /// After a ``rawPart``: the region around a table begins.
  static let table = UInt8(ascii: "t")

  /// A tag `<hN>` or `</hN>` with the marker before its level.
  static func marking(heading tag: [UInt8]) -> [UInt8] {
    guard let level = tag.firstIndex(where: \.isASCIIDigit) else { return tag }
    return tag[..<level] + [Marker.level.rawValue] + tag[level...]
  }

  /// Inserts the marker of a heading.
  static func mark(heading: OpaquePointer) {
    let marker = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    _ = cmark_node_set_on_enter(marker, "\u{1}")
    _ = cmark_node_prepend_child(heading, marker)
  }

  /// Wraps a link in its markers.
  static func mark(link: OpaquePointer) {
    let marker = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    _ = cmark_node_set_on_enter(marker, "\u{2}")
    _ = cmark_node_set_on_exit(marker, "\u{3}")
    _ = cmark_node_insert_before(link, marker)
    _ = cmark_node_append_child(marker, link)
  }

  /// Inserts the marker of an image.
  static func mark(image: OpaquePointer) {
    let marker = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    _ = cmark_node_set_on_enter(marker, "\u{2}")
    _ = cmark_node_insert_before(image, marker)
  }

  /// Inserts the attributes of an image after it; each begins with a space.
  static func mark(_ image: OpaquePointer, attributes: [UInt8]) {
    let marker = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    let mark = Marker.attributes.rawValue
    withCString([mark] + attributes + [mark]) { _ = cmark_node_set_on_enter(marker, $0) }
    _ = cmark_node_insert_after(image, marker)
  }
}
