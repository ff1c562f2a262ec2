import Diagnostics

/// Renders Markdown: CommonMark 0.30 with extensions of GFM 0.29, parsed and rendered by libcmark.
///
/// Characters of extensions are masked before libcmark parses a text; its tree is rewritten afterwards.
public enum Markdown {
  /// Renders the body of an article or page.
  ///
  /// - Parameters:
  ///   - source: The file, in UTF-8.
  ///   - range: The body's bytes in the file, from the start of a line to the end.
  ///   - options: The allowed constructs, and their rendering.
  ///   - hasNoncharacters: True if U+FDD0 to U+FDEF, U+FFFE or U+FFFF may occur in it; they are left out.
  /// - Returns: The facts of the body, nil if an error is among the diagnostics; its HTML, empty after an error.
  public static func render(
    _ source: SourceFile, in range: Range<Int>, options: BodyOptions = .article, hasNoncharacters: Bool = false
  ) -> (body: Body?, html: BodyHTML, diagnostics: [Diagnostic]) {
    source.bytes.withUnsafeBufferPointer { bytes in
      let range = range.clamped(to: 0..<bytes.count)
      let scan = BodyScan(bytes, in: range, path: source.path)
      if let problem = scan.problem { return (nil, .empty, [problem]) }
      var reading = BodyReading(bytes, in: range, path: source.path, scan, options, hasNoncharacters: hasNoncharacters)
      let result = reading.read()
      return (result?.body, result?.html ?? .empty, reading.diagnostics)
    }
  }
}

/// The reading of one body: its text, then its footnotes, one tree after the other.
private struct BodyReading: ~Copyable {
  let bytes: Bytes
  let range: Range<Int>
  let path: String
  let scan: BodyScan
  let options: BodyOptions
  let hasNoncharacters: Bool
  private let syntaxStarts: SyntaxStartBytes
  private let footnotes: FootnoteScan?
  /// The numbers of footnotes; nil if there are no notes.
  private var numbers: FootnoteNumbers?
  private var facts: BodyFacts
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ bytes: Bytes, in range: Range<Int>, path: String, _ scan: BodyScan, _ options: BodyOptions, hasNoncharacters: Bool
  ) {
    self.bytes = bytes
    self.range = range
    self.path = path
    self.scan = scan
    self.options = options
    self.hasNoncharacters = hasNoncharacters
    syntaxStarts = SyntaxStartBytes(in: Bytes(rebasing: bytes[range]))
    footnotes = options.extensions ? FootnoteScan(bytes, in: range, lineStarts: scan.lineStarts) : nil
    numbers = footnotes.map { FootnoteNumbers($0.notes) }
    facts = BodyFacts(
      ids: options.headingIDs ? HeadingIDs(reserved: options.reservedIDs) : nil,
      excerpt: options.excerpt ? Excerpt(awaitsMarker: scan.hasComment) : nil)
    // Room for at most 64 references; more grow the array.
    facts.references.reserveCapacity(min(64, scan.closingBrackets))
    for number in 1..<(footnotes?.notes.count ?? 0) + 1 { facts.rawIDs.formUnion(["fn-\(number)", "fnref-\(number)"]) }
  }

  /// Reads the body; nil if an error is among the diagnostics.
  mutating func read() -> (body: Body, html: BodyHTML)? {
    if let footnotes { return footnotes.text.withUnsafeBufferPointer { readDirectives($0) } }
    return readDirectives(Bytes(rebasing: bytes[range]))
  }

  private mutating func readDirectives(_ text: Bytes) -> (body: Body, html: BodyHTML)? {
    let written = Bytes(rebasing: bytes[range])
    guard options.extensions,
      let directives = DirectiveScan(text, written: written, at: range.lowerBound, path: path)
    else { return read(text, nil) }
    diagnostics += directives.diagnostics
    if diagnostics.containsError { return nil }
    return directives.text.withUnsafeBufferPointer { read($0, directives) }
  }

  private mutating func read(_ text: Bytes, _ directives: DirectiveScan?) -> (body: Body, html: BodyHTML)? {
    guard let parsed = parse(text, lineStarts: scan.lineStarts, end: range.upperBound, directives),
      var walk = walk(parsed, BlockSourceSearch(bytes, lineStarts: scan.lineStarts, end: range.upperBound))
    else { return nil }
    let notes = readNotes()
    if diagnostics.containsError { return nil }
    if let lostText = walk.lostText, !facts.hasContent {
      diagnostics.append(.emptyText(isSafe: options.rawHTML == .safe, at: lostText))
      return nil
    }
    reportNotes()
    swap(&walk.facts, &facts)
    walk.diagnostics = []
    let titleAnchor = walk.finishHeadings(parsed.tree)
    diagnostics += walk.diagnostics
    let ids = options.headingIDs ? walk.facts.outline.headings.map(\.id) : []
    func withoutMarkers(_ html: Bytes) -> MarkerScan {
      MarkerScan(html, ids: ids, tables: walk.facts.tableNames, shift: walk.headingShift)
    }
    let marked = parsed.tree.withHTML { html in
      notes.isEmpty ? withoutMarkers(html) : (Array(html) + section(notes)).withUnsafeBufferPointer(withoutMarkers)
    }
    let html = BodyHTML(bytes: marked.output, holes: marked.holes, directiveRanges: marked.directiveRanges)
    let attributes = options.rawHTML == .trusted ? RawAttributes(in: html) : nil
    return (walk.facts.body(attributes, titleAnchor: titleAnchor), html)
  }

  private mutating func parse(
    _ text: Bytes, lineStarts: [Int], end: Int, _ directives: DirectiveScan? = nil, isNote: Bool = false
  ) -> ParsedText? {
    ParsedText(
      text, SourceLines(bytes, starts: lineStarts, end: end), options, directives, isNote: isNote, numbers: &numbers,
      hasNumericEntity: scan.hasNumericEntity, hasNoncharacters: hasNoncharacters)
  }

  /// Walks a tree, and adds its facts and diagnostics; nil after an error.
  private mutating func walk(
    _ parsed: borrowing ParsedText, _ search: BlockSourceSearch, isNote: Bool = false
  ) -> TreeWalk? {
    // The facts go to the walk and come back; a field cannot be empty meanwhile.
    var handed = BodyFacts(ids: nil, excerpt: nil)
    swap(&handed, &facts)
    var walk = TreeWalk(
      path: path, options: options, search: search, facts: consume handed, characters: parsed.characters)
    walk.linksWithSpaces = scan.linksWithSpaces
    walk.syntaxStarts = syntaxStarts
    walk.isNote = isNote
    walk.writtenIDs = parsed.attributes.ids
    walk.writtenPictures = parsed.attributes.pictures
    walk.writtenDirectives = parsed.attributes.directives
    let isWhole = walk.walk(parsed.tree)
    swap(&facts, &walk.facts)
    diagnostics += walk.diagnostics
    guard isWhole else { return nil }
    return walk
  }

  // MARK: - Footnotes

  /// The HTML of the referenced notes, in order of number; empty after an error.
  ///
  /// A note may refer to further notes.
  private mutating func readNotes() -> [[UInt8]] {
    var notes: [[UInt8]] = []
    while let footnotes, let order = numbers?.order, notes.count < order.count {
      let note = footnotes.notes[order[notes.count]]
      let search = BlockSourceSearch(bytes, lineStarts: note.lineStarts, end: note.end)
      let html = note.text.withUnsafeBufferPointer { text -> [UInt8]? in
        guard let parsed = parse(text, lineStarts: note.lineStarts, end: note.end, isNote: true) else {
          return nil
        }
        parsed.tree.prepareNote()
        guard walk(parsed, search, isNote: true) != nil else { return nil }
        return parsed.tree.withHTML { Array($0) }
      }
      guard let html else { return [] }
      notes.append(html)
    }
    return notes
  }

  /// The HTML of the section with all notes.
  private func section(_ notes: [[UInt8]]) -> [UInt8] {
    var html = Array("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n".utf8)
    for (number, note) in zip(1..., notes) {
      html += "<li id=\"fn-\(number)\">\n".utf8
      let mark = note.lastIndex(of: MarkdownTree.backLinks) ?? note.endIndex
      html +=
        note[..<mark] + Array((numbers?.backLinks(of: number) ?? "").utf8) + note[mark...].dropFirst() + "</li>\n".utf8
    }
    return html + "</ol>\n</section>\n".utf8
  }

  private mutating func reportNotes() {
    guard let footnotes, let numbers else { return }
    for note in numbers.unused { diagnostics.append(.unusedFootnote(note.label, at: range(note.labelRange))) }
    for note in footnotes.repeated { diagnostics.append(.repeatedFootnote(note.label, at: range(note.labelRange))) }
    guard !numbers.missing.isEmpty else { return }
    for (label, referenceRange) in FootnoteScan.references(of: numbers.missing, in: bytes, range) {
      diagnostics.append(.missingFootnote(label, at: range(referenceRange)))
    }
  }

  private func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: path, offsets: offsets) }
}

