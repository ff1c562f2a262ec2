import ContentModel
import Templating

/// A newspaper's own keys: whatever a template asks for is looked up by its word, and is absent if no one wrote it.
struct ExtraView: View {
  private let values: [ExtraValue]
  private let keys: KeyTable

  /// `keys` are the words of the theme's templates.
  init(_ values: [ExtraValue], keys: KeyTable) {
    self.values = values
    self.keys = keys
  }

  func value(for key: Key) -> Value? {
    guard let value = values.first(where: { $0.key == keys.word(key) }) else { return Value.none }
    return value.isList ? .texts(value.texts) : value.texts.first.map(Value.text) ?? Value.none
  }
}
