import Diagnostics

/// Ranges and texts of the file, clamped to the range of the YAML.
extension SyntaxDiagnosis {
  func at(_ offsets: Range<Int>) -> SourceRange { source.range(offsets) }

  func text(_ offsets: Range<Int>) -> String { String(decoding: source.bytes[offsets], as: UTF8.self) }

  /// The shape of the line at the byte offset `place`.
  func shape(at place: Int) -> LineShape { LineShape(source.bytes, lineRange(at: place)) }

  /// The shape of a line counted from 0 in the file.
  func shape(ofLine number: Int) -> LineShape {
    LineShape(source.bytes, lines.range(ofLine: number).clamped(to: range))
  }

  /// The range of the line at `place`, without its line ending.
  func lineRange(at place: Int) -> Range<Int> {
    lines.range(ofLine: lines.line(at: place)).clamped(to: range)
  }

  /// The range from `place` to the end of its line, without trailing blanks; empty at the end of the YAML.
  func restOfLine(from place: Int) -> Range<Int> {
    let end = shape(at: place).content.upperBound
    return min(place, range.upperBound)..<max(min(place, range.upperBound), end)
  }

  /// The range of the ASCII character at `place`; empty at the end of the YAML.
  func oneByte(_ place: Int) -> Range<Int> { (place..<(place + 1)).clamped(to: range) }

  /// The range of the character (Unicode scalar) at `place`; empty at the end of the YAML.
  func characterRange(at place: Int) -> Range<Int> {
    guard place < range.upperBound else { return range.upperBound..<range.upperBound }
    var end = place + 1
    while end < range.upperBound, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return place..<end
  }

  /// The character at `place`; a space at the end of the YAML.
  func mark(at place: Int) -> Character {
    text(characterRange(at: place)).first ?? " "
  }

  /// Returns the distance of `place` from the start of its line, in bytes.
  func column(of place: Int) -> Int { place - lineRange(at: place).lowerBound }
}
