import Ccmark
import Diagnostics

/// One walk over a body's tree: it gathers the facts, takes out what may not stay, and sets markers for the holes.
///
/// libcmark's iterator has chosen its next event before it hands out the current one. So a leaf may go when it is
/// entered, a link or an image may go, move or get a sibling when it is left, and a heading may get a first child when it
/// is entered; the walk meets none of the new nodes.
struct TreeWalk {
  /// Deeper emphasis, links and images inside each other are refused.
  static let inlineLimit = 100

  let path: String
  let options: BodyOptions
  let filtersControls: Bool
  var places: BlockPlaces
  var diagnostics: [Diagnostic] = []
  var outline: [Heading] = []
  var references: [Reference] = []
  var words = WordCounter()
  var excerpt: Excerpt

  /// Sets the quotation marks of a language; nil: they stay as libcmark sets them.
  var quotes: QuoteSetter?
  /// Whether curly quotes that the author typed are masked.
  var isMasked = false

  /// Whether noncharacters may stand in the text, which are left out.
  var hasNoncharacters = false

  private var ids: HeadingIDs
  private var containers = 0
  private var inlines = 0
  private var inLeadParagraph = false
  private var headingText: PlainText?

  /// Images around the current node: all inside them is alternative text.
  var images = 0
  /// Links around the current node that are no part of alternative text.
  ///
  /// HTML allows no link in a link, but libcmark makes one of an autolink in a link's text; it becomes text.
  var links = 0
  /// The alternative text of an image that is left out.
  var alternativeText: PlainText?
  var openLink: OpenReference?
  var openImage: OpenReference?
  /// Whether something has been taken out of the current block.
  var hasGap = false
  var summaryMarker: SourceRange?

  init(path: String, options: BodyOptions, places: BlockPlaces, filtersControls: Bool, awaitsMarker: Bool) {
    self.path = path
    self.options = options
    self.places = places
    self.filtersControls = filtersControls
    excerpt = Excerpt(awaitsMarker: awaitsMarker)
    ids = HeadingIDs(reserved: options.reservedIDs)
  }

  func body(html: BodyHTML) -> Body {
    Body(
      outline: outline, references: references, wordCount: words.words,
      unspacedLetterCount: words.unspacedLetters, excerpt: excerpt.text, excerptIsMarked: excerpt.isMarked,
      attributes: options.rawHTML == .trusted ? RawAttributes(in: html.bytes) : nil)
  }

  /// Walks and changes the tree; false if it stopped at an error, which is then the last diagnostic.
  mutating func walk(_ tree: borrowing MarkdownTree) -> Bool {
    let iterator = cmark_iter_new(tree.root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return true }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
      if containers > BodyScan.containerLimit || inlines > Self.inlineLimit {
        diagnostics.append(.nestedTooDeep(at: range(places.firstLine)))
        return false
      }
    }
  }

  func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: path, offsets: offsets) }

  private mutating func enter(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    if isMasked, type != CMARK_NODE_TEXT { QuoteMask.restore(in: node) }
    if hasNoncharacters { ControlCharacters.removeNoncharacters(in: node) }
    switch type {
    case CMARK_NODE_TEXT:
      if filtersControls { ControlCharacters.replace(in: node) }
      quotes?.set(in: node)
      let isAddress = links > 0 && isAddress(node)
      withBytes(ofCString: cmark_node_get_literal(node)) { add($0, isInExcerpt: !isAddress) }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      addSpace()
    case CMARK_NODE_CODE:
      withBytes(ofCString: cmark_node_get_literal(node)) { literal in
        add(literal)
        _ = places.find(literal)
      }
    case CMARK_NODE_HTML_INLINE:
      enterInlineHTML(node)
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
      inlines += 1
    case CMARK_NODE_LINK:
      inlines += 1
      enterLink(node)
      if filtersControls { ControlCharacters.replace(in: node) }
    case CMARK_NODE_IMAGE:
      inlines += 1
      enterImage(node)
      if filtersControls { ControlCharacters.replace(in: node) }
    case CMARK_NODE_PARAGRAPH:
      enterBlock(node)
      inLeadParagraph = cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT
    case CMARK_NODE_HEADING:
      enterBlock(node)
      headingText = PlainText()
      if options.headingIDs { Marker.mark(heading: node) }
    case CMARK_NODE_CODE_BLOCK:
      enterBlock(node)
      if filtersControls { ControlCharacters.replace(in: node) }
      withBytes(ofCString: cmark_node_get_literal(node)) { add($0) }
      endText()
    case CMARK_NODE_HTML_BLOCK:
      enterBlock(node)
      enterHTMLBlock(node)
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM:
      containers += 1
      places.enter(node)
    default:
      break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
      inlines -= 1
    case CMARK_NODE_LINK:
      inlines -= 1
      leaveLink(node)
    case CMARK_NODE_IMAGE:
      inlines -= 1
      leaveImage(node)
    case CMARK_NODE_PARAGRAPH:
      endText()
      if inLeadParagraph { excerpt.endLeadParagraph() }
      inLeadParagraph = false
      if hasGap { removeIfBlank(node) }
    case CMARK_NODE_HEADING:
      endText()
      endHeading(node)
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM:
      containers -= 1
    default:
      break
    }
  }

  private mutating func enterBlock(_ node: OpaquePointer) {
    places.enter(node)
    quotes?.beginBlock()
    hasGap = false
  }

  /// True for the text of a link that is the link's address, as in `<https://…>`: no summary needs it.
  private func isAddress(_ text: OpaquePointer) -> Bool {
    let link = cmark_node_parent(text)
    guard cmark_node_get_type(link) == CMARK_NODE_LINK else { return false }
    return withBytes(ofCString: cmark_node_get_literal(text)) { literal in
      withBytes(ofCString: cmark_node_get_url(link)) { $0.contains(UInt8(ascii: ":")) && $0.elementsEqual(literal) }
    }
  }

  /// Takes a piece of text to wherever text is gathered.
  private mutating func add(_ text: Bytes, isInExcerpt: Bool = true) {
    headingText?.add(text)
    if images == 0 {
      words.count(text)
      if isInExcerpt { excerpt.add(text, inLeadParagraph: inLeadParagraph) }
    } else {
      alternativeText?.add(text)
    }
  }

  private mutating func addSpace() {
    headingText?.addSpace()
    if images == 0 {
      words.endWord()
      excerpt.addSpace(inLeadParagraph: inLeadParagraph)
    } else {
      alternativeText?.addSpace()
    }
  }

  private mutating func endText() {
    words.endWord()
    excerpt.addSpace(inLeadParagraph: inLeadParagraph)
  }

  private mutating func endHeading(_ node: OpaquePointer) {
    guard let text = headingText else { return }
    headingText = nil
    let id = options.headingIDs ? text.bytes.withUnsafeBufferPointer { ids.id(for: $0) } : ""
    let level = Int(cmark_node_get_heading_level(node))
    outline.append(Heading(level: level, text: text.string, id: id, range: places.firstLine))
  }

  /// Takes a paragraph out if nothing but space is left in it.
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
