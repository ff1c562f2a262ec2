import Diagnostics

/// Splits a template into tokens: tags, and text cut after each line ending.
struct Scanner {
  private let source: SourceFile
  private let bytes: [UInt8]
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  /// The offset of the next occurrence of each searched end of a tag; the length of the file if there is none.
  private var nextEnds: [[UInt8]: Int] = [:]
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceFile) {
    self.source = source
    self.bytes = source.bytes
  }

  /// Scans the whole source; a byte order mark at its start is skipped.
  mutating func scan() {
    var position = SourceFile.start(of: bytes)
    var textStart = position
    while position < bytes.count {
      if matches(opening, at: position) {
        flush(textStart..<position)
        position = scanTag(at: position)
        textStart = position
      } else {
        position += 1
        if bytes[position - 1] == UInt8(ascii: "\n") {
          flush(textStart..<position)
          textStart = position
        }
      }
    }
    flush(textStart..<position)
  }

  private mutating func flush(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(Token(kind: .text, range: range)) }
  }

  /// Scans one tag; returns the offset to continue from.
  private mutating func scanTag(at start: Int) -> Int {
    let content = start + opening.count
    var sigilOffset = content
    while sigilOffset < bytes.count, bytes[sigilOffset].isBlank { sigilOffset += 1 }
    let sigil = sigilOffset < bytes.count ? bytes[sigilOffset] : 0
    // `{` and `=` count only directly behind the delimiter, since they change how the tag ends.
    let endSigil: [UInt8] =
      sigilOffset != content
      ? [] : sigil == UInt8(ascii: "{") ? [UInt8(ascii: "}")] : sigil == UInt8(ascii: "=") ? [sigil] : []
    let end = endSigil + closing
    let kind = Self.kind(ofSigil: sigil)
    let body = kind == .variable ? content : min(sigilOffset + 1, bytes.count)
    guard let bodyEnd = findEnd(end, from: body) else {
      reportUnclosed(start, content, upTo: bytes.count, end: end)
      return content
    }
    if kind != .comment, kind != .delimiters, let inner = find(opening, in: body..<bodyEnd) {
      reportUnclosed(start, content, upTo: inner, end: end)
      return content
    }
    let range = start..<bodyEnd + end.count
    var token = Token(kind: kind, range: range)
    token.name = trimmed(body..<bodyEnd)
    if kind == .delimiters {
      setDelimiters(token)
    } else if kind != .comment, let problem = problem(with: token, sigil: sigil) {
      diagnostics.append(problem)
      token.isValid = false
      token.name = firstWord(of: token.name)
      if !token.opens, kind != .close { token.kind = .comment }
    }
    tokens.append(token)
    return range.upperBound
  }

  private static func kind(ofSigil sigil: UInt8) -> Token.Kind {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "&"), UInt8(ascii: "{"): .unescaped
    default: .variable
    }
  }

  private mutating func setDelimiters(_ token: Token) {
    let words = bytes[token.name].split { $0.isBlankOrLineEnd }
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.append(.badDelimiters(at: sourceRange(token.range)))
      return
    }
    opening = Array(words[0])
    closing = Array(words[1])
  }

  private func problem(with token: Token, sigil: UInt8) -> Diagnostic? {
    let name = bytes[token.name]
    guard let first = name.first else { return .emptyTag(at: sourceRange(token.range)) }
    switch token.kind {
    case .partial, .parent:
      if first == UInt8(ascii: "*") { return .dynamicName(text(token.name.dropFirst()), at: sourceRange(token.range)) }
      return isWord(name, and: "./") ? nil : invalidName(token)
    case .block:
      return isWord(name, and: ".") ? nil : invalidName(token)
    case .variable where !first.isNameByte && first != UInt8(ascii: ".") && first > UInt8(ascii: " "):
      return .unknownSigil(text(token.name.prefix(1)), tag: text(token.range), at: sourceRange(token.range))
    case .variable, .unescaped, .section, .inverted:
      if name.elementsEqual(".".utf8) { return nil }
      let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return parts.allSatisfy { !$0.isEmpty && isWord($0, and: "") } ? nil : invalidName(token)
    case .close, .text, .comment, .delimiters:
      return nil
    }
  }

  private func isWord(_ name: ArraySlice<UInt8>, and extra: StaticString) -> Bool {
    let extra = "\(extra)".utf8
    return name.allSatisfy { $0.isNameByte || extra.contains($0) }
  }

  private func invalidName(_ token: Token) -> Diagnostic {
    let word = text(firstWord(of: token.name))
    let hint: String?
    if token.kind == .section, ["if", "each", "with", "unless"].contains(word) {
      let sigil = word == "unless" ? "^" : "#"
      let rest = text(trimmed(token.name.dropFirst(word.utf8.count)))
      hint = rest.isEmpty ? nil : "write {{\(sigil)\(rest)}} and {{/\(rest)}}"
    } else {
      hint = "a name is made of letters, digits, '_' and '-'"
    }
    return .invalidName(text(token.name), at: sourceRange(token.name), hint: hint)
  }

  private mutating func reportUnclosed(_ start: Int, _ content: Int, upTo limit: Int, end: [UInt8]) {
    // The tag's first word is enough to recognize it.
    var stop = content
    if stop < limit, !bytes[stop].isNameByte { stop += 1 }
    while stop < limit, bytes[stop].isBlank { stop += 1 }
    let word = stop
    while stop < limit, !bytes[stop].isBlankOrLineEnd, stop == word || bytes[stop] != UInt8(ascii: "<") { stop += 1 }
    let range = start..<max(content, trimmed(start..<stop).upperBound)
    diagnostics.append(.unclosedTag(text(range), closing: String(decoding: end, as: UTF8.self), at: sourceRange(range)))
  }

  // MARK: Bytes

  private func matches(_ word: [UInt8], at position: Int) -> Bool {
    guard bytes[position] == word[0], position + word.count <= bytes.count else { return false }
    for index in 1..<max(1, word.count) where bytes[position + index] != word[index] { return false }
    return true
  }

  private func find(_ word: [UInt8], in range: Range<Int>) -> Int? {
    range.first { matches(word, at: $0) }
  }

  /// The offset of the next end of a tag, in bytes; nil if there is none.
  ///
  /// It is cached, so that any number of unclosed tags costs one search.
  private mutating func findEnd(_ word: [UInt8], from start: Int) -> Int? {
    if let known = nextEnds[word], known >= start { return known < bytes.count ? known : nil }
    let end = find(word, in: start..<bytes.count)
    nextEnds[word] = end ?? bytes.count
    return end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isBlankOrLineEnd { range.removeFirst() }
    while let last = range.last, bytes[last].isBlankOrLineEnd { range.removeLast() }
    return range
  }

  private func firstWord(of range: Range<Int>) -> Range<Int> {
    range.prefix { !bytes[$0].isBlankOrLineEnd }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func sourceRange(_ range: Range<Int>) -> SourceRange { SourceRange(path: source.path, offsets: range) }
}

extension UInt8 {
  /// True for ASCII letters and digits, `_`, `-`, and all bytes beyond ASCII.
  var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self >= 0x80
  }
}
