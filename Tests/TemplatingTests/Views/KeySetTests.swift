import Testing

@testable import Templating

@Suite struct KeySetTests {
  @Test(arguments: [
    (keys: [], asked: [0, 255], expected: [false, false]),
    (keys: [0, 63, 64, 255], asked: [0, 1, 63, 64, 254, 255], expected: [true, false, true, true, false, true]),
    // Keys without a bit are asked for.
    (keys: [300], asked: [0, 44, 256, 300], expected: [false, false, true, true]),
  ])
  func membersAreAskedFor(keys: [Int], asked: [Int], expected: [Bool]) {
    let set = KeySet(keys.map(Key.init))
    #expect(asked.map { set.mayContain(Key(index: $0)) } == expected)
  }

  @Test func allAndNone() {
    #expect([0, 255, 256].map { KeySet.all.mayContain(Key(index: $0)) } == [true, true, true])
    #expect([0, 255, 256].map { KeySet.none.mayContain(Key(index: $0)) } == [false, false, false])
  }

  /// A view that answers a key outside of its set is passed by: the set decides.
  @Test func lookupsPassOtherViewsBy() {
    var keys = KeyTable()
    let title = keys.intern("title")
    let outer = SampleView(values: [title: .text("outer")])
    let inner = SilentView(answers: .text("inner"))
    #expect(TypedViewBox(inner).value(for: title) != nil)
    #expect(Self.looksUp(title, in: [.view(outer), .view(inner)], keys) == "outer")
  }

  /// The text of `{{title}}` in sections of these values, outermost first.
  private static func looksUp(_ key: Key, in values: [Templating.Value], _ keys: KeyTable) -> String {
    var keys = keys
    let names = values.indices.map { "s\($0)" }
    let opening = names.map { "{{#\($0)}}" }.joined()
    let closing = names.reversed().map { "{{/\($0)}}" }.joined()
    let file = TemplateFile(
      role: .layout, name: "main", source: .init(path: "main", text: "\(opening){{\(keys.word(key))}}\(closing)"))
    let library = TemplateLibrary.parse([file], keys: &keys).library
    let fields = zip(names, values).map { (keys.intern($0), $1) }
    let page = SampleView(values: Dictionary(fields, uniquingKeysWith: { first, _ in first }))
    var output: [UInt8] = []
    guard let layout = library.layoutID("main") else { return "" }
    library.render(layout, globals: SampleView(), context: .view(page), into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

/// A view that knows no key, but would answer every one.
private struct SilentView: View {
  let answers: Templating.Value

  var keys: KeySet { .none }

  func value(for key: Key) -> Templating.Value? { answers }
}
