import Diagnostics

/// Ranges and texts of the file, clamped to the range of the YAML.
extension SyntaxDiagnosis {
  func at(_ offsets: Range<Int>) -> SourceRange { source.range(offsets) }

  func text(_ offsets: Range<Int>) -> String { String(decoding: source.bytes[offsets], as: UTF8.self) }

  /// The shape of the line at the byte offset `offset`.
  func shape(at offset: Int) -> LineShape { LineShape(source.bytes, lineRange(at: offset)) }

  /// The shape of a line counted from 0 in the file.
  func shape(ofLine number: Int) -> LineShape {
    LineShape(source.bytes, lines.range(ofLine: number).clamped(to: range))
  }

  /// The range of the line at `offset`, without its line ending.
  func lineRange(at offset: Int) -> Range<Int> {
    lines.range(ofLine: lines.line(at: offset)).clamped(to: range)
  }

  /// The range from `offset` to the end of its line, without trailing blanks; empty at the end of the YAML.
  func restOfLine(from offset: Int) -> Range<Int> {
    let end = shape(at: offset).text.upperBound
    return min(offset, range.upperBound)..<max(min(offset, range.upperBound), end)
  }

  /// The range of the ASCII character at `offset`; empty at the end of the YAML.
  func oneByte(_ offset: Int) -> Range<Int> { (offset..<(offset + 1)).clamped(to: range) }

  /// The range of the character (Unicode scalar) at `offset`; empty at the end of the YAML.
  func characterRange(at offset: Int) -> Range<Int> {
    guard offset < range.upperBound else { return range.upperBound..<range.upperBound }
    var end = offset + 1
    while end < range.upperBound, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  /// The character at `offset`; a space at the end of the YAML.
  func character(at offset: Int) -> Character {
    text(characterRange(at: offset)).first ?? " "
  }

  /// Returns the distance of `offset` from the start of its line, in bytes.
  func column(of offset: Int) -> Int { offset - lineRange(at: offset).lowerBound }
}
