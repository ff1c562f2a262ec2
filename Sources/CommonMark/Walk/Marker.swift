import Ccmark

/// Control bytes that stand in libcmark's output, for a moment, where a hole or an id belongs.
///
/// They are custom inline nodes, which libcmark writes raw. No other byte of its output can be one: the source holds
/// no control bytes, and those from entities are replaced on the tree.
enum Marker: UInt8 {
  /// First in a heading, straight after `<hN>`.
  case heading = 1
  /// Straight before `<a …>` or `<img …>`.
  case reference = 2
  /// Straight after `</a>`.
  case linkEnd = 3
  /// On both sides of an address in HTML of the author's own.
  case address = 4
  /// Straight before the level in a heading's tag of HTML of the author's own.
  case level = 5
  /// In HTML of the author's own, before a byte that tells what follows: ``table``, or an attribute, by the kind of the
  /// address in it as a digit.
  case part = 6
  /// On both sides of attributes that belong into the `<img …>` before them.
  case attributes = 7
  /// Before a byte that tells whether a directive begins or ends.
  case directive = 8

  /// Behind a ``part``: the region around a table begins.
  static let table = UInt8(ascii: "t")

  /// A tag `<hN>` or `</hN>`, its level marked.
  static func marking(heading tag: [UInt8]) -> [UInt8] {
    guard let level = tag.firstIndex(where: \.isASCIIDigit) else { return tag }
    return tag[..<level] + [Marker.level.rawValue] + tag[level...]
  }

  /// Sets the heading's marker.
  static func mark(heading: OpaquePointer) {
    let marker = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    _ = cmark_node_set_on_enter(marker, "\u{1}")
    _ = cmark_node_prepend_child(heading, marker)
  }

  /// Puts a link between its markers.
  static func mark(link: OpaquePointer) {
    let marker = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    _ = cmark_node_set_on_enter(marker, "\u{2}")
    _ = cmark_node_set_on_exit(marker, "\u{3}")
    _ = cmark_node_insert_before(link, marker)
    _ = cmark_node_append_child(marker, link)
  }

  /// Sets the image's marker.
  static func mark(image: OpaquePointer) {
    let marker = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    _ = cmark_node_set_on_enter(marker, "\u{2}")
    _ = cmark_node_insert_before(image, marker)
  }

  /// Sets the attributes of an image behind it, each with a space before it.
  static func mark(_ image: OpaquePointer, attributes: [UInt8]) {
    let marker = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    let mark = Marker.attributes.rawValue
    withCString([mark] + attributes + [mark]) { _ = cmark_node_set_on_enter(marker, $0) }
    _ = cmark_node_insert_after(image, marker)
  }
}
