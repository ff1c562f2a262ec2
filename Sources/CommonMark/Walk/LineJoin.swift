import Ccmark

/// Joins the lines of a sentence in Chinese or Japanese, between which there is no blank.
public enum LineJoin {
  /// A text without the space or line end between two such characters.
  public static func joined(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var joined = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isBreak = scalar == " " || scalar == "\n"
      if isBreak, index > 0, index + 1 < scalars.count, joins(scalars[index - 1], scalars[index + 1]) { continue }
      joined.append(scalar)
    }
    return String(joined)
  }

  /// True for a line break between two such characters.
  static func joins(at lineBreak: OpaquePointer) -> Bool {
    guard let before = text(cmark_node_previous(lineBreak), cmark_node_last_child),
      let left = withBytes(ofCString: cmark_node_get_literal(before), last), left.value >= 0x80,
      let after = text(cmark_node_next(lineBreak), cmark_node_first_child),
      let right = withBytes(ofCString: cmark_node_get_literal(after), first)
    else { return false }
    return joins(left, right)
  }

  /// True if at least one character is wide, and the other is wide or shared with other scripts.
  static func joins(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    isWide(left) && (isWide(right) || isShared(right)) || isShared(left) && isWide(right)
  }

  private static func text(
    _ node: OpaquePointer?, _ child: (OpaquePointer?) -> OpaquePointer?
  ) -> OpaquePointer? {
    var node = node
    while let current = node {
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT: return current
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_CUSTOM_INLINE: node = child(current)
      default: return nil
      }
    }
    return nil
  }

  private static func first(_ text: Bytes) -> Unicode.Scalar? { text.isEmpty ? nil : decodeScalar(text, at: 0).scalar }

  private static func last(_ text: Bytes) -> Unicode.Scalar? {
    text.lastIndex { $0 & 0xC0 != 0x80 }.map { decodeScalar(text, at: $0).scalar }
  }

  /// Han, kana, bopomofo and forms of full width; blocks of the Unicode standard.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0x3001...0x312F, 0x31A0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF01...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Quotation marks, dash and ellipsis, which are wide between wide letters; masked quotation marks too.
  private static func isShared(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "—", "‘"..."’", "“"..."”", "…", "\u{2E00}"..."\u{2E03}": true
    default: false
    }
  }
}
