import Diagnostics

/// Reads Markdown: CommonMark 0.30 with extensions of GFM 0.29, parsed and rendered by libcmark.
///
/// What libcmark must not see is masked before, and what it does not know is put into its tree afterwards.
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
      var extensions = options.extensions ? ExtensionScan(text) : ExtensionScan()
      if !options.headingIDs { extensions.hasHeadingIDs = false }
      let mask = TextMask(text, extensions, options.smart ? options.quotes : nil)
      let characters = CharacterRepair(
        quotes: mask.quotes, isMasked: mask.hidesQuotes, hasExtensionMask: mask.hidesExtensions,
        filtersControls: scan.hasNumericEntity, hasNoncharacters: hasNoncharacters)
      var walk = TreeWalk(
        path: source.path, options: options,
        places: BlockPlaces(bytes, lineStarts: scan.lineStarts, end: range.upperBound),
        facts: BodyFacts(
          ids: options.headingIDs ? HeadingIDs(reserved: options.reservedIDs) : nil, awaitsMarker: scan.hasComment),
        characters: characters)
      walk.facts.references.reserveCapacity(min(64, scan.closingBrackets))
      walk.unread = scan.unreadLinks
      let lines = SourceLines(bytes, starts: scan.lineStarts, end: range.upperBound)
      return mask.withText(text) { parsed in
        guard let tree = MarkdownTree(parsing: parsed, smart: options.smart) else {
          return (nil, .empty, [])  // cannot be: libcmark ends the process where memory does
        }
        walk.writtenIDs = Rewrite.apply(extensions, to: tree, source: lines, parsed: parsed, smart: options.smart)
        return finish(tree, &walk)
      }
    }
  }

  /// Walks a tree and renders it.
  private static func finish(
    _ tree: borrowing MarkdownTree, _ walk: inout TreeWalk
  ) -> (body: Body?, html: BodyHTML, diagnostics: [Diagnostic]) {
    guard walk.walk(tree) else { return (nil, .empty, walk.diagnostics) }
    let titleAnchor = walk.finishHeadings(tree)
    let ids = walk.options.headingIDs ? walk.facts.outline.headings.map(\.id) : []
    let marked = tree.withHTML { MarkerScan($0, ids: ids) }
    let html = BodyHTML(bytes: marked.output, holes: marked.holes)
    let attributes = walk.options.rawHTML == .trusted ? RawAttributes(in: html.bytes) : nil
    return (walk.facts.body(attributes, titleAnchor: titleAnchor), html, walk.diagnostics)
  }
}
