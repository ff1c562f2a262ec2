import Ccmark
import Diagnostics

extension TreeWalk {
  mutating func enterInlineHTML(_ node: OpaquePointer) {
    enterHTML(node, isBlock: false)
  }

  mutating func enterHTMLBlock(_ node: OpaquePointer) {
    places.extendToEnd()
    enterHTML(node, isBlock: true)
  }

  /// Notes summary markers and losses; takes out what may not stay.
  private mutating func enterHTML(_ node: OpaquePointer, isBlock: Bool) {
    if options.rawHTML == .safe, open.images == 0 {
      withBytes(ofCString: cmark_node_get_literal(node)) { noteSigns(inHTML: $0) }
      return enterSafeHTML(node, isBlock: isBlock)
    }
    var kept: [UInt8]?
    withBytes(ofCString: cmark_node_get_literal(node)) { literal in
      if options.rawHTML == .trusted { noteDescriptions(inHTML: literal) }
      let html = RawHTML(literal)
      if let loss = html.loss, options.rawHTML != .trusted || loss == .unclosedComment {
        let place = lossRange(html, literal)
        diagnostics.append(.rawHTML(loss, withText: isBlock && html.holdsText, at: place))
        if html.holdsText { lostText = lostText ?? place }
      } else if html.markers.isEmpty {
        _ = places.find(literal)
      }
      for marker in html.markers { noteSummaryMarker(Bytes(rebasing: literal[marker])) }
      if options.rawHTML != .trusted {
        kept = []
      } else {
        let cuts = html.markers + takenIDs(literal)
        if !cuts.isEmpty { kept = Self.cut(cuts.sorted { $0.lowerBound < $1.lowerBound }, from: literal) }
      }
    }
    guard let kept else { return }
    hasGap = true
    if kept.allSatisfy(\.isBlankOrLineEnd) {
      let partsWords = !isBlock && Self.partsWords(node)
      if partsWords { addSpace() }
      Self.remove(node, leavingGap: partsWords)
    } else {
      withCString(kept) { _ = cmark_node_set_literal(node, $0) }
    }
  }

  private static func partsWords(_ tag: OpaquePointer) -> Bool {
    guard let tag = Self.tag(of: tag), tag.kind != .comment else { return false }
    return HTMLElement.partsWords(tag.name)
  }

  /// The tag that a node of HTML in a line is.
  static func tag(of node: OpaquePointer) -> HTMLTag? {
    var reader = HTMLTagReader(NodeText.literal(of: node))
    return reader.tag(at: 0)
  }

  /// Takes a node out; where it stood between two words, a space may come in its place.
  static func remove(_ node: OpaquePointer, leavingGap: Bool) {
    if leavingGap, joinsWords(at: node) {
      _ = cmark_node_insert_before(node, NodeText.make([0x20]))
    }
    cmark_node_free(node)
  }

  /// True for a node between two texts that have no space between them.
  private static func joinsWords(at node: OpaquePointer) -> Bool {
    guard let before = cmark_node_previous(node), let after = cmark_node_next(node) else { return false }
    func isSpace(_ node: OpaquePointer, _ edge: (Bytes) -> UInt8?) -> Bool {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: true
      case CMARK_NODE_TEXT: withBytes(ofCString: cmark_node_get_literal(node), edge)?.isBlankOrLineEnd == true
      default: false
      }
    }
    return !isSpace(before, \.last) && !isSpace(after, \.first)
  }

  private mutating func lossRange(_ html: RawHTML, _ literal: Bytes) -> SourceRange {
    range(places.find(Bytes(rebasing: literal[html.lossRange])) ?? places.firstLine)
  }

  mutating func noteSummaryMarker(_ marker: Bytes) {
    let place = range(places.find(marker) ?? places.firstLine)
    if let first = facts.noteSummaryMarker(at: place) {
      diagnostics.append(.secondSummaryMarker(at: place, first: first))
    }
  }

  /// Notes the ids of elements; returns the attributes that are left out, since their ids are on the page already.
  private mutating func takenIDs(_ literal: Bytes) -> [Range<Int>] {
    guard literal.contains(UInt8(ascii: "=")) else { return [] }
    var taken: [Range<Int>] = []
    let place = places.firstLine
    for attribute in RawIDs(literal).attributes where !claim(attribute.id, at: place) {
      taken.append(attribute.range)
    }
    return taken
  }

  /// Notes the id of an element; false, with a warning, if it is on the page already.
  mutating func claim(_ id: String, at place: Range<Int>) -> Bool {
    let isOfTheme = options.reservedIDs.contains(id)
    if !isOfTheme, facts.rawIDs.insert(id).inserted { return true }
    diagnostics.append(.duplicateAnchor(id, isOfTheme: isOfTheme, at: range(place)))
    return false
  }

  private static func cut(_ ranges: [Range<Int>], from literal: Bytes) -> [UInt8] {
    var kept: [UInt8] = []
    var position = 0
    for range in ranges {
      kept.append(contentsOf: literal[position..<range.lowerBound])
      position = range.upperBound
    }
    kept.append(contentsOf: literal[position...])
    return kept
  }
}

extension Diagnostic {
  static func rawHTML(_ loss: RawHTML.Loss, withText: Bool, at range: SourceRange) -> Diagnostic {
    let advice = "write Markdown, or set 'html: trusted' in Content/site.yml"
    switch loss {
    case .tag("img"):
      return Diagnostic(
        .rawHTML, .warning, "the HTML tag '<img>' is left out", at: range,
        hint: "write '![description](file)', or set 'html: trusted' in Content/site.yml")
    case .tag(let name) where withText:
      return Diagnostic(
        .rawHTML, .warning, "the HTML block '<\(name)>' is left out, with the text in it", at: range,
        hint: advice)
    case .tag(let name):
      return Diagnostic(
        .rawHTML, .warning, "the HTML tag '<\(name)>' is left out", at: range,
        hint: "the text around it stays; \(advice)")
    case .text:
      return Diagnostic(
        .rawHTML, .warning, "the text beside an HTML tag or comment is left out", at: range,
        hint: "put it into a paragraph of its own, with an empty line before it")
    case .unclosedComment:
      return Diagnostic(
        .rawHTML, .warning, "the HTML comment never ends, so all text after it is left out", at: range,
        hint: "close it with '-->'")
    }
  }

  static func duplicateAnchor(_ id: String, isOfTheme: Bool, at range: SourceRange) -> Diagnostic {
    let message =
      isOfTheme
      ? "the theme has an element with the id '\(id)', so this one gets none"
      : "another element of this text has the id '\(id)', so this one gets none"
    return Diagnostic(.duplicateAnchor, .warning, message, at: range, hint: "give it another id, or none")
  }

  static func emptyText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyText, .error, "nothing is left of this text, since all of it stands in HTML that is left out", at: range,
      hint: "write Markdown, or set 'html: safe' or 'html: trusted' in Content/site.yml")
  }

  static func secondSummaryMarker(at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .secondSummaryMarker, .warning, "the summary has ended before this marker", at: range,
      labels: [Label("it ends here", at: first)], hint: "delete one of the two markers")
  }
}
