import Diagnostics

/// The content of a piece of raw HTML: summary markers, and what is lost without it.
struct RawHTMLScan {
  enum Loss: Equatable {
    /// A tag by its name, such as `div`, `?php` or `!DOCTYPE`.
    case tag(String)
    /// Text outside tags.
    case text
    /// A comment that never ends, and all text after it.
    case unclosedComment
  }

  /// The first loss to warn about; comments and closing tags are none.
  ///
  /// Nil if there is none.
  private(set) var loss: Loss?
  /// The range of that loss in the literal, in bytes, at most up to the end of the line.
  private(set) var lossRange = 0..<0
  /// True if there is text outside tags and comments.
  private(set) var holdsText = false
  /// The byte ranges of summary markers in the literal.
  private(set) var markers: [Range<Int>] = []

  init(_ literal: Bytes) {
    var index = 0
    while index < literal.count {
      let byte = literal[index]
      if Self.starts("<!--", literal, at: index) {
        guard let end = Self.end(of: "-->", literal, from: index + 4) else {
          note(.unclosedComment, index..<index + 4)
          return
        }
        if Self.isMore(literal[(index + 4)..<(end - 3)]) { markers.append(index..<end) }
        index = end
      } else if byte == UInt8(ascii: "<"), index + 1 < literal.count {
        let end = Self.end(of: ">", literal, from: index) ?? literal.count
        if literal[index + 1] != UInt8(ascii: "/") {
          note(.tag(Self.name(literal, from: index + 1)), index..<Self.lineEnd(literal, from: index, limit: end))
        }
        index = end
      } else {
        if !byte.isBlankOrLineEnd {
          holdsText = true
          note(.text, index..<Self.lineEnd(literal, from: index, limit: literal.count))
        }
        index += 1
      }
    }
  }

  private mutating func note(_ loss: Loss, _ range: Range<Int>) {
    guard self.loss == nil else { return }
    self.loss = loss
    lossRange = range
  }

  /// True if the text of a comment is `more`, in any case, with or without space around it.
  static func isMore(_ comment: some Sequence<UInt8>) -> Bool {
    var word: [UInt8] = []
    for byte in comment where !byte.isBlankOrLineEnd {
      word.append(byte | 0x20)
      if word.count > 4 { return false }
    }
    return word == [0x6D, 0x6F, 0x72, 0x65]  // "more"
  }

  /// The name of a tag, of at most 40 bytes.
  private static func name(_ literal: Bytes, from start: Int) -> String {
    var end = start
    while end < literal.count, end - start < 40 {
      let byte = literal[end]
      let isFirstMark = end == start && (byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"))
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || isFirstMark else { break }
      end += 1
    }
    return String(decoding: literal[start..<end], as: UTF8.self)
  }

  private static func lineEnd(_ literal: Bytes, from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, literal[end] != 0x0A, literal[end] != 0x0D { end += 1 }
    while end > start + 1, literal[end - 1].isBlankOrLineEnd { end -= 1 }
    return end
  }

  private static func starts(_ word: StaticString, _ literal: Bytes, at index: Int) -> Bool {
    guard literal.count - index >= word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount where literal[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// The offset after the first `word` from `start` on; nil if there is none.
  private static func end(of word: StaticString, _ literal: Bytes, from start: Int) -> Int? {
    var index = start
    while index < literal.count {
      if starts(word, literal, at: index) { return index + word.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }
}
