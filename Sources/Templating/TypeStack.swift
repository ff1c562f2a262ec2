/// The types of the values on the context stack, as far as lookups distinguish them.
struct TypeStack: Hashable {
  /// The types, outermost first, without the globals.
  ///
  /// Of a type that occurs twice only the inner one stays, since it answers every key first. Of values without keys
  /// only the innermost stays.
  private var levels: [FieldType]

  /// Creates a stack of one view; `view` is the name of its type.
  init(_ view: String) {
    levels = [.view(view)]
  }

  /// Enters a section whose value has this type.
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

  /// The name of the innermost view's type if that is closed; else nil.
  func closedType(_ schema: Schema) -> String? {
    guard case .view(let name) = levels.last(where: \.hasKeys), schema.type(name)?.isClosed == true else { return nil }
    return name
  }

  /// The name of the innermost view's type, for messages; nil if its keys are not known.
  var innermostName: String? {
    guard case .view(let name) = innermostView else { return nil }
    return name
  }

  private var innermostView: FieldType? { levels.last { $0.isView } }

  /// The result of a lookup.
  struct LookupResult {
    let type: FieldType
    /// The name of the answering view's type; nil for a value of the newspaper's own.
    var view: String?
    /// True if the lookup skips items of the newspaper's own that are further in.
    var passesItems = false
  }

  /// Looks a key up from the innermost view outward; nil if no view has it.
  func field(_ word: String, _ schema: Schema) -> LookupResult? {
    var hasItem = false
    for level in levels.reversed() {
      switch level {
      case .open: return LookupResult(type: .value)
      case .view(let name):
        guard let view = schema.type(name) else { return LookupResult(type: .open) }
        if let field = view.field(word) { return answer(LookupResult(type: field, view: name), word, hasItem, schema) }
      case .value: hasItem = true
      case .text, .url, .html, .number, .flag, .views, .texts: continue
      }
    }
    if let field = schema.type(schema.globals)?.field(word) {
      return answer(LookupResult(type: field, view: schema.globals), word, hasItem, schema)
    }
    return hasItem ? LookupResult(type: .value) : nil
  }

  /// The answer that is safe if an inner item of the newspaper's own may have the key too.
  ///
  /// `outer` is the answer of the view that certainly has the key; `hasItem` is true if there is such an item.
  private func answer(_ outer: LookupResult, _ word: String, _ hasItem: Bool, _ schema: Schema) -> LookupResult {
    guard hasItem else { return outer }
    let isURL = schema.isURL(word)
    switch outer.type {
    case .text where !isURL, .number where !isURL, .url where isURL, .value:
      return LookupResult(type: .value, view: outer.view)
    default: return LookupResult(type: outer.type, view: outer.view, passesItems: true)
    }
  }

  /// The keys that lookups find here, those of the innermost view first.
  func words(_ schema: Schema) -> [String] {
    var words: [String] = []
    for case .view(let name) in levels.reversed() { words += schema.type(name)?.words ?? [] }
    return words + (schema.type(schema.globals)?.words ?? [])
  }
}

extension FieldType {
  /// True for a value that a section repeats, or may repeat.
  var isList: Bool {
    switch self {
    case .views, .texts, .open, .value: true
    case .text, .url, .html, .number, .flag, .view: false
    }
  }

  /// True for a value that answers keys, or may.
  fileprivate var hasKeys: Bool { isView || self == .value }

  /// True for a value that answers keys.
  var isView: Bool {
    switch self {
    case .view, .open: true
    case .text, .url, .html, .number, .flag, .views, .texts, .value: false
    }
  }
}
