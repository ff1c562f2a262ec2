/// A value of a YAML document with its range in the file.
public struct YAMLNode: Sendable, Hashable {
  /// The value itself: a text, a list, or keys with values.
  public enum Value: Sendable, Hashable {
    /// A text, or nothing at all: see ``YAMLScalar/isAbsent``.
    case scalar(YAMLScalar)
    /// The items of a list.
    case sequence([YAMLNode])
    /// Keys with values, in the order of the file; no key comes twice.
    case mapping([YAMLEntry])
  }

  /// The value, without its range.
  public let value: Value
  /// UTF-8 byte offsets in the file; a block collection extends from its first item to the end of its last.
  public let range: Range<Int>

  /// A value at `range`, UTF-8 byte offsets in the file.
  public init(_ value: Value, range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

/// A scalar, which is always a text: `no` is a word and `1.10` is a version.
public struct YAMLScalar: Sendable, Hashable {
  /// The text without quotes, with escapes resolved and lines folded.
  public let text: String
  /// True if the text was written without quotes and is no `|` or `>` block.
  public let isPlain: Bool
  /// True if it was written on several lines.
  public let spansLines: Bool

  /// A text; `isPlain` says that it was written without quotes and is no block, `spansLines` that it has several lines.
  public init(_ text: String, isPlain: Bool, spansLines: Bool = false) {
    self.text = text
    self.isPlain = isPlain
    self.spansLines = spansLines
  }

  /// True if nothing was written (`title:`), unlike an empty text (`title: ""`).
  public var isAbsent: Bool { isPlain && text.isEmpty }
}

/// A key with its value.
public struct YAMLEntry: Sendable, Hashable {
  /// The key's text, without quotes.
  public let key: String
  /// UTF-8 byte offsets of the key in the file, with its quotes if it has any.
  public let keyRange: Range<Int>
  /// The value of the key; an absent scalar if there is none.
  public let value: YAMLNode

  /// An entry; `keyRange` holds UTF-8 byte offsets in the file.
  public init(key: String, keyRange: Range<Int>, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
