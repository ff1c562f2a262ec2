import Diagnostics

/// Pairs opening tags with their closing tags.
///
/// Unpaired and too deep tags become comments, so that later steps can rely on balanced tags.
struct TagPairing {
  /// The greatest number of sections, parents and blocks that may be open at once.
  static let limit = 200

  private let source: SourceFile
  private(set) var tokens: [Token]
  private(set) var diagnostics: [Diagnostic] = []
  /// The indexes of the open tags, outermost first.
  private var open: [Int] = []
  private var isTooDeep = false

  init(_ tokens: [Token], of source: SourceFile) {
    self.tokens = tokens
    self.source = source
  }

  /// Sets the partners of all tags, and collects the errors.
  mutating func pair() {
    for index in tokens.indices {
      if tokens[index].opens {
        open.append(index)
        if open.count > Self.limit, !isTooDeep {
          isTooDeep = true
          diagnostics.append(.nestedTooDeep(at: sourceRange(tokens[index].range)))
        }
      } else if tokens[index].kind == .close {
        close(index)
      }
    }
    let end = source.bytes.count..<source.bytes.count
    while let opening = open.popLast() { abandon(opening, before: end) }
  }

  private mutating func close(_ index: Int) {
    let token = tokens[index]
    guard token.isValid, let innermost = open.last else {
      if token.isValid { diagnostics.append(.unopenedSection(text(token.range), at: sourceRange(token.range))) }
      tokens[index].kind = .comment
      return
    }
    if let match = open.suffix(Self.limit).lastIndex(where: { name(of: $0) == name(of: index) }) {
      while open.count > match + 1, let inner = open.popLast() { abandon(inner, before: token.range) }
    } else {
      diagnostics.append(
        .mismatchedSection(
          text(token.range), at: sourceRange(token.range), opening: text(tokens[innermost].range),
          name: text(tokens[innermost].name), openedAt: sourceRange(tokens[innermost].range)))
    }
    if let opening = open.popLast() {
      tokens[index].partner = opening
      tokens[opening].partner = index
      if open.count >= Self.limit {
        tokens[index].kind = .comment
        tokens[opening].kind = .comment
      }
    }
  }

  /// Reports a tag that is never closed, and makes it a comment.
  private mutating func abandon(_ opening: Int, before end: Range<Int>) {
    let token = tokens[opening]
    if !isTooDeep {
      diagnostics.append(
        .unclosedSection(
          text(token.range), at: sourceRange(token.range), before: sourceRange(end), name: text(token.name),
          change: tokens[opening...].last { $0.kind == .delimiters && $0.range.lowerBound < end.lowerBound }.map {
            text($0.range)
          }))
    }
    tokens[opening].kind = .comment
  }

  private func name(of index: Int) -> ArraySlice<UInt8> { source.bytes[tokens[index].name] }

  private func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  private func sourceRange(_ range: Range<Int>) -> SourceRange { SourceRange(path: source.path, offsets: range) }
}
