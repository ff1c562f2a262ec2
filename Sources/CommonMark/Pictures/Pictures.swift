import Ccmark
import Diagnostics

/// Turns pictures that are alone in their paragraph into a figure, several into a gallery.
enum Pictures {
  /// The braces after a picture.
  struct ParsedBraces {
    /// The attributes; nil if they cannot be read, which leaves them in the text.
    let braces: Braces?
    /// The beginning of the braces in the source, up to the first character that libcmark may have changed.
    let beginning: [UInt8]
  }

  /// Rewrites a tree; pictures whose scheme is not in `schemes` are not made figures, since they will be left out.
  ///
  /// - Returns: The braces, by the figure's node, or for a picture within a line by the picture's.
  static func rewrite(
    _ tree: borrowing MarkdownTree, smart: Bool, schemes: Set<String>?
  ) -> [OpaquePointer: ParsedBraces] {
    let pictures = all(in: tree)
    var written: [OpaquePointer: ParsedBraces] = [:]
    for picture in pictures { written[picture] = takeBraces(of: picture) }
    var last: OpaquePointer?
    for picture in pictures {
      let parent = cmark_node_parent(whole(picture))
      guard parent != last, let paragraph = parent, cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH else {
        continue
      }
      last = paragraph
      guard let alone = all(filling: paragraph, schemes) else { continue }
      for picture in alone { makeFigure(of: picture, smart: smart, &written) }
      Figure.removeSpace(in: paragraph)
      if alone.count > 1 { Figure.wrapAll(in: paragraph) }
    }
    return written
  }

  /// True for a picture that its author declared to need no description.
  static func isDecoration(_ picture: OpaquePointer) -> Bool { cmark_node_get_user_data(picture) != nil }

  /// The figure around a picture, perhaps with a link between them; nil if there is none.
  static func figure(around picture: OpaquePointer) -> OpaquePointer? {
    let parent = cmark_node_parent(whole(picture))
    return Figure.part(parent) == .figure ? parent : nil
  }

  /// Marks a picture as one that needs no description.
  static func markAsDecoration(_ picture: OpaquePointer?) {
    _ = cmark_node_set_user_data(picture, UnsafeMutableRawPointer(bitPattern: 1))
  }

  /// The pictures of a tree that are not in another one's description, in order.
  private static func all(in tree: borrowing MarkdownTree) -> [OpaquePointer] {
    var pictures: [OpaquePointer] = []
    var depth = 0
    let iterator = cmark_iter_new(tree.root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return pictures }
      guard cmark_node_get_type(node) == CMARK_NODE_IMAGE else { continue }
      if event == CMARK_EVENT_ENTER, depth == 0 { pictures.append(node) }
      depth += event == CMARK_EVENT_ENTER ? 1 : -1
    }
  }

  /// The link around a picture if it holds nothing else; else the picture.
  private static func whole(_ picture: OpaquePointer) -> OpaquePointer {
    guard let link = cmark_node_parent(picture), cmark_node_get_type(link) == CMARK_NODE_LINK,
      cmark_node_first_child(link) == picture, cmark_node_last_child(link) == picture
    else { return picture }
    return link
  }

  /// The pictures of a paragraph that holds only pictures, linked or not, and space; else nil.
  private static func all(filling paragraph: OpaquePointer, _ schemes: Set<String>?) -> [OpaquePointer]? {
    var pictures: [OpaquePointer] = []
    var child = cmark_node_first_child(paragraph)
    while let node = child {
      child = cmark_node_next(node)
      switch cmark_node_get_type(node) {
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        break
      case CMARK_NODE_TEXT:
        guard withBytes(ofCString: cmark_node_get_literal(node), { $0.allSatisfy(\.isBlankOrLineEnd) }) else {
          return nil
        }
      default:
        let picture = image(of: node)
        guard let picture, withBytes(ofCString: cmark_node_get_url(picture), { LinkAddress($0).has(schemes) }) else {
          return nil
        }
        pictures.append(picture)
      }
    }
    return pictures
  }

  /// The picture that a node is, or that is all of a link; else nil.
  private static func image(of node: OpaquePointer) -> OpaquePointer? {
    let picture = cmark_node_get_type(node) == CMARK_NODE_LINK ? cmark_node_first_child(node) : node
    guard let picture, cmark_node_get_type(picture) == CMARK_NODE_IMAGE else { return nil }
    return picture == node || whole(picture) == node ? picture : nil
  }

  /// Wraps a picture in a figure, with its title as the caption.
  private static func makeFigure(
    of picture: OpaquePointer, smart: Bool, _ written: inout [OpaquePointer: ParsedBraces]
  ) {
    let title = withBytes(ofCString: cmark_node_get_title(picture)) { title in
      title.allSatisfy(\.isBlankOrLineEnd) ? [] : Typography.line(title, smart: smart)
    }
    _ = cmark_node_set_title(picture, "")
    let braces = written.removeValue(forKey: picture)
    let caption = Figure.caption(title, credit: braces?.braces?.credit ?? [])
    guard let figure = Figure.wrap(whole(picture), caption: caption) else { return }
    written[figure] = braces
  }
}

// MARK: - Braces

extension Pictures {
  /// Removes the braces from the text after a picture, or after the link around it; nil if there are none.
  private static func takeBraces(of picture: OpaquePointer) -> ParsedBraces? {
    guard let written = takeBraces(behind: picture) ?? takeBraces(behind: whole(picture)) else { return nil }
    if written.braces?.alternative?.isEmpty == true { markAsDecoration(picture) }
    return written
  }

  private static func takeBraces(behind node: OpaquePointer) -> ParsedBraces? {
    let text = text(behind: node)
    // Tags of other tools begin with these.
    guard text.first == UInt8(ascii: "{"), text.count > 1, !"{%:".utf8.contains(text[1]) else { return nil }
    let braces = Braces(ofPicture: text)
    if let braces { remove(braces.length, behind: node) }
    let beginning = text.prefix { $0.isASCIILetter || $0.isASCIIDigit || "{.#=".utf8.contains($0) }
    return ParsedBraces(braces: braces, beginning: Array(beginning))
  }

  /// The text after a node, up to the next node that is no text, if it begins with a brace; else empty.
  private static func text(behind node: OpaquePointer) -> [UInt8] {
    var text: [UInt8] = []
    var next = cmark_node_next(node)
    while let sibling = next {
      switch cmark_node_get_type(sibling) {
      case CMARK_NODE_TEXT: withBytes(ofCString: cmark_node_get_literal(sibling)) { text += $0 }
      case CMARK_NODE_SOFTBREAK: text.append(0x0A)
      default: return text
      }
      guard text.first == UInt8(ascii: "{") else { return [] }
      next = cmark_node_next(sibling)
    }
    return text
  }

  /// Removes `length` bytes of that text.
  private static func remove(_ length: Int, behind node: OpaquePointer) {
    var left = length
    while left > 0, let sibling = cmark_node_next(node) {
      let rest = withBytes(ofCString: cmark_node_get_literal(sibling)) { Array($0.dropFirst(left)) }
      left -= cmark_node_get_type(sibling) == CMARK_NODE_TEXT ? strlen(cmark_node_get_literal(sibling)) : 1
      if rest.isEmpty {
        cmark_node_free(sibling)
      } else {
        withCString(rest) { _ = cmark_node_set_literal(sibling, $0) }
      }
    }
  }
}
