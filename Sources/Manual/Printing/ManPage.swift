/// Parts of the manual in the language of man pages, man(7).
public enum ManPage {
  /// Returns the first line of a page in a section of the system's manual.
  public static func head(_ name: String, section: Int, source: String) -> String {
    ".TH \(name.uppercased()) \(section) \"\" \"\(source)\"\n"
  }

  /// Returns the text of blocks; headings of the first level begin a section of the page.
  public static func text(of blocks: [Block]) -> String { blocks.map(text).joined() }

  private static func text(of block: Block) -> String {
    switch block {
    case .heading(let level, let line): ".\(level == 1 ? "SH" : "SS") \(escaped(Span.plain(line)))\n"
    case .paragraph(let line): ".PP\n\(text(of: line))\n"
    case .item(let mark, let line): ".IP \(mark == "-" ? "\\(bu" : mark) 4\n\(text(of: line))\n"
    case .code(_, let lines): ".PP\n.RS 4\n.nf\n\(lines.map { escaped($0) + "\n" }.joined()).fi\n.RE\n"
    case .table(let rows): rows.map(text).joined()
    }
  }

  private static func text(of row: [[Span]]) -> String {
    let name = row.first.map(Span.plain) ?? ""
    let cells = row.dropFirst().filter { !$0.isEmpty }.map(text)
    return ".TP\n\\fB\(within(name))\\fR\n\(cells.joined(separator: "\n.br\n"))\n"
  }

  private static func text(of line: [Span]) -> String {
    let text = line.map { span in
      switch span {
      case .text(let text): within(text)
      case .strong(let text), .code(let text): "\\fB\(within(text))\\fR"
      }
    }.joined()
    return startsRequest(text) ? "\\&" + text : text
  }

  private static func startsRequest(_ text: String) -> Bool { text.hasPrefix(".") || text.hasPrefix("'") }

  /// Escapes a whole line.
  private static func escaped(_ text: String) -> String { startsRequest(text) ? "\\&" + within(text) : within(text) }

  /// Escapes characters within a line: a backslash begins an escape, and a hyphen would be a dash.
  private static func within(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\(rs"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\"": result += "\\(dq"
      default: result.append(character)
      }
    }
    return result
  }
}
