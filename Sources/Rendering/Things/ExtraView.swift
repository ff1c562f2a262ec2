import ContentModel
import Templating

/// A view of the newspaper's own values, by any key; missing ones are absent.
struct ExtraView: View {
  private let values: [ExtraValue]
  private let context: RenderContext

  init(_ values: [ExtraValue], in context: RenderContext) {
    self.values = values
    self.context = context
  }

  var isItem: Bool { true }

  func value(for key: Key) -> Value? {
    guard let value = values.first(where: { $0.key == context.theme.keys.word(key) }) else { return Value.none }
    if !value.items.isEmpty {
      let items = value.items.map { ExtraView($0, in: context) }
      return value.isList ? .views(items) : items.first.map { .view($0) } ?? Value.none
    }
    let texts =
      value.isURL
      ? value.texts.filter { !context.links.leavesOut($0) }.map(context.address.link) : value.texts
    return value.isList ? .texts(texts) : texts.first.map(Value.text) ?? Value.none
  }
}

extension Field {
  /// The newspaper's own values, by any key: texts, views of such values, and lists of either.
  static func extra(_ summary: String, _ values: @escaping @Sendable (Root) -> ExtraView) -> Field {
    Field(key: .extra, type: .open, summary: summary) { root in .view(values(root)) }
  }
}
