import Diagnostics

/// The lines of a text by number, as libcmark counts them: from 1, ended by LF, CR or both.
struct SourceLines {
  let bytes: Bytes
  private let starts: [Int]
  private let end: Int

  /// The lines of a text that begin at `starts`; the text ends at `end`.
  init(_ bytes: Bytes, starts: [Int], end: Int) {
    self.bytes = bytes
    self.starts = starts
    self.end = end
  }

  /// The lines of all of `bytes`.
  init(_ bytes: Bytes) {
    var starts = [0]
    for index in bytes.indices.dropLast() {
      let endsLine = bytes[index] == 0x0A || bytes[index] == 0x0D && bytes[index + 1] != 0x0A
      if endsLine { starts.append(index + 1) }
    }
    self.init(bytes, starts: starts, end: bytes.count)
  }

  var count: Int { starts.count }

  /// The whole text.
  var all: Bytes { Bytes(rebasing: bytes[(starts.first ?? end)..<end]) }

  /// The byte range of a line, with its line ending.
  func range(_ number: Int) -> Range<Int> { starts[number - 1]..<(number < starts.count ? starts[number] : end) }

  /// The range of a line from byte column `column`, from 1, without space at its end; empty if there is no such line.
  func line(_ number: Int, from column: Int = 1) -> Range<Int> {
    guard number > 0, number <= starts.count else { return end..<end }
    let start = min(starts[number - 1] + max(0, column - 1), end)
    var end = number < starts.count ? starts[number] : end
    while end > start, bytes[end - 1].isBlankOrLineEnd { end -= 1 }
    return start..<max(start, end)
  }

  /// The range of a continuation line of a paragraph, without space and quotation marks (`>`) before it.
  func continuation(_ number: Int) -> Range<Int> {
    let line = line(number)
    let start = bytes[line].firstIndex { !$0.isBlankOrLineEnd && $0 != UInt8(ascii: ">") }
    return (start ?? line.upperBound)..<line.upperBound
  }

  /// The number of the line that underlines the heading whose first line is `first`; nil if there is none up to `last`.
  func underline(after first: Int, upTo last: Int) -> Int? {
    guard first < last else { return nil }
    return (first + 1...last).first { number in
      let line = bytes[continuation(number)]
      guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
      return line.allSatisfy { $0 == mark }
    }
  }
}
