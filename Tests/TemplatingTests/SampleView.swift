import Templating

/// A view over a table of keys and values, for tests.
struct SampleView: View {
  var values: [Key: Value] = [:]
  var isClosed = false
  var isItem = false
  var fragments: [PartialID: HTML] = [:]

  func value(for key: Key) -> Value? { values[key] }

  func fragment(of partial: PartialID) -> HTML? { fragments[partial] }
}

/// Data of a test, before its keys are interned.
indirect enum Sample: Sendable {
  case none
  case text(String)
  case html(String)
  case number(Int)
  case flag(Bool)
  case list([Sample])
  case view([String: Sample])
  case closed([String: Sample])
  case item([String: Sample])

  func value(_ keys: inout KeyTable) -> Templating.Value {
    switch self {
    case .none: return .none
    case .text(let text): return .text(text)
    case .html(let text): return .html(HTML(trusted: Array(text.utf8)))
    case .number(let number): return .number(number)
    case .flag(let flag): return .flag(flag)
    case .list(let items): return .list(items.map { $0.value(&keys) })
    case .view(let fields): return .view(Sample.view(of: fields, &keys))
    case .closed(let fields):
      var view = Sample.view(of: fields, &keys)
      view.isClosed = true
      return .view(view)
    case .item(let fields):
      var view = Sample.view(of: fields, &keys)
      view.isItem = true
      return .view(view)
    }
  }

  static func view(of fields: [String: Sample], _ keys: inout KeyTable) -> SampleView {
    var view = SampleView()
    for (word, field) in fields { view.values[keys.intern(word)] = field.value(&keys) }
    return view
  }
}

extension Sample: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(arrayLiteral items: Sample...) { self = .list(items) }
  init(dictionaryLiteral fields: (String, Sample)...) {
    self = .view(Dictionary(fields, uniquingKeysWith: { first, _ in first }))
  }
}
