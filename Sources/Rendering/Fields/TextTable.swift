import Templating

/// Texts by interned key, and a view of them: the theme's words or its assets.
final class TextTable: View {
  /// By the key's index; nil if the key has no text.
  private let texts: [String?]
  /// The words of all keys, sorted.
  let words: [String]

  /// Creates a table, interning each word; of two texts with one word the later counts.
  init(_ texts: [(word: String, text: String)], keys: inout KeyTable) {
    var table: [String?] = []
    for (word, text) in texts {
      let index = keys.intern(word).index
      while table.count <= index { table.append(nil) }
      table[index] = text
    }
    self.texts = table
    words = Set(texts.map(\.word)).sorted()
  }

  subscript(key: Key) -> String? { key.index < texts.count ? texts[key.index] : nil }

  func value(for key: Key) -> Value? { self[key].map(Value.text) }

  /// The view type for checks of templates; `type` is that of every word.
  func viewType(named name: String, of type: FieldType = .text) -> ViewType {
    ViewType(name, fields: words.map { ($0, type) })
  }
}
