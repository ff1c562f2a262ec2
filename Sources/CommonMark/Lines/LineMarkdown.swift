/// The Markdown that has a meaning in a line of plain text: character references, and backticks around code.
public enum LineMarkdown {
  /// The text with character references (`&amp;`) resolved, and without the backticks around code.
  ///
  /// A backslash makes the character after it literal, and code stays as typed, as in an article.
  public static func resolved(_ text: String) -> String {
    var text = text
    guard text.withUTF8({ $0.contains(where: isMark) }) else { return text }
    return mappingLines(of: text) { line in pieces(of: line).flatMap(\.bytes) }
  }

  /// True for the first byte of a reference, and for a backtick.
  static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "&") || byte == UInt8(ascii: "`") }

  /// The text with each line transformed.
  static func mappingLines(of text: String, _ transform: ([UInt8]) -> [UInt8]) -> String {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.map { String(decoding: transform(Array($0)), as: UTF8.self) }.joined(separator: "\n")
  }

  /// A part of a line whose marks are resolved.
  struct Piece: Equatable {
    var bytes: [UInt8] = []
    var isCode = false
  }

  /// The pieces of a line, code and other text in turn, in order.
  static func pieces(of line: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var text = Piece()
    var index = 0
    while index < line.count {
      let length: Int
      if let reference = CharacterReference.read(line[...], at: index) {
        text.bytes += reference.character
        length = reference.length
      } else if let code = code(in: line, at: index) {
        pieces += [text, Piece(bytes: code.text, isCode: true)]
        text = Piece()
        length = code.length
      } else {
        length = lengthOfText(in: line, at: index)
        text.bytes += line[index..<index + length]
      }
      index += length
    }
    return pieces + [text]
  }

  /// The length in bytes of a backslash with its successor, of a run of backticks, or of one byte.
  private static func lengthOfText(in line: [UInt8], at index: Int) -> Int {
    switch line[index] {
    case UInt8(ascii: "\\"): min(2, line.count - index)
    case UInt8(ascii: "`"): lengthOfRun(in: line, at: index)
    default: 1
    }
  }
}

// MARK: - Code

extension LineMarkdown {
  /// The code after the backticks at `index`, and its length with them; nil if as many do not close it (CommonMark
  /// 0.30, section 6.1).
  private static func code(in line: [UInt8], at index: Int) -> (text: [UInt8], length: Int)? {
    let mark = lengthOfRun(in: line, at: index)
    guard mark > 0 else { return nil }
    let start = index + mark
    var end = start
    while end < line.count {
      let run = lengthOfRun(in: line, at: end)
      if run == mark { return (trimmed(line[start..<end]), end + run - index) }
      end += max(1, run)
    }
    return nil
  }

  private static func lengthOfRun(in line: [UInt8], at index: Int) -> Int {
    line[index...].prefix { $0 == UInt8(ascii: "`") }.count
  }

  /// The code without one space on each side, if both are there and it is not all spaces.
  private static func trimmed(_ code: ArraySlice<UInt8>) -> [UInt8] {
    let isPadded = code.first == 0x20 && code.last == 0x20 && code.contains { $0 != 0x20 }
    return Array(isPadded ? code.dropFirst().dropLast() : code)
  }
}
