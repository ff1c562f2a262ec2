import Ccmark
import Diagnostics

/// One walk over a tree, which gathers facts, removes what is not allowed, and inserts markers for holes.
///
/// libcmark's iterator has chosen its next event before it returns the current one. So a leaf may be removed when it is
/// entered, a link or an image may be removed, moved or get a sibling when it is left, and a heading may get a first
/// child when it is entered; the walk visits none of the new nodes.
struct TreeWalk: ~Copyable {
  /// The most emphasis, links and images inside each other; a deeper text is refused.
  static let inlineLimit = 100

  let path: String
  let options: BodyOptions
  var search: BlockSourceSearch
  var facts: BodyFacts
  var diagnostics: [Diagnostic] = []
  var open = OpenReferences()
  /// True if something has been removed from the current block.
  var hasGap = false
  /// True for the text of a footnote, which is not in the excerpt.
  var isNote = false
  /// The range of the first text that was left out with the HTML around it; nil if there is none.
  var lostText: SourceRange?
  /// The heading nodes, in order, valid as long as the tree.
  private var headings: [OpaquePointer] = []
  /// The number that is added to the levels of headings.
  private(set) var headingShift = 0
  private var iterator: OpaquePointer?
  /// The source texts that look like links, in order.
  var linksWithSpaces: [LinkWithSpaces] = []
  /// The index of the first one that has not been met or passed.
  var firstLinkWithSpaces = 0
  /// The bytes that may begin signs in text nodes.
  var syntaxStarts = SyntaxStartBytes(in: Bytes(start: nil, count: 0))
  /// The end of the last mistyped link or syntax of another tool, in bytes of the file.
  var syntaxEnd = 0
  /// The number of signs without a result that may still be examined; it bounds the work on hostile input.
  var syntaxStartsLeft = 1000
  private var characters: CharacterRepair
  /// The open elements of raw HTML.
  var elements = OpenElements()
  /// The names of hidden elements without an end tag in the current block.
  var withoutEnd: Set<String> = []
  /// The range and the written id of the open heading in raw HTML.
  var rawHeading: (range: Range<Int>, id: AuthoredHeadingID?) = (0..<0, nil)
  /// The ids that authors gave to headings, by node.
  var writtenIDs: [OpaquePointer: AuthoredHeadingID] = [:]
  /// The braces after pictures, by figure, or by picture for those within a line.
  var writtenPictures: [OpaquePointer: Pictures.ParsedBraces] = [:]
  /// The number of struck texts and captions around the current node, which are not in the excerpt.
  var partsOutsideExcerpt = 0
  var tableHeader: TableHeader?
  var rawTable: RawTable?
  /// The lines of directives, by node.
  var writtenDirectives: [OpaquePointer: DirectiveLine] = [:]
  /// The directives around the current node: their indices in the facts, and the number of references before each.
  var openDirectives: [(row: Int, reference: Int)] = []
  /// The number of block quotes, list items and directives around the current node.
  var containers = 0
  /// The number of emphasis, links, images and extension nodes around the current node.
  var inlines = 0

  /// A walk over a tree of the file at `path`; it adds to `facts`.
  init(
    path: String, options: BodyOptions, search: BlockSourceSearch, facts: consuming BodyFacts,
    characters: CharacterRepair
  ) {
    self.path = path
    self.options = options
    self.search = search
    self.facts = facts
    self.characters = characters
  }

