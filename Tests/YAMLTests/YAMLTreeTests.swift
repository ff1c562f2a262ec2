import Diagnostics
import TestSupport
import Testing
import YAML

/// The tree in one line: `{title: Foo, tags: [a, "b"]}`; texts that were quoted are shown in quotes.
private func sketch(_ node: YAMLNode?) -> String {
  guard let node else { return "nothing" }
  switch node.value {
  case .scalar(let scalar): return scalar.isPlain ? scalar.text : "\"\(scalar.text)\""
  case .sequence(let items): return "[\(items.map { sketch($0) }.joined(separator: ", "))]"
  case .mapping(let entries): return "{\(entries.map { "\($0.key): \(sketch($0.value))" }.joined(separator: ", "))}"
  }
}

/// The ranges of a tree's nodes and keys, in the order in which they begin in the file.
private func ranges(_ node: YAMLNode) -> [Range<Int>] {
  switch node.value {
  case .scalar: [node.range]
  case .sequence(let items): [node.range] + items.flatMap { ranges($0) }
  case .mapping(let entries): [node.range] + entries.flatMap { [$0.keyRange] + ranges($0.value) }
  }
}

@Suite struct YAMLTreeTests {
  @Test(arguments: [
    ("", "nothing"),
    ("\n\n", "nothing"),
    ("# only a comment\n", "nothing"),
    ("---\n", "nothing"),
    ("title: Foo\n", "{title: Foo}"),
    ("---\ntitle: Foo\n", "{title: Foo}"),
    ("title: Foo", "{title: Foo}"),
    ("title: Foo\r\ntags: [a, b]\r\n", "{title: Foo, tags: [a, b]}"),
    ("title: Foo\rlead: Bar\r", "{title: Foo, lead: Bar}"),
    ("\u{FEFF}title: Foo\n", "{title: Foo}"),
    ("draft: no\nversion: 1.10\nnothing: ~\n", "{draft: no, version: 1.10, nothing: ~}"),
    ("title:\n", "{title: }"),
    ("title: \"\"\n", "{title: \"\"}"),
    ("title: 'It''s'\n", "{title: \"It's\"}"),
    (#"title: "a\tb \u00e9""# + "\n", "{title: \"a\tb é\"}"),
    ("text: |\n  one\n  two\n", "{text: \"one\ntwo\n\"}"),
    ("text: >-\n  one\n  two\n", "{text: \"one two\"}"),
    ("text: one\n  two\n", "{text: one two}"),
    ("tags:\n  - a\n  - b\n", "{tags: [a, b]}"),
    ("tags:\n- a\n- b\n", "{tags: [a, b]}"),
    ("authors:\n  - id: jane\n    role: photos\n  - sam\n", "{authors: [{id: jane, role: photos}, sam]}"),
    ("a: {b: c, d: [e]}\n", "{a: {b: c, d: [e]}}"),
    ("- a\n-\n- c\n", "[a, , c]"),
    ("url: https://example.com/a#b\n", "{url: https://example.com/a#b}"),
    ("a: 50% off & more, it's @ *5*\n", "{a: 50% off & more, it's @ *5*}"),
    ("a: b # a remark\n# another\nc: \"d\" #x\ne: [f] #x\n", "{a: b, c: \"d\", e: [f]}"),
    ("a: b ## a remark\n", "{a: b}"),
    ("? a\n: b\n", "{a: b}"),
    ("'<<': a\n", "{<<: a}"),
  ])
  func reads(_ text: String, _ expected: String) {
    let (root, diagnostics) = YAMLParser.parse(SourceFile(path: "site.yml", text: text))
    #expect(sketch(root) == expected)
    #expect(diagnostics == [])
  }

  /// The root, each key and each value are marked.
  @Test(arguments: [
    "««title»: «Foo»»",
    "««title»: «\"Foo: bar\"»»  # remark",
    "««é»: «ü — 😀»\n«b»: «ß»»\n",
    "««a»: «b\n  c»\n«d»: «e»»\n\n",
    "««tags»:\n  «- «a»\n  - «b»»\n«x»: «y»»\n",
    "««tags»:\n«- «a»\n- «b»»\n«x»: «y»»\n",
    "««tags»: «[«a», «'b'» ]»»\n",
    "««text»: «|\n  one\n\n  two»\n\n«x»:«»» \n",
    "««a»: «{«b»: «c»}»»\r\n",
    "««a»:\n  ««b»: «c»\n  «d»:\n    «-«»»»» \n",
  ])
  func knowsPlaces(_ marked: String) throws {
    let marked = MarkedText(marked)
    let (root, diagnostics) = YAMLParser.parse(SourceFile(path: "site.yml", bytes: marked.bytes))
    let found = ranges(try #require(root))
    let inOrder = { (left: Range<Int>, right: Range<Int>) in
      (left.lowerBound, -left.upperBound) < (right.lowerBound, -right.upperBound)
    }
    #expect(found.sorted(by: inOrder) == marked.ranges.sorted(by: inOrder))
    #expect(diagnostics == [])
  }

  @Test func countsFromTheStartOfTheFile() throws {
    let marked = MarkedText("\u{FEFF}---\n««é»: «ü»»\n---\nText: not: YAML\n")
    let yaml = 7..<14
    let (root, diagnostics) = YAMLParser.parse(SourceFile(path: "a.md", bytes: marked.bytes), in: yaml)
    #expect(ranges(try #require(root)) == [7..<13, 7..<9, 11..<13])
    #expect(marked.ranges == [7..<9, 11..<13, 7..<13])
    #expect(diagnostics == [])
  }

  @Test func keepsNoValueAndEmptyTextApart() {
    let (root, _) = YAMLParser.parse(SourceFile(path: "site.yml", text: "a:\nb: ''\n"))
    guard case .mapping(let entries)? = root?.value else { return }
    let scalars = entries.map(\.value.value)
    #expect(scalars == [.scalar(YAMLScalar("", isPlain: true)), .scalar(YAMLScalar("", isPlain: false))])
    #expect(YAMLScalar("", isPlain: true).isAbsent)
    #expect(!YAMLScalar("", isPlain: false).isAbsent)
  }
}
