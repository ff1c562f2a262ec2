/// A word of the templates, interned: views answer by comparing integers.
public struct Key: Hashable, Sendable {
  /// The word's place in its `KeyTable`, from 0.
  public let index: Int

  /// The key of the word in that place of a table.
  public init(index: Int) { self.index = index }
}

/// The words behind the keys of one set of templates.
///
/// A table made of a list of distinct words numbers them in order, so that views may switch over a key's index.
public struct KeyTable: Sendable {
  private var words: [String] = []
  private var keys: [String: Key] = [:]

  /// A table of the words given, numbered in order from 0; a word that comes again keeps its first number.
  public init(_ words: [String] = []) {
    for word in words { _ = intern(word) }
  }

  /// The key of `word`, new if the word is.
  public mutating func intern(_ word: String) -> Key {
    if let key = keys[word] { return key }
    let key = Key(index: words.count)
    words.append(word)
    keys[word] = key
    return key
  }

  /// The word of a key of this table.
  public func word(_ key: Key) -> String { words[key.index] }

  /// The key of `word`, or nil if no one has interned it.
  public func key(_ word: String) -> Key? { keys[word] }
}