  /// Walks and changes the tree; false if an error stopped it, which is then the last diagnostic.
  mutating func walk(_ tree: borrowing MarkdownTree) -> Bool {
    let iterator = cmark_iter_new(tree.root)
    self.iterator = iterator
    defer {
      cmark_iter_free(iterator)
      self.iterator = nil
    }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return true }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
      if containers > BodyScan.containerLimit || inlines > Self.inlineLimit {
        diagnostics.append(.nestedTooDeep(at: range(search.firstLine)))
        return false
      }
    }
  }

  /// Continues after a leaf whose successors were removed.
  func restart(behind leaf: OpaquePointer) { cmark_iter_reset(iterator, leaf, CMARK_EVENT_ENTER) }

  func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: path, offsets: offsets) }

  private mutating func enter(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    characters.enter(node, type)
    switch type {
    case CMARK_NODE_TEXT:
      characters.repair(text: node)
      let isAddress = open.links > 0 && isAddress(node)
      withBytes(ofCString: cmark_node_get_literal(node)) { text in
        noteMissingSpace(in: text, of: node)
        let start = search.position
        noteSyntaxStarts(in: text, of: node)
        let end = search.position
        search.go(to: start)
        noteLiteralEmphasis(in: text)
        search.pass(end)
        add(text, isInExcerpt: !isAddress && partsOutsideExcerpt == 0)
      }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      enterBreak(node, isSoft: type == CMARK_NODE_SOFTBREAK)
    case CMARK_NODE_CODE:
      withBytes(ofCString: cmark_node_get_literal(node)) { literal in
        add(literal, isInExcerpt: partsOutsideExcerpt == 0)
        _ = search.find(literal)
      }
    case CMARK_NODE_HTML_INLINE:
      enterInlineHTML(node)
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
      inlines += 1
      elements.enterContainer()
    case CMARK_NODE_CUSTOM_INLINE:
      enter(customInline: node)
    case CMARK_NODE_LINK:
      inlines += 1
      elements.enterContainer()
      enterLink(node)
      characters.replaceControls(in: node)
    case CMARK_NODE_IMAGE:
      inlines += 1
      enterImage(node)
      characters.replaceControls(in: node)
    default:
      enter(block: node, type)
    }
  }

  private mutating func enter(block node: OpaquePointer, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_PARAGRAPH:
      begin(node)
      let isTop = cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT
      facts.beginParagraph(isLead: isTop && !isNote && elements.isLead)
      elements.enterContainer()
    case CMARK_NODE_HEADING:
      begin(node)
      guard !omitTitle(node) else { return }
      headings.append(node)
      elements.enterContainer()
      facts.beginHeading()
      if options.headingIDs { Marker.mark(heading: node) }
    case CMARK_NODE_CODE_BLOCK:
      begin(node)
      characters.replaceControls(in: node)
      withBytes(ofCString: cmark_node_get_literal(node)) { add($0) }
      noteUnclosedFence(of: node)
      facts.endText()
    case CMARK_NODE_HTML_BLOCK:
      begin(node)
      enterHTMLBlock(node)
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM:
      containers += 1
      search.enter(node)
      if type == CMARK_NODE_BLOCK_QUOTE { endImplied(before: node) }
      elements.enterContainer()
    case CMARK_NODE_LIST, CMARK_NODE_THEMATIC_BREAK:
      endImplied(before: node)
    case CMARK_NODE_CUSTOM_BLOCK:
      enter(customBlock: node)
    default:
      break
    }
  }

  /// Removes the first heading if it repeats the page's title; true if so.
  private mutating func omitTitle(_ heading: OpaquePointer) -> Bool {
    guard let title = options.title, facts.outline.isEmpty, let text = RepeatedTitle.text(of: heading, title) else {
      return false
    }
    diagnostics.append(.repeatedTitle(at: range(search.firstLine)))
    facts.outline.omit(text)
    cmark_iter_reset(iterator, heading, CMARK_EVENT_EXIT)
    cmark_node_free(heading)
    return true
  }

  /// Shifts the headings to the level that the options ask for, and gives them their ids.
  ///
  /// - Returns: The id of a heading that was left out, if a link in the text leads to it; else nil.
  mutating func finishHeadings(_ tree: borrowing MarkdownTree) -> String? {
    let shift = facts.outline.shift(to: options.highestHeading)
    headingShift = shift
    if shift != 0 {
      for heading in headings {
        let level = Outline.level(Int(cmark_node_get_heading_level(heading)), shift: shift)
        _ = cmark_node_set_heading_level(heading, Int32(level))
      }
    }
    let anchor = facts.outline.finish(shift: shift, taken: facts.rawIDs)
    for id in facts.outline.takenIDs { diagnostics.append(.takenID(id.id, at: range(id.range))) }
    guard let anchor,
      facts.references.contains(where: { $0.destination == "#\(anchor)" })
    else { return nil }
    let target = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
    _ = cmark_node_set_on_enter(target, "<span id=\"\(anchor)\"></span>")
    _ = cmark_node_prepend_child(tree.root, target)
    return anchor
  }

  private mutating func leave(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
      inlines -= 1
      leaveContainer(node, type)
    case CMARK_NODE_CUSTOM_INLINE:
      leave(customInline: node)
    case CMARK_NODE_CUSTOM_BLOCK:
      leave(customBlock: node)
    case CMARK_NODE_LINK:
      inlines -= 1
      leaveContainer(node, type)
      leaveLink(node)
    case CMARK_NODE_IMAGE:
      inlines -= 1
      leaveImage(node)
    case CMARK_NODE_PARAGRAPH:
      facts.endParagraph()
      leaveContainer(node, type)
      if Figure.fills(node) {
        Figure.unwrap(node)
      } else if hasGap {
        removeIfBlank(node)
      }
    case CMARK_NODE_HEADING:
      leaveContainer(node, type)
      facts.endHeading(
        level: Int(cmark_node_get_heading_level(node)), at: search.firstLine, id: writtenID(of: node))
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM:
      containers -= 1
      leaveContainer(node, type)
    case CMARK_NODE_DOCUMENT:
      leaveContainer(node, type)
    default:
      break
    }
  }

  /// Begins a block with text.
  private mutating func begin(_ node: OpaquePointer) {
    search.enter(node)
    if !withoutEnd.isEmpty { withoutEnd = [] }
    if cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK { endImplied(before: node) }
    begin(cell: node)
  }

  /// Begins a table cell or another part with text of its own; its range has been entered.
  mutating func begin(cell: OpaquePointer) {
    characters.begin(cell)
    hasGap = false
  }

  /// The id that the author gave to a heading; nil, with a warning, if it is invalid.
  private mutating func writtenID(of heading: OpaquePointer) -> AuthoredHeadingID? {
    guard let id = writtenIDs[heading], !id.isValid else { return writtenIDs[heading] }
    diagnostics.append(.headingID(id.id, at: range(id.range)))
    return nil
  }

  /// True for the text of a link that is its address, as in `<https://…>` and `www.…`; it is not in the excerpt.
  private func isAddress(_ text: OpaquePointer) -> Bool {
    let link = cmark_node_parent(text)
    guard cmark_node_get_type(link) == CMARK_NODE_LINK else { return false }
    return withBytes(ofCString: cmark_node_get_literal(text)) { literal in
      withBytes(ofCString: cmark_node_get_url(link)) { address in
        guard address.contains(UInt8(ascii: ":")) else { return false }
        return address.elementsEqual(literal)
          || address.starts(with: "https://www.".utf8)
            && address.dropFirst("https://".utf8.count).elementsEqual(literal)
      }
    }
  }

  /// Adds a piece of text to the facts, or to the alternative text of the image around it.
  private mutating func add(_ text: Bytes, isInExcerpt: Bool = true) {
    if open.images == 0 {
      guard !elements.isSilent else { return }
      facts.add(text, isInExcerpt: isInExcerpt)
      tableHeader?.text.add(text)
      rawTable?.header.text.add(text)
    } else {
      facts.add(alternative: text)
      open.alternativeText?.add(text)
    }
  }

  mutating func addSpace() {
    if open.images == 0 {
      facts.addSpace()
      tableHeader?.text.addSpace()
      rawTable?.header.text.addSpace()
    } else {
      facts.addAlternativeSpace()
      open.alternativeText?.addSpace()
    }
  }

  /// Removes a paragraph with nothing but space.
  private func removeIfBlank(_ paragraph: OpaquePointer) {
    var child = cmark_node_first_child(paragraph)
    while let node = child {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        break
      case CMARK_NODE_TEXT:
        guard withBytes(ofCString: cmark_node_get_literal(node), { $0.allSatisfy(\.isBlankOrLineEnd) }) else { return }
      default:
        return
      }
      child = cmark_node_next(node)
    }
    cmark_node_free(paragraph)
  }
}
