import Ccmark
import Diagnostics

/// The directives of a body: their lines, and the text with a placeholder for each line.
///
/// libcmark does not know directives. So each such line becomes a processing instruction, `<?>`, which it reads as a
/// block of its own anywhere but in code and HTML (CommonMark 0.30, section 4.6, condition 3). Its tree shows which
/// lines it read so; the others stay as typed.
struct DirectiveScan {
  /// The lines of directives by number, from 1.
  private(set) var lines: [Int: DirectiveLine] = [:]
  /// The body with placeholders for these lines, of the same length as before.
  private(set) var text: [UInt8]
  /// The warnings and errors about these lines.
  private(set) var diagnostics: [Diagnostic] = []
  /// The offset of the text in its file, in bytes.
  private let start: Int
  private let path: String

  /// The placeholder; spaces fill the rest of the line.
  private static let sign = Array("<?>".utf8)

  /// The most parses in which libcmark may reject some of the placeholders.
  ///
  /// After them, all placeholders are removed, and no line is a directive.
  private static let rounds = 8

  /// Scans `text`, of which `written` is the source at byte `start` of the file; nil if no line begins with two colons.
  ///
  /// Both have the same length; `text` may have blanks for lines that were cut out, such as footnotes.
  init?(_ text: Bytes, written: Bytes, at start: Int, path: String) {
    guard Self.mayHold(written) else { return nil }
    self.start = start
    self.path = path
    self.text = Array(text)
    let source = SourceLines(text)
    for number in 1...source.count { lines[number] = DirectiveLine(written, source.line(number)) }
    let candidates = lines
    for round in 0... {
      mask(text)
      let found = blocks()
      if found.count == lines.count { break }
      lines = lines.filter { round < Self.rounds && found.contains($0.key) }
    }
    pair()
    noteMisplaced(candidates.filter { lines[$0.key] == nil }.merging(Self.inside(source, written)) { line, _ in line })
  }

  /// True if two colons may begin a line, also within a quotation.
  private static func mayHold(_ text: Bytes) -> Bool {
    text.holds(":") { index in
      guard index + 1 < text.count, text[index + 1] == UInt8(ascii: ":") else { return false }
      return index == 0 || text[index - 1].isBlankOrLineEnd || text[index - 1] == UInt8(ascii: ">")
    }
  }

  /// The lines that would be directives outside a quotation, a list or a note, by number.
  private static func inside(_ source: SourceLines, _ written: Bytes) -> [Int: DirectiveLine] {
    var lines: [Int: DirectiveLine] = [:]
    for number in 1...source.count {
      let line = written.trimmed(source.range(number))
      let start = written[line].firstIndex { !$0.isASCIIDigit && !" \t>-*+.)".utf8.contains($0) } ?? line.upperBound
      guard start > source.range(number).lowerBound, written[start..<line.upperBound].starts(with: "::".utf8) else {
        continue
      }
      lines[number] = DirectiveLine(written, start..<line.upperBound)
    }
    return lines
  }

  // MARK: - Masks

  private mutating func mask(_ text: Bytes) {
    self.text = Array(text)
    for line in lines.values {
      self.text.replaceSubrange(
        line.range, with: Self.sign + Array(repeating: 0x20, count: line.range.count - Self.sign.count))
    }
  }

  /// The numbers of the masked lines that libcmark reads as top-level blocks.
  private func blocks() -> Set<Int> {
    var found: Set<Int> = []
    guard let tree = MarkdownTree(parsing: text, smart: false) else { return [] }
    var child = cmark_node_first_child(tree.root)
    while let node = child {
      if let number = number(of: node) { found.insert(number) }
      child = cmark_node_next(node)
    }
    return found
  }

  /// The number of the line that a block was made of; nil for any other block.
  private func number(of node: OpaquePointer) -> Int? {
    guard cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK else { return nil }
    let number = Int(cmark_node_get_start_line(node))
    return lines[number] == nil ? nil : number
  }

  /// The line that a block was made of; nil for any other block.
  func line(of node: OpaquePointer) -> DirectiveLine? { number(of: node).flatMap { lines[$0] } }

  // MARK: - Diagnostics

  /// Reports wrong lines, and those that begin or end nothing.
  private mutating func pair() {
    var open: [(line: DirectiveLine, isSound: Bool)] = []
    for (_, line) in lines.sorted(by: { $0.key < $1.key }) {
      if line.form == .closing {
        if open.popLast() == nil { diagnostics.append(.strayDirectiveEnd(at: sourceRange(line.range))) }
        continue
      }
      let isSound = check(line)
      guard line.form == .opening else { continue }
      open.append((line, isSound))
      if open.count > BodyScan.containerLimit { return diagnostics.append(.nestedTooDeep(at: sourceRange(line.range))) }
    }
    for (line, isSound) in open where isSound {
      diagnostics.append(.unclosedDirective(line.name, at: sourceRange(line.range)))
    }
  }

  /// Reports the mistakes in a line that begins a directive; false after an error that makes it unusable.
  private mutating func check(_ line: DirectiveLine) -> Bool {
    guard line.name.isEmpty || line.kind != nil else {
      diagnostics.append(.unknownDirective(line, at: sourceRange(line.nameRange)))
      return false
    }
    guard let kind = line.kind, let braces = line.braces, braces.id.map(AuthoredHeadingID.isValid) ?? true else {
      diagnostics.append(.unreadDirective(line, at: sourceRange(line.range)))
      return false
    }
    for (key, _, _) in braces.values where !DirectiveLine.keys(of: kind).contains(key) {
      diagnostics.append(.unknownDirectiveKey(key, of: kind, at: sourceRange(line.range(of: key) ?? line.range)))
    }
    guard kind == .embed else { return true }
    if line.text(of: "url").map({ !EmbedSource.isWeb($0) }) ?? true {
      diagnostics.append(.embedWithoutAddress(at: sourceRange(line.range(of: "url") ?? line.range)))
    }
    if line.text(of: "image") != nil, line.ownImage == nil {
      diagnostics.append(.foreignImage(at: sourceRange(line.range(of: "image") ?? line.range)))
    }
    return true
  }

  /// Warns about directives that are text since they are in a quotation, a list or HTML: once for each kind.
  private mutating func noteMisplaced(_ written: [Int: DirectiveLine]) {
    var written = written.filter { $0.value.form != .closing && $0.value.kind != nil }
    guard !written.isEmpty, let tree = MarkdownTree(parsing: text, smart: false) else { return }
    var code: Set<Int> = []
    tree.root.forEachNode { node, type in
      guard type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK && Self.isHidden(node) else { return }
      let (first, last) = (cmark_node_get_start_line(node), cmark_node_get_end_line(node))
      code.formUnion(Int(first)...Int(max(first, last)))
    }
    written = written.filter { !code.contains($0.key) }
    var kinds: Set<Directive.Kind?> = []
    for (_, line) in written.sorted(by: { $0.key < $1.key }) where kinds.insert(line.kind).inserted {
      diagnostics.append(.misplacedDirective(line, at: sourceRange(line.range)))
    }
  }

  /// True for HTML that shows no text, or shows code.
  private static func isHidden(_ html: OpaquePointer) -> Bool {
    // More bytes than the longest of these beginnings has.
    let literal = String(decoding: NodeText.literal(of: html).prefix(12), as: UTF8.self).lowercased()
    return ["<!--", "<pre", "<script", "<style", "<textarea"].contains { literal.hasPrefix($0) }
  }

  private func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(path: path, offsets: range.lowerBound + start..<range.upperBound + start)
  }
}
