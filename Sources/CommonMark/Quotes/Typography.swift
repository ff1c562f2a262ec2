/// Typography for a line of plain text, as it is for the text of an article.
public enum Typography {
  /// The text with quotation marks, dashes and ellipses in place of `"`, `'`, `--`, `---` and `...`.
  ///
  /// It is libcmark that sets them: each line is given to it as a paragraph in which nothing else means anything.
  public static func set(_ text: String, quotes: QuotationMarks) -> String {
    var text = text
    guard text.withUTF8(hasAnythingToSet) else { return text }
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.map { String(decoding: set(Array($0), quotes), as: UTF8.self) }.joined(separator: "\n")
  }

  private static func hasAnythingToSet(_ text: Bytes) -> Bool {
    text.indices.contains { index in
      switch text[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): true
      case UInt8(ascii: "-"), UInt8(ascii: "."): index + 1 < text.count && text[index + 1] == text[index]
      default: false
      }
    }
  }

  /// What keeps a line from being anything but a paragraph.
  private static let start = Array("x ".utf8)

  private static func set(_ line: [UInt8], _ quotes: QuotationMarks) -> [UInt8] {
    var setter = line.withUnsafeBufferPointer { QuoteSetter(quotes, for: $0) }
    let masked = setter == nil ? nil : line.withUnsafeBufferPointer(QuoteMask.masked)
    var source = start
    for byte in masked ?? line {
      if byte.isASCIIPunctuation, !"'\".-".utf8.contains(byte) { source.append(UInt8(ascii: "\\")) }
      source.append(byte)
    }
    guard let tree = MarkdownTree(parsing: source, smart: true) else { return line }
    var output = tree.text
    guard output.starts(with: start) else { return line }
    output.removeFirst(start.count)
    return output.withUnsafeBufferPointer { setter?.set($0) } ?? output
  }
}
