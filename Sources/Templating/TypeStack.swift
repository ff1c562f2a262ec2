/// The types of the values on the context stack, as far as lookups can tell them apart.
struct TypeStack: Hashable {
  /// The types that stacks are read against.
  struct Types {
    let schema: Schema
    /// The type around every stack.
    let globals: String

    func view(_ name: String) -> ViewType? { schema.types[name] }
  }

  /// Outermost first, without the globals.
  ///
  /// Of a type that occurs twice only the inner one is kept, since it answers every key first, and of values that
  /// have no keys only the innermost.
  private var levels: [FieldType]

  /// A stack of one view.
  init(_ view: String) {
    levels = [.view(view)]
  }

  /// Enters a section of a value of this type.
  ///
  /// A flag leaves the stack as it is.
  mutating func push(_ type: FieldType) {
    let level: FieldType
    switch type {
    case .flag: return
    case .views(let name): level = .view(name)
    case .texts: level = .text
    case .text, .url, .html, .number, .view, .open, .value: level = type
    }
    levels.removeAll { $0 == level || !$0.hasKeys }
    levels.append(level)
  }

  /// The type of `.`.
  var current: FieldType { levels.last ?? .open }

  /// The innermost view's type if it is closed.
  func closedType(_ types: Types) -> String? {
    guard case .view(let name) = levels.last(where: \.hasKeys), types.view(name)?.isClosed == true else { return nil }
    return name
  }

  /// The innermost view's type as a message names it.
  var innermostName: String? {
    guard case .view(let name) = innermostView else { return nil }
    return name
  }

  private var innermostView: FieldType? { levels.last { $0.isView } }

  /// The answer to a key.
  struct Answer {
    let type: FieldType
    /// The type of the view that answers; nil: one of a newspaper's own.
    var view: String?
    /// True if items of a newspaper's own, which stand nearer, are passed over.
    var passesItems = false
  }

  /// The answer to a key, or nil if no view here has the key.
  func field(_ word: String, _ types: Types) -> Answer? {
    var hasItem = false
    for level in levels.reversed() {
      switch level {
      case .open: return Answer(type: .value)
      case .view(let name):
        guard let view = types.view(name) else { return Answer(type: .open) }
        if let field = view.field(word) { return answer(Answer(type: field, view: name), word, hasItem, types) }
      case .value: hasItem = true
      case .text, .url, .html, .number, .flag, .views, .texts: continue
      }
    }
    if let field = types.view(types.globals)?.field(word) {
      return answer(Answer(type: field, view: types.globals), word, hasItem, types)
    }
    return hasItem ? Answer(type: .value) : nil
  }

  /// The answer where an item of a newspaper's own, which may have the key as well, stands nearer than the view that has
  /// it for certain: one that is safe in either case.
  private func answer(_ outer: Answer, _ word: String, _ hasItem: Bool, _ types: Types) -> Answer {
    guard hasItem else { return outer }
    let isURL = types.schema.isURL(word)
    switch outer.type {
    case .text where !isURL, .number where !isURL, .url where isURL, .value:
      return Answer(type: .value, view: outer.view)
    default: return Answer(type: outer.type, view: outer.view, passesItems: true)
    }
  }

  /// The keys that lookups find here, the nearest first.
  func words(_ types: Types) -> [String] {
    var words: [String] = []
    for case .view(let name) in levels.reversed() { words += types.view(name)?.words ?? [] }
    return words + (types.view(types.globals)?.words ?? [])
  }
}

extension FieldType {
  /// True for what a section repeats, or may repeat.
  var isList: Bool {
    switch self {
    case .views, .texts, .open, .value: true
    case .text, .url, .html, .number, .flag, .view: false
    }
  }

  /// True for what answers keys, or may.
  fileprivate var hasKeys: Bool { isView || self == .value }

  /// True for what answers keys.
  var isView: Bool {
    switch self {
    case .view, .open: true
    case .text, .url, .html, .number, .flag, .views, .texts, .value: false
    }
  }
}
