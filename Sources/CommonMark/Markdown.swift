import Diagnostics

/// Reads Markdown: CommonMark 0.30, parsed and rendered by libcmark.
public enum Markdown {
  /// Renders the body of an article or page.
  ///
  /// - Parameters:
  ///   - source: The file, in UTF-8.
  ///   - range: The body's bytes in the file, from the start of a line to the end.
  ///   - options: What is allowed in it, and what is made of it.
  ///   - hasNoncharacters: Whether U+FDD0 to U+FDEF, U+FFFE or U+FFFF may stand in it: they are left out.
  /// - Returns: What is known of the body, or nil where an error is among the diagnostics; and its HTML.
  public static func render(
    _ source: SourceFile, in range: Range<Int>, options: BodyOptions = .article, hasNoncharacters: Bool = false
  ) -> (body: Body?, html: BodyHTML, diagnostics: [Diagnostic]) {
    source.bytes.withUnsafeBufferPointer { bytes in
      let range = range.clamped(to: 0..<bytes.count)
      let scan = BodyScan(bytes, in: range, path: source.path)
      if let problem = scan.problem { return (nil, .empty, [problem]) }
      let text = Bytes(rebasing: bytes[range])
      var quotes = options.smart ? QuoteSetter(options.quotes, for: text) : nil
      if quotes != nil, QuoteMask.namesQuotes(text) { quotes = nil }
      let masked = quotes == nil ? nil : QuoteMask.masked(text)
      let parsed: MarkdownTree?
      if let masked {
        parsed = MarkdownTree(parsing: masked, smart: options.smart)
      } else {
        parsed = MarkdownTree(parsing: text, smart: options.smart)
      }
      guard let tree = parsed else {
        return (nil, .empty, [])  // cannot be: libcmark ends the process where memory does
      }
      let characters = CharacterRepair(
        quotes: quotes, isMasked: masked != nil, filtersControls: scan.hasNumericEntity,
        hasNoncharacters: hasNoncharacters)
      let places = BlockPlaces(bytes, lineStarts: scan.lineStarts, end: range.upperBound)
      var walk = TreeWalk(
        path: source.path, options: options, places: places,
        facts: BodyFacts(
          ids: options.headingIDs ? HeadingIDs(reserved: options.reservedIDs) : nil, awaitsMarker: scan.hasComment),
        characters: characters)
      walk.facts.references.reserveCapacity(min(64, scan.closingBrackets))
      walk.unread = scan.unreadLinks
      walk.signs = SignBytes(in: text)
      guard walk.walk(tree) else { return (nil, .empty, walk.diagnostics) }
      if let lostText = walk.lostText, !walk.facts.hasContent {
        return (nil, .empty, walk.diagnostics + [.emptyText(at: lostText)])
      }
      let titleAnchor = walk.finishHeadings(tree)
      let ids = options.headingIDs ? walk.facts.outline.headings.map(\.id) : []
      let marked = tree.withHTML { MarkerScan($0, ids: ids, shift: walk.headingShift) }
      let html = BodyHTML(bytes: marked.output, holes: marked.holes)
      let attributes = options.rawHTML == .trusted ? RawAttributes(in: html.bytes) : nil
      return (walk.facts.body(attributes, titleAnchor: titleAnchor), html, walk.diagnostics)
    }
  }
}