/// A text parsed by libcmark, with its extensions rewritten, and the repairs that its characters still need.
private struct ParsedText: ~Copyable {
  let tree: MarkdownTree
  let characters: CharacterRepair
  let attributes: ExtensionRewriter.WrittenAttributes

  /// Parses `text`, whose lines in the file are `source`; adds its references to `numbers`.
  init?(
    _ text: Bytes, _ source: SourceLines, _ options: BodyOptions, _ directives: DirectiveScan?, isNote: Bool,
    numbers: inout FootnoteNumbers?,
    hasNumericEntity: Bool, hasNoncharacters: Bool
  ) {
    var extensions = options.extensions ? ExtensionScan(text) : ExtensionScan()
    if !options.headingIDs { extensions.hasHeadingIDs = false }
    if !options.pictures { extensions.hasPictures = false }
    if isNote { extensions.hasLinesOfAddresses = false }
    let mask = TextMask(text, extensions, options.smart ? options.quotes : nil)
    guard let tree = mask.tree(of: text, smart: options.smart) else {
      return nil  // unreachable: libcmark aborts if there is no memory
    }
    attributes = mask.withText(text) {
      ExtensionRewriter.apply(
        extensions, to: tree, source: source, parsed: $0, smart: options.smart, schemes: options.allowedSchemes,
        directives: directives)
    }
    numbers?.rewrite(tree)
    self.tree = tree
    characters = CharacterRepair(
      quotes: mask.quotes, isMasked: mask.hidesQuotes, hasExtensionMask: mask.hidesExtensions,
      filtersControls: hasNumericEntity, hasNoncharacters: hasNoncharacters)
  }
}

extension Diagnostic {
  static func unusedFootnote(_ label: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .footnote, .warning, "nothing refers to the footnote '\(label)', so it is left out", at: range,
      hint: "write '[^\(label)]' where it belongs, or delete it")
  }

  static func repeatedFootnote(_ label: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .footnote, .warning, "there is a footnote '\(label)' above, so this one is left out", at: range,
      hint: "give it another name, here and where it is referred to")
  }

  static func missingFootnote(_ label: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .footnote, .warning, "there is no footnote '\(label)', so this is printed as typed", at: range,
      hint: "write '[^\(label)]: …' on a line of its own, after an empty line")
  }
}
