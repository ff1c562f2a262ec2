/// A value of a YAML document with its place in the file.
public struct YAMLNode: Sendable, Hashable {
  /// What the value is: a text, a list, or keys with values.
  public enum Content: Sendable, Hashable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  public let content: Content
  /// UTF-8 byte offsets in the file; a block collection reaches from its first item to the end of its last.
  public let range: Range<Int>

  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// A text: every scalar is one, since `no` is a word and `1.10` is a version.
public struct YAMLScalar: Sendable, Hashable {
  public let text: String
  /// True when the text was written without quotes and is no `|` or `>` block.
  public let isPlain: Bool

  public init(_ text: String, isPlain: Bool) {
    self.text = text
    self.isPlain = isPlain
  }

  /// True when nothing was written (`title:`), as opposed to an empty text (`title: ""`).
  public var isAbsent: Bool { isPlain && text.isEmpty }
}

/// A key with its value.
public struct YAMLEntry: Sendable, Hashable {
  public let key: String
  /// UTF-8 byte offsets of the key in the file, with its quotes if it has any.
  public let keyRange: Range<Int>
  public let value: YAMLNode

  public init(key: String, keyRange: Range<Int>, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
