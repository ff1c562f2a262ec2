import Ccmark

/// A table in the lines of a paragraph: GFM 0.29, section 4.10.
struct TableSource {
  enum Alignment: String {
    case none = ""
    case left, center, right
  }

  /// A line of the table: its number from 1, and the byte ranges of its cells.
  struct Row {
    let line: Int
    let cells: [Range<Int>]
  }

  /// The paragraph, or the heading that libcmark makes of a paragraph above a line of hyphens.
  let node: OpaquePointer
  let alignments: [Alignment]
  let header: Row
  private(set) var rows: [Row] = []
  /// The numbers of the paragraph's lines before the table.
  let linesBefore: Range<Int>
  /// True if a line of hyphens ends the table.
  private(set) var endsWithRule = false

  /// The table of a node; nil if it holds none.
  init?(_ node: OpaquePointer, in lines: SourceLines) {
    let first = Int(cmark_node_get_start_line(node))
    var last = Int(cmark_node_get_end_line(node))
    var isRuled = false
    if cmark_node_get_type(node) == CMARK_NODE_HEADING {
      guard let underline = lines.underline(after: first, upTo: last) else { return nil }
      // A thematic break has at least three hyphens.
      isRuled = cmark_node_get_heading_level(node) == 2 && lines.continuation(underline).count >= 3
      last = isRuled ? underline - 1 : underline
    }
    guard first < last else { return nil }
    let column = Int(cmark_node_get_start_column(node))
    func row(_ line: Int) -> Row {
      let range = line == first ? lines.line(line, from: column) : lines.continuation(line)
      return Row(line: line, cells: Self.cells(lines.bytes, range))
    }
    for number in first + 1...last {
      guard let alignments = Self.alignments(lines.bytes, lines.continuation(number)) else { continue }
      let header = row(number - 1)
      guard header.cells.count == alignments.count else { continue }
      self.node = node
      self.alignments = alignments
      self.header = header
      linesBefore = first..<number - 1
      rows = number < last ? (number + 1...last).map(row) : []
      endsWithRule = isRuled
      return
    }
    return nil
  }

  /// The alignments in a line of pipes, hyphens and colons; nil for any other line.
  private static func alignments(_ bytes: Bytes, _ line: Range<Int>) -> [Alignment]? {
    guard bytes[line].contains(UInt8(ascii: "|")), bytes[line].allSatisfy({ "|-: \t".utf8.contains($0) }) else {
      return nil
    }
    var alignments: [Alignment] = []
    for cell in cells(bytes, line) {
      guard let first = bytes[cell].first, let last = bytes[cell].last else { return nil }
      let hyphens = bytes[cell].drop { $0 == UInt8(ascii: ":") }
      let isLeft = first == UInt8(ascii: ":")
      let isRight = last == UInt8(ascii: ":")
      guard hyphens.startIndex - cell.lowerBound == (isLeft ? 1 : 0), hyphens.count > (isRight ? 1 : 0),
        hyphens.dropLast(isRight ? 1 : 0).allSatisfy({ $0 == UInt8(ascii: "-") })
      else { return nil }
      alignments.append(isLeft && isRight ? .center : isLeft ? .left : isRight ? .right : .none)
    }
    return alignments
  }

  /// The cells of a line, without surrounding space, separated by pipes without a backslash before them.
  private static func cells(_ bytes: Bytes, _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var index = start
    if bytes[line].first == UInt8(ascii: "|") {
      index += 1
      start = index
    }
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "|"), index == start || bytes[index - 1] != UInt8(ascii: "\\") {
        cells.append(bytes.trimmed(start..<index))
        start = index + 1
      }
      index += 1
    }
    let rest = bytes.trimmed(start..<line.upperBound)
    if !rest.isEmpty { cells.append(rest) }
    return cells
  }
}
