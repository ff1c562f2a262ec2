import Ccmark
import Diagnostics

/// The pictures of a text: one that stands alone in its paragraph becomes a figure, several a gallery.
enum Pictures {
  /// The braces behind a picture.
  struct Written {
    /// Nil if they cannot be read: then they stay in the text.
    let braces: PictureBraces?
    /// The beginning of the braces in the source, up to the first character that libcmark may have changed.
    let beginning: [UInt8]
  }

  /// Changes a tree; pictures whose address has none of `schemes` will be left out, so they stay as they are.
  ///
  /// - Returns: The braces, by the figure or, in a line, by the picture.
  static func rewrite(
    _ tree: borrowing MarkdownTree, smart: Bool, schemes: Set<String>?
  ) -> [OpaquePointer: Written] {
    let pictures = all(in: tree)
    var written: [OpaquePointer: Written] = [:]
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

  /// True for a picture whose author said that it needs no description.
  static func isDecoration(_ picture: OpaquePointer) -> Bool { cmark_node_get_user_data(picture) != nil }

  /// The figure that a picture stands in, perhaps with a link around it.
  static func figure(around picture: OpaquePointer) -> OpaquePointer? {
    let parent = cmark_node_parent(whole(picture))
    return Figure.part(parent) == .figure ? parent : nil
  }

  /// Notes that a picture needs no description.
  static func markAsDecoration(_ picture: OpaquePointer?) {
    _ = cmark_node_set_user_data(picture, UnsafeMutableRawPointer(bitPattern: 1))
  }

  /// Those that are no part of another one's description.
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

  /// A picture with the link around it, if that holds nothing else.
  private static func whole(_ picture: OpaquePointer) -> OpaquePointer {
    guard let link = cmark_node_parent(picture), cmark_node_get_type(link) == CMARK_NODE_LINK,
      cmark_node_first_child(link) == picture, cmark_node_last_child(link) == picture
    else { return picture }
    return link
  }

  /// The pictures of a paragraph, each with the link around it, if it holds nothing but them and space.
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

  /// The picture that a node is, or that a link is around.
  private static func image(of node: OpaquePointer) -> OpaquePointer? {
    let picture = cmark_node_get_type(node) == CMARK_NODE_LINK ? cmark_node_first_child(node) : node
    guard let picture, cmark_node_get_type(picture) == CMARK_NODE_IMAGE else { return nil }
    return picture == node || whole(picture) == node ? picture : nil
  }

  /// Puts a figure in the place of a picture; the title becomes the caption.
  private static func makeFigure(
    of picture: OpaquePointer, smart: Bool, _ written: inout [OpaquePointer: Written]
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
  /// Takes the braces out of the text behind a picture, or behind the link around it.
  private static func takeBraces(of picture: OpaquePointer) -> Written? {
    guard let written = takeBraces(behind: picture) ?? takeBraces(behind: whole(picture)) else { return nil }
    if written.braces?.alternative?.isEmpty == true { markAsDecoration(picture) }
    return written
  }

  private static func takeBraces(behind node: OpaquePointer) -> Written? {
    let text = text(behind: node)
    // Other tools begin tags of theirs with these.
    guard text.first == UInt8(ascii: "{"), text.count > 1, !"{%:".utf8.contains(text[1]) else { return nil }
    let braces = PictureBraces(text)
    if let braces { remove(braces.length, behind: node) }
    let beginning = text.prefix { $0.isASCIILetter || $0.isASCIIDigit || "{.#=".utf8.contains($0) }
    return Written(braces: braces, beginning: Array(beginning))
  }

  /// The text from behind a node up to the next one that is no text, if it begins with a brace.
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

  /// Removes so many bytes of that text.
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
