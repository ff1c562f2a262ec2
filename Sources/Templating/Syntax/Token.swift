/// A range of a template: a tag, or text of one line.
struct Token: Sendable {
  enum Kind: Sendable {
    case text, variable, unescaped, section, inverted, close, comment, delimiters, partial, parent, block
  }

  var kind: Kind
  /// The byte range in the source, with the delimiters; text includes its line ending.
  let range: Range<Int>
  /// The byte range of the tag's name, without whitespace around it.
  var name: Range<Int> = 0..<0
  /// False if an error was reported for the name.
  var isValid = true
  /// The index of the matching opening or closing token; nil if there is none.
  var partner: Int?

  /// True for text around a standalone tag, which is not written.
  var isDropped = false
  /// True for a standalone tag, by the rules of its kind.
  var isStandalone = false
  /// True for the first token of its line.
  var startsLine = false
  /// The byte range of the whitespace before the line's first tag; nil if other text precedes the tag.
  var indent: Range<Int>?

  /// True for tags that need a closing tag.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .text, .variable, .unescaped, .close, .comment, .delimiters, .partial: false
    }
  }
}
