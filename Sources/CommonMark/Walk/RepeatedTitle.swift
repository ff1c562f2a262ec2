import Ccmark
import Diagnostics

/// Compares a body's first heading with the title of its page.
enum RepeatedTitle {
  /// The text of a level 1 heading that only repeats the title; nil for any other.
  ///
  /// A heading with a link or an image, or within a list or a block quote, is not a mere repetition.
  static func text(of heading: OpaquePointer, _ title: String) -> [UInt8]? {
    guard cmark_node_get_heading_level(heading) == 1,
      cmark_node_get_type(cmark_node_parent(heading)) == CMARK_NODE_DOCUMENT, let text = plainText(of: heading)
    else { return nil }
    return repeats(text, title) ? text : nil
  }

  /// The text of an `<h1>` in raw HTML that only repeats the title; nil for any other.
  ///
  /// `html` is the content of the element.
  static func text(ofHTML html: ArraySlice<UInt8>, _ title: String) -> [UInt8]? {
    var reader = HTMLTagReader(Array(html))
    var text: [UInt8] = []
    var index = html.startIndex
    while index < html.endIndex {
      if html[index] == UInt8(ascii: "<"), let tag = reader.tag(at: index - html.startIndex) {
        guard saysNoMore(tag) else { return nil }
        if tag.name == "br" { text.append(0x20) }
        index += tag.range.count
      } else {
        text.append(html[index])
        index += 1
      }
    }
    var plain = PlainText()
    CharacterReference.resolved(in: text[...]).withUnsafeBufferPointer { plain.add($0) }
    return repeats(plain.bytes, title) ? plain.bytes : nil
  }

  private static func saysNoMore(_ tag: HTMLTag) -> Bool {
    tag.kind == .comment
      || HTMLElement.phrases.contains(tag.name) && !["a", "audio", "img", "picture", "video"].contains(tag.name)
  }

  private static func repeats(_ text: [UInt8], _ title: String) -> Bool {
    let wanted = folded(title)
    return !wanted.isEmpty && folded(String(decoding: text, as: UTF8.self)) == wanted
  }

  private static func plainText(of heading: OpaquePointer) -> [UInt8]? {
    var text = PlainText()
    let iterator = cmark_iter_new(heading)
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator) else { return nil }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        withBytes(ofCString: cmark_node_get_literal(node)) { text.add($0) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        text.addSpace()
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_HEADING:
        break
      default:
        return nil
      }
    }
    return text.bytes
  }

  /// The text in lower case without spaces, quotation marks and dashes, which typography may change.
  private static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars where !isTypography(scalar) {
      folded += scalar == "…" ? "..." : scalar.properties.lowercaseMapping
    }
    return folded
  }

  private static func isTypography(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // Masked quotation marks are included.
    case "'", "\"", "`", "‚", "„", "「"..."』", "\u{2E00}"..."\u{2E03}": return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation, .dashPunctuation, .spaceSeparator, .control: return true
    default: return false
    }
  }
}

extension TreeWalk {
  /// Omits an `<h1>` in raw HTML that begins a text and repeats its title; returns the offset after it, else nil.
  mutating func omitTitle(_ tag: HTMLTag, _ reader: inout HTMLTagReader, _ piece: HTMLPiece) -> Int? {
    guard tag.name == "h1", tag.kind == .open, piece.isTop, elements.elements.isEmpty, facts.outline.isEmpty,
      let title = options.title, let end = reader.closingTag(of: "h1", from: tag.range.upperBound),
      let endTag = reader.tag(at: end),
      let text = RepeatedTitle.text(ofHTML: piece.literal[tag.range.upperBound..<end], title)
    else { return nil }
    let titleRange = find(piece.literal[tag.range.lowerBound..<endTag.range.upperBound])
    diagnostics.append(.repeatedTitle(at: range(titleRange)))
    facts.outline.omit(text)
    return endTag.range.upperBound
  }
}

extension Diagnostic {
  static func repeatedTitle(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .repeatedTitle, .note, "the heading repeats the title, so it is left out", at: range,
      hint: "delete it: the page shows its title above the text")
  }
}
