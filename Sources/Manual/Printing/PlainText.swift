/// The manual as lines of plain text, no longer than a terminal is wide.
public struct PlainText {
  private let width: Int
  private let isStyled: Bool
  private var lines: [String] = []

  /// The number of columns between the left edge and texts; code begins at three times as many.
  private static let indent = 2

  /// Returns the text of blocks in lines of at most `width` columns; `isStyled`: with bold letters.
  public static func text(of blocks: [Block], width: Int, isStyled: Bool) -> String {
    var printer = PlainText(width: width, isStyled: isStyled)
    for (index, block) in blocks.enumerated() {
      if index > 0, !Self.areTogether(blocks[index - 1], block) { printer.lines.append("") }
      printer.print(block)
    }
    return printer.lines.map { $0 + "\n" }.joined()
  }

  private init(width: Int, isStyled: Bool) {
    self.width = width
    self.isStyled = isStyled
  }

  /// True for blocks without an empty line between them: the items of a list, a heading and its text.
  private static func areTogether(_ first: Block, _ second: Block) -> Bool {
    switch (first, second) {
    case (.item, .item), (.heading(level: 2..., _), _): true
    default: false
    }
  }

  private mutating func print(_ block: Block) {
    switch block {
    case .heading(let level, let line):
      let title = Span.plain(line)
      lines.append(bold(level == 1 ? title.uppercased() : title))
    case .paragraph(let line): wrap(words(of: line), indent: Self.indent)
    case .item(let mark, let line):
      wrap(words(of: line), indent: Self.indent + mark.count + 1, first: mark)
    case .code(_, let code):
      lines += code.map { $0.isEmpty ? "" : String(repeating: " ", count: Self.indent * 3) + $0 }
    case .table(let rows): for row in rows { print(row: row, column: Self.column(of: rows)) }
    }
  }

  /// Returns the column at which second cells begin: after all first cells of up to 22 characters.
  private static func column(of rows: [[[Span]]]) -> Int {
    let widths = rows.compactMap(\.first).map { Span.plain($0).count }
    return indent * 2 + min(widths.max() ?? 0, 22)
  }

  /// Prints the first cell, and the others beside it; below it if it is too long.
  private mutating func print(row: [[Span]], column: Int) {
    let name = row.first.map(Span.plain) ?? ""
    let cells = row.dropFirst().filter { !$0.isEmpty }
    let fits = Self.indent + name.count < column
    if !fits || cells.isEmpty { lines.append(String(repeating: " ", count: Self.indent) + bold(name)) }
    for (index, cell) in cells.enumerated() {
      wrap(words(of: cell), indent: column, first: fits && index == 0 ? name : "")
    }
  }

  /// Appends words in lines that begin at column `indent`; `first` precedes the first line.
  private mutating func wrap(_ words: [Word], indent: Int, first: String = "") {
    let margin = first.isEmpty ? 0 : Self.indent
    let gap = indent - margin - first.count
    var line =
      String(repeating: " ", count: margin) + (first.isEmpty ? "" : bold(first)) + String(repeating: " ", count: gap)
    var end = indent
    for word in words {
      if end > indent, end + 1 + word.width > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        end = indent
      }
      line += (end > indent ? " " : "") + word.text
      end += (end > indent ? 1 : 0) + word.width
    }
    lines.append(line)
  }

  /// Characters between which no line is broken; the width is in columns.
  private struct Word {
    var text = ""
    var width = 0
  }

  private func words(of line: [Span]) -> [Word] {
    var words = [Word()]
    for span in line {
      let (characters, style) = shown(span)
      for (index, part) in characters.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { words.append(Word()) }
        guard !part.isEmpty else { continue }
        words[words.count - 1].text += style(String(part))
        words[words.count - 1].width += part.count
      }
    }
    return words.filter { $0.width > 0 }
  }

  /// Returns the characters of a span and their style: code is bold, or in quotes where nothing is bold.
  private func shown(_ span: Span) -> (String, (String) -> String) {
    switch span {
    case .text(let text): (text, { $0 })
    case .strong(let text): (text, bold)
    case .code(let code) where isStyled: (code, bold)
    case .code(let code): (code.contains("'") ? "`\(code)`" : "'\(code)'", { $0 })
    }
  }

  private func bold(_ text: String) -> String { isStyled && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
