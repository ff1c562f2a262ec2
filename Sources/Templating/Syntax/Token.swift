/// A stretch of a template: a tag, or text of one line.
struct Token: Sendable {
  enum Kind: Sendable {
    case text, variable, unescaped, section, inverted, close, comment, delimiters, partial, parent, block
  }

  var kind: Kind
  /// Bytes of the source, delimiters included; text includes its line ending.
  let range: Range<Int>
  /// The name in the tag, without whitespace around it.
  var name: Range<Int> = 0..<0
  /// False when an error was reported for the name.
  var isValid = true
  /// The index of the token that opens or closes what this one closes or opens.
  var partner: Int?

  /// Text that goes with a standalone tag and is not written.
  var isDropped = false
  /// The tag has its line to itself, by the rules of its kind.
  var isStandalone = false
  /// The first token of its line.
  var startsLine = false
  /// The whitespace before the tag if only whitespace stands before it on its line, else nil.
  var indent: Range<Int>?

  /// True for tags that open something to be closed.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .text, .variable, .unescaped, .close, .comment, .delimiters, .partial: false
    }
  }
}
