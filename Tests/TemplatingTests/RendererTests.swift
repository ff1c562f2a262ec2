import Testing

@testable import Templating

/// What the specification leaves open, or has too few examples of.
struct RendererTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let template: String
    var data: Sample = [:]
    var globals: [String: Sample] = [:]
    var partials: [String: String] = [:]
    let expected: String

    var testDescription: String { template }
  }

  static let values: [Example] = [
    Example(template: "{{a}}", data: ["a": "& < > \" ' é"], expected: "&amp; &lt; &gt; &quot; &#39; é"),
    Example(
      template: "{{a}}|{{{a}}}|{{&a}}", data: ["a": .html("<b>&amp;</b>")],
      expected: "<b>&amp;</b>|<b>&amp;</b>|<b>&amp;</b>"),
    Example(
      template: "{{a}} {{b}} {{c}}", data: ["a": 0, "b": -120, "c": 9_223_372_036_854_775_807],
      expected: "0 -120 9223372036854775807"),
    Example(template: "{{a}}{{b}}{{c}}", data: ["a": [:], "b": ["x"], "c": .none], expected: ""),
    Example(template: "{{#a}}{{.}}{{/a}}", data: ["a": ["<", .html("<br>"), 3]], expected: "&lt;<br>3"),
  ]

  static let truthiness: [Example] = [
    ("none", .none, "no"), ("empty text", "", "no"), ("text", " ", "yes"), ("empty HTML", .html(""), "no"),
    ("HTML", .html("<p>"), "yes"), ("0", 0, "yes"), ("1", 1, "yes"), ("false", false, "no"), ("true", true, "yes"),
    ("empty list", [], "no"), ("list", [""], "yes"), ("empty view", [:], "yes"),
  ].map { (name: String, value: Sample, expected: String) in
    Example(template: "{{#a}}yes{{/a}}{{^a}}no{{/a}}{{! \(name) }}", data: ["a": value], expected: expected)
  }

  static let lookups: [Example] = [
    Example(template: "{{a}}{{b}}", data: ["a": "1"], globals: ["a": "x", "b": "2"], expected: "12"),
    // A key without a value ends the lookup.
    Example(template: "[{{#v}}{{a}}{{/v}}]", data: ["a": "1", "v": ["a": .none]], expected: "[]"),
    // A flag, a text and a number hide nothing.
    Example(
      template: "{{#f}}{{#t}}{{#n}}{{a}}{{.}}{{/n}}{{.}}{{/t}}{{/f}}", data: ["f": true, "t": "t", "n": 5, "a": "a"],
      expected: "a5t"),
    // After a list the stack is as before.
    Example(
      template: "{{#l}}{{a}}{{/l}}{{a}}", data: ["a": "0", "l": [["a": "1"], [:], ["a": "2"]]], expected: "1020"),
    Example(
      template: "{{#l}}{{#m}}{{.}}{{/m}};{{/l}}", data: ["l": [["m": ["a", "b"]], ["m": []], ["m": ["c"]]]],
      expected: "ab;;c;"),
  ]

  static let lines: [Example] = [
    Example(template: "\u{FEFF}{{#a}}\n1\n{{/a}}\n2", data: ["a": true], expected: "1\n2"),
    Example(
      template: "<ul>\r\n  {{#a}}\r\n  <li>{{.}}</li>\r\n  {{/a}}\r\n</ul>\r\n", data: ["a": ["x", "y"]],
      expected: "<ul>\r\n  <li>x</li>\r\n  <li>y</li>\r\n</ul>\r\n"),
    Example(template: "a\n{{#x}}{{/x}}\nb", expected: "a\nb"),
    Example(template: "{{#x}}\n{{#y}}\n1\n{{/y}}{{/x}}\n2", data: ["x": true, "y": true], expected: "1\n2"),
    Example(template: "a\n{{! x }} {{! y }}\nb", expected: "a\nb"),
    Example(template: "a\n{{a}} {{! y }}\nb", data: ["a": "x"], expected: "a\nx \nb"),
  ]

  static let indentation: [Example] = [
    Example(
      template: "<a>\n  {{>p}}\n</a>\n", data: ["x": "1\n2", "l": ["b", "c"]],
      partials: ["p": "{{x}}\n{{#l}}\n<{{.}}>\n{{/l}}\n\n{{#l}}{{.}}{{/l}}\n"],
      expected: "<a>\n  1\n2\n  <b>\n  <c>\n\n  bc\n</a>\n"),
    Example(
      template: " {{>p}}\n", partials: ["p": "p\n\t{{>q}}\np\n", "q": "q\nq\n"], expected: " p\n \tq\n \tq\n p\n"),
    // Inline, only the first line stands where the tag did.
    Example(template: "  {{>p}}", partials: ["p": "1 {{>q}}\n", "q": "a\nb"], expected: "  1 a\nb\n"),
    Example(template: "  {{>p}}\n", partials: ["p": "a\r\nb\r\n"], expected: "  a\r\n  b\r\n"),
    // Default bodies stay as they are written.
    Example(template: "{{$b}}\n    one\n  two\n\n      three\n{{/b}}\n.", expected: "    one\n  two\n\n      three\n."),
    Example(template: "  {{$b}}one\n  two\nthree{{/b}}\n.", expected: "  one\n  two\nthree\n."),
    Example(template: "  <p>{{$b}}one\n    two{{/b}}</p>\n", expected: "  <p>one\n    two</p>\n"),
    Example(
      template: "{{<base}}\n  {{$main}}\n    <p>\n      {{>p}}\n    </p>\n  {{/main}}\n{{/base}}\n",
      partials: ["base": "<body>\n  <main>\n    {{$main}}\n    {{/main}}\n  </main>\n</body>\n", "p": "1\n2\n"],
      expected: "<body>\n  <main>\n    <p>\n      1\n      2\n    </p>\n  </main>\n</body>\n"),
    Example(
      template: "{{<base}}{{$title}}News{{/title}}{{$main}}\n{{#l}}\n<b>{{.}}</b>\n{{/l}}\n{{/main}}{{/base}}",
      data: ["l": ["1", "2"]],
      partials: ["base": "<title>{{$title}}?{{/title}}</title>\n  {{$main}}{{/main}}\n."],
      expected: "<title>News</title>\n  <b>1</b>\n  <b>2</b>\n\n."),
  ]

  static let inheritance: [Example] = [
    // A box within a box of the same kind.
    Example(
      template: "{{<box}}{{$body}}a{{<box}}{{$body}}b{{/body}}{{/box}}c{{/body}}{{/box}}",
      partials: ["box": "[{{$body}}{{/body}}]"], expected: "[a[b]c]"),
    // A block within its own override has its default body.
    Example(
      template: "{{<box}}{{$body}}a{{$body}}b{{/body}}{{/body}}{{/box}}", partials: ["box": "[{{$body}}{{/body}}]"],
      expected: "[ab]"),
    // Everything but blocks is passed over, with what it holds.
    Example(
      template: "{{<box}}x {{a}} {{#a}}{{$body}}b{{/body}}{{/a}} {{>box}}{{/box}}", data: ["a": "1"],
      partials: ["box": "[{{$body}}.{{/body}}]"], expected: "[.]"),
    Example(template: "{{<none}}{{$a}}b{{/a}}{{/none}}.", expected: "."),
    // Overrides reach through partials, as through parents.
    Example(
      template: "{{<box}}{{$body}}a{{/body}}{{/box}}", partials: ["box": "[{{>in}}]", "in": "{{$body}}{{/body}}"],
      expected: "[a]"),
  ]

  @Test(arguments: values + truthiness + lookups + lines + indentation + inheritance)
  func example(_ example: Example) {
    let templates = Templates(example.template, partials: example.partials)
    #expect(templates.diagnostics == [])
    #expect(templates.render(example.data, globals: example.globals) == example.expected)
  }

  /// What is made of templates with errors: the rest of them.
  static let damaged: [Example] = [
    Example(template: "a {{title b", expected: "a title b"),
    Example(template: "{{#x}}a", expected: "a"),
    Example(template: "a{{/x}}b", expected: "ab"),
    Example(template: "{{@x}}{{}}{{a b}}.", expected: "."),
  ]

  @Test(arguments: damaged)
  func damagedTemplate(_ example: Example) {
    #expect(Templates(example.template).render(example.data) == example.expected)
  }
}
