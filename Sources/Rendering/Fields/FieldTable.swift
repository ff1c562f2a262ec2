import Templating

/// A key of a view, with its type, its meaning and its value.
struct Field<Root>: Sendable {
  let key: TemplateKey
  let type: FieldType
  /// The meaning of the key, for authors of templates.
  let summary: String
  /// The value of the key for a view.
  let value: @Sendable (Root) -> Value

  /// A text, escaped where it is written; nil counts as absent.
  static func text(_ key: TemplateKey, _ summary: String, _ text: @escaping @Sendable (Root) -> String?) -> Field {
    Field(key: key, type: .text, summary: summary) { root in text(root).map(Value.text) ?? .none }
  }

  /// An address that may begin an attribute such as `href`; nil counts as absent.
  ///
  /// It belongs to this site, or was checked when it was read.
  static func url(_ key: TemplateKey, _ summary: String, _ url: @escaping @Sendable (Root) -> String?) -> Field {
    Field(key: key, type: .url, summary: summary) { root in url(root).map(Value.text) ?? .none }
  }

  /// HTML, written as it is.
  static func html(_ key: TemplateKey, _ summary: String, _ html: @escaping @Sendable (Root) -> HTML) -> Field {
    Field(key: key, type: .html, summary: summary) { root in .html(html(root)) }
  }

  static func number(_ key: TemplateKey, _ summary: String, _ number: @escaping @Sendable (Root) -> Int?) -> Field {
    Field(key: key, type: .number, summary: summary) { root in number(root).map(Value.number) ?? .none }
  }

  static func flag(_ key: TemplateKey, _ summary: String, _ flag: @escaping @Sendable (Root) -> Bool) -> Field {
    Field(key: key, type: .flag, summary: summary) { root in .flag(flag(root)) }
  }

  static func view<Child: FieldView>(
    _ key: TemplateKey, _ summary: String, _ view: @escaping @Sendable (Root) -> Child?
  ) -> Field {
    Field(key: key, type: .view(Child.typeName), summary: summary) { root in view(root).map { .view($0) } ?? .none }
  }

  static func views<Child: FieldView>(
    _ key: TemplateKey, _ summary: String, _ views: @escaping @Sendable (Root) -> [Child]
  ) -> Field {
    Field(key: key, type: .views(Child.typeName), summary: summary) { root in .views(views(root)) }
  }
}

/// The keys of one view type, for rendering and for checks of templates.
///
/// A class: a lookup in it counts one reference, which all tasks share, instead of those to two arrays.
final class FieldTable<Root>: Sendable {
  /// In the order in which they are suggested.
  let fields: [Field<Root>]
  /// The set of their keys.
  let keys: KeySet
  private let answer: @Sendable (Key, Root) -> Value?

  init(_ fields: [Field<Root>]) {
    self.fields = fields
    keys = KeySet(fields.map { Key(index: $0.key.rawValue) })
    // The position in `fields` of each ``TemplateKey``, by raw value; -1 if the view has no such key.
    var positions = Array(repeating: Int8(-1), count: TemplateKey.allCases.count)
    for (position, field) in fields.enumerated() { positions[field.key.rawValue] = Int8(position) }
    // A closure, since it is compiled for its type of views also where the caller is generic.
    answer = { [positions] key, root in
      guard key.index < positions.count else { return nil }
      let position = positions[key.index]
      return position < 0 ? nil : fields[Int(position)].value(root)
    }
  }

  /// The view's value for a key; nil if it has no such key.
  func value(for key: Key, of root: Root) -> Value? { answer(key, root) }
}

/// A view with a table of its keys.
protocol FieldView: View {
  /// The name of the type in messages and in the contract of templates.
  static var typeName: String { get }
  static var fields: FieldTable<Self> { get }
}

extension FieldView {
  var keys: KeySet { Self.fields.keys }

  func value(for key: Key) -> Value? { Self.fields.value(for: key, of: self) }

  /// The type that templates are checked against.
  static func viewType(isClosed: Bool = false) -> ViewType {
    ViewType(
      typeName, fields: fields.fields.map { ($0.key.word, $0.type) }, isClosed: isClosed)
  }
}
