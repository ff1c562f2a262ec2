/// An interned word of the templates, so that views compare integers.
public struct Key: Hashable, Sendable {
  /// The word's index in its `KeyTable`, from 0.
  public let index: Int

  /// Creates the key of the word at an index of a table.
  public init(index: Int) { self.index = index }
}

/// The words behind the keys of one set of templates.
///
/// A table made of a list of distinct words numbers them in order, so that views may switch over a key's index.
public struct KeyTable: Sendable {
  private var words: [String] = []
  private var keys: [String: Key] = [:]

  /// Creates a table of words, numbered in order from 0; a repeated word has its first number.
  public init(_ words: [String] = []) {
    for word in words { _ = intern(word) }
  }

  /// Returns the key of `word`, adding the word if it is new.
  public mutating func intern(_ word: String) -> Key {
    if let key = keys[word] { return key }
    let key = Key(index: words.count)
    words.append(word)
    keys[word] = key
    return key
  }

  /// The word of a key of this table.
  public func word(_ key: Key) -> String { words[key.index] }

  /// The key of `word`; nil if it was not interned.
  public func key(_ word: String) -> Key? { keys[word] }
}
