import Ccmark

/// The nodes of directives: a block with markers around what lies in it.
enum DirectiveMarkup {
  /// Stands behind the marker of a directive that begins.
  static let opening = UInt8(ascii: "(")
  private static let start: StaticString = "\u{8}("
  private static let end: StaticString = "\u{8})"

  /// A block for the directive that begins in a line.
  static func block(line: Int) -> OpaquePointer? {
    let block = CustomNode.block("\(start)", "\(end)")
    _ = cmark_node_set_user_data(block, UnsafeMutableRawPointer(bitPattern: line))
    return block
  }

  /// A block for an embed, with the link to it that stands where the theme shows no more.
  static func embed(_ link: OpaquePointer?, line: Int) -> OpaquePointer? {
    let block = block(line: line)
    let paragraph = CustomNode.inline("<p>", "</p>\n")
    _ = cmark_node_append_child(block, paragraph)
    _ = cmark_node_append_child(paragraph, link)
    return block
  }

  /// True for a block that is a directive.
  static func isOne(_ block: OpaquePointer?) -> Bool { CustomNode.begins(block, with: start) }
}
