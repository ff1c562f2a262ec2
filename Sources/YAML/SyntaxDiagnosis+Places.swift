import Diagnostics

/// Places and texts in the file, kept within the range that holds YAML.
extension SyntaxDiagnosis {
  func at(_ offsets: Range<Int>) -> SourceRange { source.range(offsets) }

  func text(_ offsets: Range<Int>) -> String { String(decoding: source.bytes[offsets], as: UTF8.self) }

  /// The shape of the line that holds `place`.
  func shape(at place: Int) -> LineShape { LineShape(source.bytes, lineRange(at: place)) }

  /// The shape of a line counted from 0 in the file.
  func shape(ofLine number: Int) -> LineShape {
    LineShape(source.bytes, lines.range(ofLine: number).clamped(to: range))
  }

  func lineRange(at place: Int) -> Range<Int> {
    lines.range(ofLine: lines.line(at: place)).clamped(to: range)
  }

  /// From `place` to the end of its line, without the blanks there; nothing at the very end.
  func restOfLine(from place: Int) -> Range<Int> {
    let end = shape(at: place).content.upperBound
    return min(place, range.upperBound)..<max(min(place, range.upperBound), end)
  }

  /// The byte at `place`, which begins a character of ASCII; nothing at the very end.
  func oneByte(_ place: Int) -> Range<Int> { (place..<(place + 1)).clamped(to: range) }

  /// All bytes of the character (Unicode scalar) at `place`.
  func characterRange(at place: Int) -> Range<Int> {
    guard place < range.upperBound else { return range.upperBound..<range.upperBound }
    var end = place + 1
    while end < range.upperBound, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return place..<end
  }

  /// The character at `place`, or a space at the very end.
  func mark(at place: Int) -> Character {
    text(characterRange(at: place)).first ?? " "
  }

  /// Returns the distance of `place` from the start of its line, in bytes.
  func column(of place: Int) -> Int { place - lineRange(at: place).lowerBound }
}
