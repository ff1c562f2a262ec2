import Diagnostics

/// Typography for lines of plain text, as in articles.
public enum Typography {
  /// The text, its ``LineMarkdown`` resolved, with typographic quotation marks, dashes and ellipses.
  ///
  /// They replace `"`, `'`, `--`, `---` and `...` outside code. libcmark sets them: each line is parsed as a paragraph
  /// in which all other characters are literal.
  public static func set(_ text: String, quotes: QuotationMarks) -> String {
    var text = text
    guard text.withUTF8(hasAnythingToSet) else { return text }
    return LineMarkdown.mappingLines(of: text) { line in set(LineMarkdown.pieces(of: line), quotes) }
  }

  private static func hasAnythingToSet(_ text: Bytes) -> Bool {
    text.indices.contains { index in
      switch text[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): true
      case UInt8(ascii: "-"), UInt8(ascii: "."): index + 1 < text.count && text[index + 1] == text[index]
      default: LineMarkdown.isMark(text[index])
      }
    }
  }

  /// A prefix that makes every line a paragraph.
  private static let start = Array("x ".utf8)

  /// The text on one line; if `smart`, with English quotation marks, dashes and ellipses as set by libcmark.
  static func line(_ text: Bytes, smart: Bool) -> [UInt8] {
    let line = text.map { $0.isLineEnd ? 0x20 : $0 }
    guard smart, hasAnythingToSet(text) else { return line }
    var source = start
    escape(LineMarkdown.Piece(bytes: line), masksQuotes: false, into: &source)
    return parsed(source) ?? line
  }

  private static func set(_ pieces: [LineMarkdown.Piece], _ quotes: QuotationMarks) -> [UInt8] {
    let line = pieces.flatMap(\.bytes)
    var setter = line.withUnsafeBufferPointer { QuoteSetter(quotes, for: $0) }
    var source = start
    for piece in pieces { escape(piece, masksQuotes: setter != nil, into: &source) }
    guard let output = parsed(source) else { return line }
    return output.withUnsafeBufferPointer { setter?.set($0) } ?? output
  }

  private static func parsed(_ source: [UInt8]) -> [UInt8]? {
    guard let tree = MarkdownTree(parsing: source, smart: true) else { return nil }
    let output = tree.text
    return output.starts(with: start) ? Array(output.dropFirst(start.count)) : nil
  }

  /// Appends a piece as Markdown in which only typography, outside code, has a meaning.
  private static func escape(_ piece: LineMarkdown.Piece, masksQuotes: Bool, into source: inout [UInt8]) {
    let masked = masksQuotes ? piece.bytes.withUnsafeBufferPointer(QuoteMask.masked) : nil
    for byte in masked ?? piece.bytes {
      let isLiteral = byte.isASCIIPunctuation && (piece.isCode || !"'\".-".utf8.contains(byte))
      if isLiteral { source.append(UInt8(ascii: "\\")) }
      source.append(byte)
    }
  }
}
