import Ccmark
import Diagnostics

extension TreeWalk {
  mutating func enterInlineHTML(_ node: OpaquePointer) {
    enterHTML(node, isBlock: false)
  }

  mutating func enterHTMLBlock(_ node: OpaquePointer) {
    search.extendToEnd()
    enterHTML(node, isBlock: true)
  }

  /// Records summary markers and losses; removes HTML that is not allowed.
  private mutating func enterHTML(_ node: OpaquePointer, isBlock: Bool) {
    guard open.images > 0 || options.rawHTML == .off else {
      if options.rawHTML == .trusted { return enterTrustedHTML(node, isBlock: isBlock) }
      withBytes(ofCString: cmark_node_get_literal(node)) { noteSyntaxStarts(inHTML: $0) }
      return enterSafeHTML(node, isBlock: isBlock)
    }
    // In alternative text, HTML is not written.
    if options.rawHTML == .trusted { return }
    withBytes(ofCString: cmark_node_get_literal(node)) { literal in
      let html = RawHTMLScan(literal)
      if let loss = html.loss {
        let source = lossRange(html, literal)
        diagnostics.append(.rawHTML(loss, withText: isBlock && html.holdsText, at: source))
        if html.holdsText { lostText = lostText ?? source }
      } else if html.markers.isEmpty {
        _ = search.find(literal)
      }
      for marker in html.markers { noteSummaryMarker(Bytes(rebasing: literal[marker])) }
    }
    hasGap = true
    let separatesWords = !isBlock && Self.separatesWords(node)
    if separatesWords { addSpace() }
    Self.remove(node, leavingGap: separatesWords)
  }

  private static func separatesWords(_ tag: OpaquePointer) -> Bool {
    guard let tag = Self.tag(of: tag), tag.kind != .comment else { return false }
    return HTMLElement.separatesWords(tag.name)
  }

  /// The tag in an inline HTML node; nil if it is none.
  static func tag(of node: OpaquePointer) -> HTMLTag? {
    var reader = HTMLTagReader(NodeText.literal(of: node))
    return reader.tag(at: 0)
  }

  /// Removes a node; with `leavingGap` a space replaces it where two words would join.
  static func remove(_ node: OpaquePointer, leavingGap: Bool) {
    if leavingGap, joinsWords(at: node) {
      _ = cmark_node_insert_before(node, NodeText.make([0x20]))
    }
    cmark_node_free(node)
  }

  /// True for a node between two texts without a space between them.
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

  private mutating func lossRange(_ html: RawHTMLScan, _ literal: Bytes) -> SourceRange {
    range(search.find(Bytes(rebasing: literal[html.lossRange])) ?? search.firstLine)
  }

  mutating func noteSummaryMarker(_ marker: Bytes) {
    let markerRange = range(search.find(marker) ?? search.firstLine)
    if let first = facts.noteSummaryMarker(at: markerRange) {
      diagnostics.append(.secondSummaryMarker(at: markerRange, first: first))
    }
  }

  /// Reserves the id of an element; false, with a warning, if it is already on the page.
  mutating func claim(_ id: String, at idRange: Range<Int>) -> Bool {
    let isOfTheme = options.reservedIDs.contains(id)
    if !isOfTheme, facts.rawIDs.insert(id).inserted { return true }
    diagnostics.append(.duplicateAnchor(id, isOfTheme: isOfTheme, at: range(idRange)))
    return false
  }
}

extension Diagnostic {
  static func rawHTML(_ loss: RawHTMLScan.Loss, withText: Bool, at range: SourceRange) -> Diagnostic {
    switch loss {
    case .tag("img"):
      return Diagnostic(
        .rawHTML, .warning, "the HTML tag '<img>' is left out", at: range,
        hint: "write '![description](file)', or set 'html: trusted' in Content/site.yml")
    case .tag(let name) where withText:
      return Diagnostic(
        .rawHTML, .warning, "the HTML block '<\(name)>' is left out, with the text in it", at: range,
        hint: advice(onTag: name))
    case .tag(let name):
      return Diagnostic(
        .rawHTML, .warning, "the HTML tag '<\(name)>' is left out", at: range,
        hint: "the text around it stays; \(advice(onTag: name))")
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

  /// The advice for a tag that is left out; tags of players and of other sites' posts have their own.
  private static func advice(onTag name: String) -> String {
    ["iframe", "script", "object", "embed"].contains(name.lowercased())
      ? "a film or post of another site is its address alone on a line; else set 'html: trusted' in Content/site.yml"
      : "write Markdown, or set 'html: trusted' in Content/site.yml"
  }

  static func duplicateAnchor(_ id: String, isOfTheme: Bool, at range: SourceRange) -> Diagnostic {
    let message =
      isOfTheme
      ? "the theme has an element with the id '\(id)', so this one gets none"
      : "another element of this text has the id '\(id)', so this one gets none"
    return Diagnostic(.duplicateAnchor, .warning, message, at: range, hint: "give it another id, or none")
  }

  /// `isSafe`: under `html: safe`, else under `html: off`.
  static func emptyText(isSafe: Bool, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyText, .error, "nothing is left of this text, since all of it stands in HTML that is left out", at: range,
      hint: "write Markdown, or set \(isSafe ? "" : "'html: safe' or ")'html: trusted' in Content/site.yml")
  }

  static func secondSummaryMarker(at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .secondSummaryMarker, .warning, "the summary has ended before this marker", at: range,
      labels: [Label("it ends here", at: first)], hint: "delete one of the two markers")
  }
}
