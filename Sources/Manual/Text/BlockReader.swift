/// Reads the Markdown that the manual is written in: headings, paragraphs, flat lists, fenced code and tables.
struct BlockReader {
  private var blocks: [Block] = []
  /// The lines of an open paragraph, or of an open item with its mark.
  private var open: (mark: String?, lines: [Substring]) = (nil, [])
  private var rows: [[[Span]]] = []

  /// Returns the blocks of a text, in order.
  static func blocks(of text: String) -> [Block] {
    var reader = BlockReader()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if let fence = ["```", "~~~"].first(where: line.hasPrefix) {
        reader.close()
        let code = lines.prefix { !$0.hasPrefix(fence) }
        lines = lines.dropFirst(code.count + 1)
        reader.blocks.append(.code(String(line.dropFirst(3)), code.map(String.init)))
      } else {
        reader.read(line)
      }
    }
    reader.close()
    return reader.blocks
  }

  private mutating func read(_ line: Substring) {
    let level = line.prefix { $0 == "#" }.count
    if level > 0, line.dropFirst(level).hasPrefix(" ") {
      close()
      blocks.append(.heading(level: level, Span.spans(of: line.dropFirst(level + 1))))
    } else if line.hasPrefix("|") {
      closeText()
      rows.append(Self.cells(of: line).map { Span.spans(of: $0) })
    } else if let mark = Self.mark(of: line) {
      close()
      open = (mark, [line.dropFirst(mark.count + 1)])
    } else if line.allSatisfy({ $0 == " " }) || line.hasPrefix("<!--") {
      close()
    } else {
      closeTable()
      open.lines.append(line)
    }
  }

  private mutating func close() {
    closeText()
    closeTable()
  }

  private mutating func closeText() {
    guard !open.lines.isEmpty else { return }
    let text = open.lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
    blocks.append(open.mark.map { .item(mark: $0, Span.spans(of: text)) } ?? .paragraph(Span.spans(of: text)))
    open = (nil, [])
  }

  /// Ends a table; its first two rows are the head and the line below.
  private mutating func closeTable() {
    guard !rows.isEmpty else { return }
    blocks.append(.table(Array(rows.dropFirst(2))))
    rows = []
  }

  /// Returns the mark that a line of a list begins with; nil for any other line.
  private static func mark(of line: Substring) -> String? {
    if line.hasPrefix("- ") { return "-" }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && line[digits.endIndex...].hasPrefix(". ") ? digits + "." : nil
  }

  /// Returns the cells of a row; `\|` is a pipe within one.
  private static func cells(of row: Substring) -> [String] {
    var cells = [""]
    var rest = row.dropFirst()
    while let character = rest.popFirst() {
      if character == "\\", rest.first == "|" {
        cells[cells.count - 1].append("|")
        rest.removeFirst()
      } else if character == "|" {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells.dropLast().map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
