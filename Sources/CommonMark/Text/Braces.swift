import Diagnostics

/// Attributes in braces: `{credit="Photo: Ines Okafor" .wide #bridge}`.
struct Braces {
  /// The classes: names of letters, digits and hyphens.
  private(set) var classes: [String] = []
  /// The text after `#`, which may not be a valid id; nil if there is none.
  private(set) var id: String?
  /// The keys and values in the order of the text, without the quotes; `keyRange` is the byte range of the key in the
  /// text.
  private(set) var values: [(key: String, value: [UInt8], keyRange: Range<Int>)] = []
  /// The length of the braces and their content, in bytes.
  private(set) var length = 0

  /// No attributes at all.
  static let empty = Braces()

  private init() {}

  /// The attributes at the start of a text, from the source or from libcmark; nil if they cannot be read.
  init?(_ text: [UInt8]) {
    var reader = BraceReader(text)
    guard reader.take("{") else { return nil }
    reader.skipSpace()
    repeat {
      guard read(&reader) else { return nil }
      reader.skipSpace()
    } while !reader.take("}")
    length = reader.index
  }

  /// The last value of a key; nil if the key is not there.
  func value(of key: String) -> [UInt8]? { values.last { $0.key == key }?.value }

  /// Reads one attribute; false if it cannot be read.
  private mutating func read(_ reader: inout BraceReader) -> Bool {
    if reader.take(".") {
      let name = reader.name()
      classes.append(name)
      return !name.isEmpty
    }
    if reader.take("#") {
      let word = reader.word()
      guard id == nil, !word.isEmpty else { return false }
      id = word
      return true
    }
    let start = reader.index
    let key = reader.name()
    let keyRange = start..<reader.index
    guard !key.isEmpty, reader.take("="), let value = reader.value() else { return false }
    values.append((key, value, keyRange))
    return true
  }
}

/// Reads the parts of attributes in braces, in which libcmark may have set curly quotes and dashes.
private struct BraceReader {
  private let text: [UInt8]
  private(set) var index = 0

  init(_ text: [UInt8]) { self.text = text }

  /// Consumes a sign; false if another character comes next.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  mutating func skipSpace() {
    while index < text.count, text[index].isBlankOrLineEnd { index += 1 }
  }

  /// Reads a name of ASCII letters, digits and hyphens; empty if none comes next.
  mutating func name() -> String {
    let start = index
    while index < text.count {
      let isDash = Self.dashes.contains { text[index...].starts(with: $0.utf8) }
      guard isDash || text[index].isASCIILetter || text[index].isASCIIDigit || text[index] == UInt8(ascii: "-") else {
        break
      }
      index += isDash ? 3 : 1
    }
    return withHyphens(from: start)
  }

  /// Reads up to a space or the closing brace.
  mutating func word() -> String {
    let start = index
    while index < text.count, !text[index].isBlankOrLineEnd, text[index] != UInt8(ascii: "}") { index += 1 }
    return withHyphens(from: start)
  }

  private static let dashes = ["–", "—"]

  /// The text from `start` to the current index, with hyphens for the dashes that libcmark made of them.
  private func withHyphens(from start: Int) -> String {
    String(decoding: text[start..<index], as: UTF8.self).unicodeScalars
      .map { $0 == "–" ? "--" : $0 == "—" ? "---" : String($0) }.joined()
  }

  /// Reads a value in double quotes, or a word without quotes; nil if neither comes next.
  mutating func value() -> [UInt8]? {
    let quote = quote(at: index)
    if quote == 0 { return bareValue() }
    let start = index + quote
    // A straight quote within curly ones was escaped.
    guard let end = text.indices.dropFirst(start).first(where: { self.quote(at: $0) == quote && !isEscaped($0) }) else {
      return nil
    }
    index = end + quote
    return (start..<end).filter { !(text[$0] == Self.backslash && self.quote(at: $0 + 1) == 1) }.map { text[$0] }
  }

  private static let backslash = UInt8(ascii: "\\")

  private func isEscaped(_ offset: Int) -> Bool { offset > 0 && text[offset - 1] == Self.backslash }

  private mutating func bareValue() -> [UInt8]? {
    let start = index
    while index < text.count, !text[index].isBlankOrLineEnd, !"{}".utf8.contains(text[index]), quote(at: index) == 0 {
      index += 1
    }
    let word = text[start..<index]
    return word.isEmpty || Self.singleMarks.contains { word.starts(with: $0.utf8) } ? nil : Array(word)
  }

  /// The length in bytes of the double quotation mark at `offset`, straight, curly or masked; 0 if there is none.
  private func quote(at offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    if text[offset] == UInt8(ascii: "\"") { return 1 }
    return text[offset] == 0xE2 && Self.marks.contains { text[offset...].starts(with: $0.utf8) } ? 3 : 0
  }

  private static let singleMarks = ["'", "‘", "’", "\u{2E00}", "\u{2E01}"]
  private static let marks = ["“", "”", "„", "\u{2E02}", "\u{2E03}"]
}
