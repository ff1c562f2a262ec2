import Ccmark
import Diagnostics

/// What is peculiar to texts in scripts without spaces.
extension TreeWalk {
  /// Warns about asterisks that are printed as typed in a text node.
  mutating func noteLiteralEmphasis(in text: Bytes) {
    guard let start = text.baseAddress, memchr(start, Int32(UInt8(ascii: "*")), text.count) != nil else { return }
    for emphasis in LiteralEmphasis.all(in: text) {
      guard let found = emphasis.literal.withUnsafeBufferPointer({ places.find($0) }) else { continue }
      let isOpening = emphasis.side == .opening
      let start = isOpening ? found.upperBound - emphasis.length : found.lowerBound
      diagnostics.append(.literalEmphasis(emphasis, at: range(start..<start + emphasis.length)))
    }
  }

  /// Notes the end of a line; between characters of scripts without spaces it would become a blank, so it is taken out.
  mutating func enterBreak(_ node: OpaquePointer, isSoft: Bool) {
    guard LineJoin.joins(at: node) else { return addSpace() }
    if isSoft { cmark_node_free(node) }
  }
}

/// The lines of a sentence in Chinese or Japanese, which go on without a blank.
enum LineJoin {
  /// True for the end of a line between two characters that have no blank between them.
  static func joins(at lineBreak: OpaquePointer) -> Bool {
    guard let before = text(cmark_node_previous(lineBreak), cmark_node_last_child),
      let left = withBytes(ofCString: cmark_node_get_literal(before), last), left.value >= 0x80,
      let after = text(cmark_node_next(lineBreak), cmark_node_first_child),
      let right = withBytes(ofCString: cmark_node_get_literal(after), first)
    else { return false }
    return joins(left, right)
  }

  /// True if one is a letter or a punctuation mark of full width, and the other as well, or a mark that these scripts share
  /// with others.
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

  /// Quotation marks, dash and ellipsis, which are of full width between wide letters; masked ones too.
  private static func isShared(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "—", "‘"..."’", "“"..."”", "…", "\u{2E00}"..."\u{2E03}": true
    default: false
    }
  }
}
