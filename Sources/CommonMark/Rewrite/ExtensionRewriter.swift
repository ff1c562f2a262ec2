import Ccmark

/// The extensions of CommonMark: passes over a parsed tree that replace nodes by the meaning of their marks.
///
/// They follow GFM 0.29, with the exceptions listed in the tests.
enum ExtensionRewriter {
  /// The most nodes within each other; a deeper tree is refused later, so the rest of it is not rewritten.
  private static let depthLimit = 1000

  /// The attributes written after headings, pictures and directives, by their nodes.
  struct WrittenAttributes {
    var ids: [OpaquePointer: AuthoredHeadingID] = [:]
    var pictures: [OpaquePointer: Pictures.ParsedBraces] = [:]
    var directives: [OpaquePointer: DirectiveLine] = [:]
  }

  /// Rewrites the tree; `source` is the text in the file, `parsed` the text that libcmark parsed.
  ///
  /// Pictures whose scheme is not in `schemes` do not become figures; `directives` is nil if there are none.
  static func apply(
    _ scan: ExtensionScan, to tree: borrowing MarkdownTree, source: SourceLines, parsed: Bytes, smart: Bool,
    schemes: Set<String>?, directives: DirectiveScan?
  ) -> WrittenAttributes {
    let lines = directives.map { Directives.rewrite(tree, $0, smart: smart) } ?? [:]
    if scan.hasPipes {
      Tables.rewrite(tree, SourceLines(parsed), hasDefinitions: scan.hasDefinitions, smart: smart)
    }
    // This comes before addresses become links, since braces may hold some.
    let pictures = scan.hasPictures ? Pictures.rewrite(tree, smart: smart, schemes: schemes) : [:]
    let ids = rewriteText(scan, tree, source)
    if scan.hasLinesOfAddresses { Directives.rewriteAddresses(tree) }
    return WrittenAttributes(ids: ids, pictures: pictures, directives: lines)
  }

  /// Rewrites inline content, list items and headings; returns the ids of headings by node.
  private static func rewriteText(
    _ scan: ExtensionScan, _ tree: borrowing MarkdownTree, _ source: SourceLines
  ) -> [OpaquePointer: AuthoredHeadingID] {
    guard scan.changesText || scan.hasTasks || scan.hasHeadingIDs else { return [:] }
    var ids: [OpaquePointer: AuthoredHeadingID] = [:]
    var references = 0
    var depth = 0
    let iterator = cmark_iter_new(tree.root)
    defer { cmark_iter_free(iterator) }
    while depth < depthLimit {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      let type = cmark_node_get_type(node)
      let isReference = type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        if isReference { references -= 1 }
        if scan.hasTildes { Strikethrough.rewrite(in: node) }
        continue
      }
      switch type {
      case CMARK_NODE_TEXT:
        if references == 0, scan.hasWebAddresses || scan.hasAtSigns { BareLinks.rewrite(node) }
      case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE_BLOCK,
        CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK:
        break
      default:
        depth += 1
        if isReference { references += 1 }
        if type == CMARK_NODE_ITEM, scan.hasTasks { TaskItems.rewrite(node, source) }
        if type == CMARK_NODE_HEADING, scan.hasHeadingIDs { ids[node] = AuthoredHeadingID.take(from: node, source) }
      }
    }
    return ids
  }
}
