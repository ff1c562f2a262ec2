/// A construct of raw HTML, by the grammar of CommonMark 0.30, section 6.6; ranges count bytes of the text around it.
struct HTMLTag {
  enum Kind {
    case open, close, comment
    /// A processing instruction, a declaration or a CDATA section.
    case other
  }

  /// An attribute of an open tag.
  struct Attribute {
    /// The name in lower case.
    let name: String
    /// The value without its quotes; empty if there is none.
    let value: Range<Int>
    /// The whole attribute, with the space before it.
    let range: Range<Int>
  }

  let kind: Kind
  /// The name of the element in lower case.
  ///
  /// For ``Kind/other`` it is `!` or `?` with the letters after it, as written; empty for a comment.
  let name: String
  let attributes: [Attribute]
  let range: Range<Int>
}

/// Reads the tags of a text; a missing end mark is searched for only once.
struct HTMLTagReader {
  private let text: [UInt8]
  /// The end marks that do not occur after some offset.
  private var missing: Set<String> = []

  init(_ text: [UInt8]) { self.text = text }

  /// The tag that begins with the `<` at `start`; nil if there is none.
  mutating func tag(at start: Int) -> HTMLTag? {
    switch byte(start + 1) {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): declaration(at: start)
    case UInt8(ascii: "/"): closingTag(at: start)
    default: openTag(at: start)
    }
  }

  /// Returns the offset of the next end tag of that name from `start` on; nil if there is none.
  mutating func closingTag(of name: String, from start: Int) -> Int? {
    let mark = "</" + name
    guard !missing.contains(mark) else { return nil }
    var index = start
    while let found = text[min(index, text.count)...].firstIndex(of: UInt8(ascii: "<")) {
      if let tag = byte(found + 1) == UInt8(ascii: "/") ? closingTag(at: found) : nil, tag.name == name { return found }
      index = found + 1
    }
    missing.insert(mark)
    return nil
  }

  /// True if a `<!--` is at `start`, with or without an end.
  func isComment(at start: Int) -> Bool { starts(with: "<!--", at: start) }

  private func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  private func starts(with word: String, at start: Int) -> Bool {
    text[min(start, text.count)...].starts(with: word.utf8)
  }

  // MARK: - Comments and the like

  private mutating func declaration(at start: Int) -> HTMLTag? {
    if isComment(at: start) {
      // As in a browser, `<!-->` and `<!--->` are whole comments.
      let isShort = byte(start + 4) == UInt8(ascii: ">") || starts(with: "->", at: start + 4)
      return end("-->", from: isShort ? start + 2 : start + 4).map { tag(.comment, "", start..<$0) }
    }
    if byte(start + 1) == UInt8(ascii: "?") {
      return end("?>", from: start + 2).map { tag(.other, word(from: start + 1), start..<$0) }
    }
    if starts(with: "<![CDATA[", at: start) {
      return end("]]>", from: start + 9).map { tag(.other, "!", start..<$0) }
    }
    guard byte(start + 2).isASCIILetter else { return nil }
    return end(">", from: start + 2).map { tag(.other, word(from: start + 1), start..<$0) }
  }

  private func tag(_ kind: HTMLTag.Kind, _ name: String, _ range: Range<Int>) -> HTMLTag {
    HTMLTag(kind: kind, name: name, attributes: [], range: range)
  }

  /// The mark at `start` and the letters after it, at most 40 bytes in all.
  private func word(from start: Int) -> String {
    let end = text[(start + 1)...].firstIndex { !$0.isASCIILetter } ?? text.count
    return String(decoding: text[start..<min(end, start + 40)], as: UTF8.self)
  }

  /// The offset after the first `mark` from `start` on; nil if there is none.
  private mutating func end(_ mark: String, from start: Int) -> Int? {
    guard !missing.contains(mark), let first = mark.utf8.first else { return nil }
    var index = start
    while let found = text[min(index, text.count)...].firstIndex(of: first) {
      if starts(with: mark, at: found) { return found + mark.utf8.count }
      index = found + 1
    }
    missing.insert(mark)
    return nil
  }

  // MARK: - Tags

  private func closingTag(at start: Int) -> HTMLTag? {
    guard let name = name(from: start + 2) else { return nil }
    let end = skipSpace(from: name.upperBound)
    guard byte(end) == UInt8(ascii: ">") else { return nil }
    return tag(.close, lowered(name), start..<end + 1)
  }

  private func openTag(at start: Int) -> HTMLTag? {
    guard let name = name(from: start + 1) else { return nil }
    var attributes: [HTMLTag.Attribute] = []
    var index = name.upperBound
    while let attribute = attribute(from: index) {
      attributes.append(attribute)
      index = attribute.range.upperBound
    }
    index = skipSpace(from: index)
    if byte(index) == UInt8(ascii: "/") { index += 1 }
    guard byte(index) == UInt8(ascii: ">") else { return nil }
    return HTMLTag(kind: .open, name: lowered(name), attributes: attributes, range: start..<index + 1)
  }

  private func name(from start: Int) -> Range<Int>? {
    guard byte(start).isASCIILetter else { return nil }
    var end = start
    while byte(end).isASCIILetter || byte(end).isASCIIDigit || byte(end) == UInt8(ascii: "-") { end += 1 }
    return start..<end
  }

  /// The attribute after the space at `start`; nil if there is none.
  private func attribute(from start: Int) -> HTMLTag.Attribute? {
    let first = skipSpace(from: start)
    guard first > start, byte(first).isASCIILetter || "_:".utf8.contains(byte(first)) else { return nil }
    var end = first
    while byte(end).isASCIILetter || byte(end).isASCIIDigit || "_.:-".utf8.contains(byte(end)) { end += 1 }
    let name = first..<end
    let equals = skipSpace(from: end)
    guard byte(equals) == UInt8(ascii: "=") else {
      return HTMLTag.Attribute(name: lowered(name), value: end..<end, range: start..<end)
    }
    guard let value = value(from: skipSpace(from: equals + 1)) else { return nil }
    return HTMLTag.Attribute(name: lowered(name), value: value.text, range: start..<value.end)
  }

  /// The value at `start` without its quotes, and the offset after it; nil if there is none.
  private func value(from start: Int) -> (text: Range<Int>, end: Int)? {
    let quote = byte(start)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return text[(start + 1)...].firstIndex(of: quote).map { (start + 1..<$0, $0 + 1) }
    }
    var end = start
    while end < text.count, !text[end].isBlankOrLineEnd, !"\"'=<>`".utf8.contains(text[end]) { end += 1 }
    return end > start ? (start..<end, end) : nil
  }

  private func skipSpace(from start: Int) -> Int {
    var index = start
    while index < text.count, text[index].isBlankOrLineEnd { index += 1 }
    return index
  }

  private func lowered(_ range: Range<Int>) -> String {
    String(decoding: text[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
