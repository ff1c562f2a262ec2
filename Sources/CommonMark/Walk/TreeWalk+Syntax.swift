import Ccmark
import Diagnostics

/// Mistyped links, and syntax of other tools.
extension TreeWalk {
  /// Warns about them in a text node, which is printed as typed.
  mutating func noteSyntaxStarts(in text: Bytes, of node: OpaquePointer) {
    guard syntaxStarts.mayStand(in: text) || goesOn(text, behind: node), !isCode(node) else { return }
    var index = 0
    while index < text.count {
      if noteLinkWithSpaces(in: text, at: index) {
        index += 2
      } else if syntaxStarts.mayBegin(with: text[index]), let start = SyntaxStart(in: text, at: index) {
        note(start)
        index += start.length
      } else {
        index += 1
      }
    }
  }

  /// True for a text with a bracket that closes after a bare address: `[youtube https://…]`.
  private func goesOn(_ text: Bytes, behind node: OpaquePointer) -> Bool {
    text.holds("[") && cmark_node_next(node).map { BareLinks.contains($0) } ?? false
  }

  /// Warns about syntax of template languages in HTML without code.
  mutating func noteSyntaxStarts(inHTML html: Bytes) {
    guard syntaxStarts.mayStand(in: html), html.contains(UInt8(ascii: "{")), !Self.isShownOrRun(html) else { return }
    let start = search.position
    for index in html.indices where html[index] == UInt8(ascii: "{") {
      if let start = SyntaxStart(in: html, at: index) { note(start) }
    }
    search.go(to: start)
  }

  /// Warns about syntax of template languages in the address of a link or an image.
  mutating func noteSyntaxStarts(inAddress address: Range<Int>) {
    guard let brace = search.bytes[address].firstIndex(of: UInt8(ascii: "{")) else { return }
    _ = noteSyntax(at: brace)
  }

  private mutating func note(_ start: SyntaxStart) {
    guard let found = start.literal.withUnsafeBufferPointer({ search.find($0) })?.lowerBound, found >= syntaxEnd,
      syntaxStartsLeft > 0
    else { return }
    // After a backslash only a formula can begin.
    let isEscaped = LinkSyntax.isEscaped(search.bytes, found)
    if noteSyntax(at: isEscaped ? found - 1 : found) { return }
    if !isEscaped, let link = MistypedLink(search.bytes, at: found, in: search.block) {
      syntaxEnd = link.range.upperBound
      diagnostics.append(.mistypedLink(link, at: range(search.line(of: link.range))))
    } else {
      syntaxStartsLeft -= 1
    }
  }

  private mutating func noteSyntax(at offset: Int) -> Bool {
    guard let syntax = UnsupportedSyntax(search.bytes, at: offset, in: search.block) else { return false }
    syntaxEnd = syntax.range.upperBound
    diagnostics.append(syntax.diagnostic(at: range(search.line(of: syntax.range))))
    return true
  }

  /// True for the text of an HTML element that shows code.
  private func isCode(_ node: OpaquePointer) -> Bool {
    if ["code", "pre", "kbd", "samp"].contains(where: elements.contains) { return true }
    let before = cmark_node_previous(node)
    guard cmark_node_get_type(before) == CMARK_NODE_HTML_INLINE else { return false }
    return withBytes(ofCString: cmark_node_get_literal(before), Self.isShownOrRun)
  }

  /// True for HTML with shown or run code, and for a comment.
  private static func isShownOrRun(_ html: Bytes) -> Bool {
    let tags = ["<!--", "<code", "<kbd", "<pre", "<samp", "<script", "<style", "<template"]
    return html.indices.contains { index in
      html[index] == UInt8(ascii: "<") && tags.contains { html[index...].starts(with: $0.utf8) }
    }
  }
}

extension TreeWalk {
  /// Warns about a link whose `](` is at `index` of a text node, if spaces in its address make it invalid; true if so.
  private mutating func noteLinkWithSpaces(in text: Bytes, at index: Int) -> Bool {
    guard !linksWithSpaces.isEmpty, index + 1 < text.count, text[index] == UInt8(ascii: "]"),
      text[index + 1] == UInt8(ascii: "("),
      let row = nextLinkWithSpaces(beginning: Bytes(rebasing: text[(index + 2)...]))
    else { return false }
    let link = linksWithSpaces[row]
    firstLinkWithSpaces = row + 1
    diagnostics.append(.unreadLink(link, at: range(search.line(of: link.range))))
    search.pass(link.address)
    return true
  }

  /// The index of the next link with spaces whose address may begin the text `shown`; nil if there is none.
  ///
  /// At most 16 links are tried, which bounds the work in a block.
  private mutating func nextLinkWithSpaces(beginning shown: Bytes) -> Int? {
    while firstLinkWithSpaces < linksWithSpaces.count, linksWithSpaces[firstLinkWithSpaces].address < search.position {
      firstLinkWithSpaces += 1
    }
    return linksWithSpaces[firstLinkWithSpaces...].prefix(16).indices.first {
      search.holds(linksWithSpaces[$0].address, beginning: shown)
    }
  }
}
