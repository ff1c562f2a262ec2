import Diagnostics

/// A part of HTML as parsed by browsers; ranges count bytes of the HTML.
enum HTMLPart {
  case text(Range<Int>)
  case startTag(StartTag)
  /// An end tag, its name in lower case.
  case endTag(name: String, range: Range<Int>)
  case comment(Range<Int>)
  /// A comment that never ends.
  case openComment(Range<Int>)
  /// A declaration or an instruction.
  case other(Range<Int>)

  /// The part that begins at `start`.
  init(_ html: Bytes, at start: Int) {
    let next = start + 1 < html.count ? html[start + 1] : 0
    guard html[start] == UInt8(ascii: "<"), Self.beginsMarkup(next) else {
      let length = Bytes(rebasing: html[(start + 1)...]).firstOffset(of: UInt8(ascii: "<"))
      self = .text(start..<(length.map { start + 1 + $0 } ?? html.count))
      return
    }
    if next == UInt8(ascii: "!"), html[start...].starts(with: "<!--".utf8) {
      // As in a browser, `<!-->` and `<!--->` are whole comments.
      let isShort = html[(start + 4)...].starts(with: ">".utf8) || html[(start + 4)...].starts(with: "->".utf8)
      let end = StartTag.offset(of: "-->", html, from: isShort ? start + 2 : start + 4)
      self = end.map { .comment(start..<$0 + 3) } ?? .openComment(start..<html.count)
    } else if next.isASCIILetter {
      self = .startTag(StartTag(html, from: start + 1))
    } else {
      let end = html[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.count
      let name = html[min(start + 2, end)..<end].prefix { !$0.isBlankOrLineEnd && $0 != UInt8(ascii: ">") }
      self =
        next == UInt8(ascii: "/")
        ? .endTag(name: String(decoding: name, as: UTF8.self).lowercased(), range: start..<end) : .other(start..<end)
    }
  }

  /// True for a byte that makes a `<` before it the start of a tag, a comment, a declaration or an instruction.
  private static func beginsMarkup(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
