import Ccmark

/// Turns bare addresses into links.
enum BareLinks {
  /// Replaces a text node with addresses by text nodes and links.
  static func rewrite(_ node: OpaquePointer) {
    let addresses = withBytes(ofCString: cmark_node_get_literal(node), find)
    guard !addresses.isEmpty else { return }
    TextPieces.replace(node) { pieces, text in
      var end = 0
      for address in addresses {
        pieces.insert(pieces.text(end..<address.range.lowerBound))
        let link = cmark_node_new(CMARK_NODE_LINK)
        withCString(address.prefix.utf8 + Array(text[address.range])) { _ = cmark_node_set_url(link, $0) }
        _ = cmark_node_append_child(link, pieces.text(address.range))
        _ = cmark_node_set_user_data(link, UnsafeMutableRawPointer(bitPattern: 1))
        pieces.insert(link)
        end = address.range.upperBound
      }
      pieces.insert(pieces.text(end..<text.count))
    }
  }

  private static func find(in text: Bytes) -> [BareAddress] {
    var addresses: [BareAddress] = []
    while let address = BareAddress.first(in: text, from: addresses.last?.range.upperBound ?? 0) {
      addresses.append(address)
    }
    return addresses
  }

  /// True for a link made of a bare address.
  static func contains(_ link: OpaquePointer) -> Bool {
    cmark_node_get_type(link) == CMARK_NODE_LINK && cmark_node_get_user_data(link) != nil
  }
}
