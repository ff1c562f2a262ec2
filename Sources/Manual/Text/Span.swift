/// A part of a line of the manual.
public enum Span: Sendable, Equatable {
  case text(String)
  case strong(String)
  /// Characters to be typed or read as they are.
  case code(String)

  var characters: String {
    switch self {
    case .text(let string), .strong(let string), .code(let string): string
    }
  }

  /// Returns the characters of a line, without any marks.
  public static func plain(_ line: [Span]) -> String { line.map(\.characters).joined() }
}

extension Span {
  /// Returns the spans of a line of Markdown: code, `**strong**`, `*stressed*`, links, escapes.
  ///
  /// A link is its text, and the address after it if that leads out of the manual.
  static func spans(of markdown: some StringProtocol) -> [Span] {
    var rest = Substring(markdown)
    var spans: [Span] = []
    var text = ""
    func flush() {
      if !text.isEmpty { spans.append(.text(text)) }
      text = ""
    }
    while let character = rest.first {
      if let code = Self.code(in: &rest) {
        flush()
        spans.append(.code(code))
      } else if rest.hasPrefix("**"), let end = rest.dropFirst(2).range(of: "**") {
        flush()
        spans.append(.strong(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound])))
        rest = rest[end.upperBound...]
      } else if let link = Self.link(in: &rest) {
        flush()
        spans += Self.spans(of: link.text)
        if link.address.hasPrefix("http") { spans.append(.text(" (\(link.address))")) }
      } else {
        rest.removeFirst()
        if character == "\\", let next = rest.first, next.isPunctuation || next.isSymbol {
          text.append(rest.removeFirst())
        } else if character == "*", Self.isMark(before: text.last, behind: rest.first) {
          continue
        } else {
          text.append(character)
        }
      }
    }
    flush()
    return spans
  }

  /// True if an asterisk beside these characters is the mark of stress.
  private static func isMark(before: Character?, behind: Character?) -> Bool {
    let opens = before?.isWhitespace ?? true
    let closes = behind.map { $0.isWhitespace || $0.isPunctuation } ?? true
    return opens != closes
  }

  /// Takes the code that `text` begins with, between equal runs of backticks; nil if there is none.
  private static func code(in text: inout Substring) -> String? {
    let mark = text.prefix { $0 == "`" }
    guard !mark.isEmpty else { return nil }
    var rest = text.dropFirst(mark.count)
    let start = rest.startIndex
    while let run = rest.firstIndex(of: "`") {
      let end = rest[run...].prefix { $0 == "`" }
      if end.count == mark.count {
        let code = text[start..<run]
        text = text[end.endIndex...]
        let isPadded = code.hasPrefix(" ") && code.hasSuffix(" ") && code.count > 2
        return String(isPadded ? code.dropFirst().dropLast() : code)
      }
      rest = rest[end.endIndex...]
    }
    return nil
  }

  /// Takes the link that `text` begins with, `[text](address)`; nil if there is none.
  private static func link(in text: inout Substring) -> (text: Substring, address: Substring)? {
    guard text.hasPrefix("["), let middle = text.range(of: "]("),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let label = text[text.index(after: text.startIndex)..<middle.lowerBound]
    guard !label.contains("[") else { return nil }
    let address = text[middle.upperBound..<end]
    text = text[text.index(after: end)...]
    return (label, address)
  }
}

extension Substring {
  /// Returns the range of the first occurrence of a string; nil if there is none.
  fileprivate func range(of string: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(string) { return start..<index(start, offsetBy: string.count) }
      start = index(after: start)
    }
    return nil
  }
}
