import Ccmark

/// The nodes of directives: a custom block with markers before and after its content.
extension Directives {
  /// The byte after the marker of a directive's beginning.
  static let opening = UInt8(ascii: "(")
  private static let start: StaticString = "\u{8}("
  private static let end: StaticString = "\u{8})"

  /// A block for the directive that begins in `line`, a number from 1.
  static func block(line: Int) -> OpaquePointer? {
    let block = CustomNode.block("\(start)", "\(end)")
    _ = cmark_node_set_user_data(block, UnsafeMutableRawPointer(bitPattern: line))
    return block
  }

  /// A block for an embed that holds a link to it, for themes that show no more.
  static func embed(_ link: OpaquePointer?, line: Int) -> OpaquePointer? {
    let block = block(line: line)
    let paragraph = CustomNode.inline("<p>", "</p>\n")
    _ = cmark_node_append_child(block, paragraph)
    _ = cmark_node_append_child(paragraph, link)
    return block
  }

  /// True for a block that is a directive.
  static func isDirective(_ block: OpaquePointer?) -> Bool { CustomNode.begins(block, with: start) }
}
