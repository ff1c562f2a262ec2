import Diagnostics

/// Finds standalone tags (Mustache specification: sections, partials), and drops the whitespace and line endings
/// around them.
///
/// A line of only sections, closing tags, comments and delimiter changes is dropped as a whole; so is a line of one
/// partial. A parent is standalone if its line starts with it and the line of its closing tag ends with that tag. Each
/// of a block's two tags is standalone by itself; inside a parent, where text is ignored, only the inner side counts.
struct StandaloneTags {
  private let bytes: [UInt8]
  private(set) var tokens: [Token]
  /// True for each token whose innermost enclosing tag is a parent, by the token's index.
  private var isInParent: [Bool] = []

  init(_ tokens: [Token], bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
  }

  /// Marks the standalone tags, their indentation, and the text to drop.
  mutating func arrange() {
    findParents()
    let lines = lines()
    for line in lines { findIndent(line) }
    for line in lines { arrange(line) }
  }

  private mutating func findParents() {
    var open = [false]
    for token in tokens {
      if token.kind == .close, open.count > 1 { open.removeLast() }
      isInParent.append(open.last ?? false)
      if token.opens { open.append(token.kind == .parent) }
    }
  }

  /// The tokens of each line, as ranges of indexes in `tokens`.
  private func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where tokens[index].kind == .text {
      if let last = bytes[tokens[index].range].last, last == UInt8(ascii: "\n") {
        lines.append(start..<index + 1)
        start = index + 1
      }
    }
    if start < tokens.count { lines.append(start..<tokens.count) }
    return lines
  }

  private func isBlank(_ index: Int) -> Bool {
    tokens[index].kind == .text && bytes[tokens[index].range].allSatisfy(\.isBlankOrLineEnd)
  }

  private mutating func findIndent(_ line: Range<Int>) {
    tokens[line.lowerBound].startsLine = true
    if let first = line.first(where: { !isBlank($0) }), tokens[first].kind != .text {
      tokens[first].indent = tokens[line.lowerBound].range.lowerBound..<tokens[first].range.lowerBound
    }
  }

  private mutating func arrange(_ line: Range<Int>) {
    guard let first = line.first(where: { !isBlank($0) }), let last = line.last(where: { !isBlank($0) }) else {
      return
    }
    if (first...last).allSatisfy({ isBlank($0) || isSectionLike($0) }) {
      for index in first...last { tokens[index].isStandalone = true }
      drop(line)
      return
    }
    let before = line.lowerBound..<first
    let after = last + 1..<line.upperBound
    switch tokens[first].kind {
    case .partial where first == last:
      tokens[first].isStandalone = true
      drop(line)
    case .parent where isStandaloneParent(first):
      tokens[first].isStandalone = true
      drop(before)
    case .block where first == last && !isInParent[first]:
      tokens[first].isStandalone = true
      drop(line)
    case .close where opener(of: first)?.kind == .block:
      drop(before)
      if first == last { drop(after) }
    default: break
    }
    switch tokens[last].kind {
    case .block where isInParent[last]:
      tokens[last].isStandalone = true
      drop(after)
    case .close where opener(of: last)?.kind == .parent:
      if let partner = tokens[last].partner, isStandaloneParent(partner) { drop(after) }
    default: break
    }
  }

  private func isSectionLike(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .section, .inverted, .comment, .delimiters: return true
    case .close:
      let kind = opener(of: index)?.kind
      return kind == .section || kind == .inverted
    case .text, .variable, .unescaped, .partial, .parent, .block: return false
    }
  }

  private func opener(of index: Int) -> Token? {
    tokens[index].partner.map { tokens[$0] }
  }

  /// True if only blanks precede the parent on its line, and follow its closing tag on that tag's line.
  private func isStandaloneParent(_ index: Int) -> Bool {
    guard tokens[index].indent != nil, let closing = tokens[index].partner else { return false }
    for next in tokens[(closing + 1)...] {
      guard next.kind == .text, bytes[next.range].allSatisfy(\.isBlankOrLineEnd) else { return false }
      if bytes[next.range].last == UInt8(ascii: "\n") { return true }
    }
    return true
  }

  private mutating func drop(_ range: Range<Int>) {
    for index in range where tokens[index].kind == .text { tokens[index].isDropped = true }
  }
}
