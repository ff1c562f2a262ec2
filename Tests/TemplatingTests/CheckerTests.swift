import Diagnostics
import TestSupport
import Testing

@testable import Templating

/// Layouts against the types of a small newspaper.
struct CheckerTests {
  static let globals = ViewType("site", ["site_title": .text, "menu": .views("link"), "words": .open])
  static let page = ViewType(
    "page",
    [
      "title": .text, "body": .html, "count": .number, "pinned": .flag, "section": .view("section"),
      "articles": .views("card"), "tags": .texts, "extra": .open,
    ])
  static let schema = Schema([
    ViewType("section", ["name": .text, "lead": .view("card"), "menu": .views("link")]),
    ViewType("card", ["title": .text, "authors": .views("author"), "has_image": .flag], isClosed: true),
    ViewType("author", ["name": .text, "articles": .views("card")]),
    ViewType("link", ["label": .text, "url": .text, "children": .views("link")], isOpen: true),
  ])

  struct Example: Sendable, CustomTestStringConvertible {
    /// The template `main`, with the places marked if they are in it.
    let main: String
    var partials: [String: String] = [:]
    /// The template in which the problems are; nil: `main`.
    var place: String?
    let expected: String

    var testDescription: String { main }
  }

  static let unknownKeys: [Example] = [
    Example(
      main: "{{«titel»}}",
      expected: "error[unknown-template-key] unknown key 'titel' in 'page' @ titel | did you mean 'title'?"),
    Example(
      main: "{{{«boddy»}}}",
      expected: "error[unknown-template-key] unknown key 'boddy' in 'page' @ boddy | did you mean 'body'?"),
    Example(
      main: "{{#«artikles»}}{{anything}}{{/artikles}}",
      expected: "error[unknown-template-key] unknown key 'artikles' in 'page' @ artikles | did you mean 'articles'?"),
    Example(
      main: "{{^pinned}}{{^«foo»}}{{/foo}}{{/pinned}}",
      expected: "error[unknown-template-key] unknown key 'foo' in 'page' @ foo"),
    Example(
      main: "{{ section.«nmae» }}",
      expected: "error[unknown-template-key] unknown key 'nmae' in 'section' @ nmae | did you mean 'name'?"),
    // The names in sight are those of the views around, and the globals.
    Example(
      main: "{{#section}}{{«titl»}}{{/section}}",
      expected: "error[unknown-template-key] unknown key 'titl' in 'section' @ titl | did you mean 'title'?"),
    Example(
      main: "{{#tags}}{{«sitetitle»}}{{/tags}}",
      expected: "error[unknown-template-key] unknown key 'sitetitle' in 'page' @ sitetitle | did you mean 'site_title'?"
    ),
    // One problem in a partial is said once, however often the partial is used.
    Example(
      main: "{{>p}}{{#tags}}{{>p}}{{/tags}}{{>p}}", partials: ["p": "{{«oops»}}"], place: "p",
      expected: "error[unknown-template-key] unknown key 'oops' in 'page' @ oops"),
    // And for each kind of view in which it is one.
    Example(
      main: "{{>p}}{{#section}}{{>p}}{{/section}}", partials: ["p": "{{«nome»}}"], place: "p",
      expected:
        "error[unknown-template-key] unknown key 'nome' in 'section', and 1 more view @ nome | did you mean 'name'?"),
  ]

  static let wrongTags: [Example] = [
    Example(
      main: "«{{articles}}»",
      expected:
        """
        error[wrong-tag-for-type] 'articles' is a list and cannot be written as text @ {{articles}} | use \
        {{#articles}} and {{/articles}}
        """
    ),
    Example(
      main: "«{{section}}»",
      expected:
        """
        error[wrong-tag-for-type] 'section' is a view and cannot be written as text @ {{section}} | use {{#section}} \
        and {{/section}}
        """
    ),
    Example(
      main: "«{{tags}}»",
      expected:
        """
        error[wrong-tag-for-type] 'tags' is a list and cannot be written as text @ {{tags}} | use {{#tags}} and \
        {{/tags}}
        """
    ),
    Example(
      main: "«{{pinned}}»",
      expected:
        """
        error[wrong-tag-for-type] 'pinned' is yes or no and cannot be written as text @ {{pinned}} | use {{#pinned}} \
        and {{/pinned}}
        """
    ),
    Example(
      main: "{{#section}}«{{.}}»{{/section}}",
      expected: "error[wrong-tag-for-type] '.' is a whole 'section' here, not text @ {{.}} | name one of its keys"),
    Example(
      main: "{{#pinned}}«{{.}}»{{/pinned}}",
      expected: "error[wrong-tag-for-type] '.' is a whole 'page' here, not text @ {{.}} | name one of its keys"),
    Example(main: "{{title.«x»}}", expected: "error[wrong-tag-for-type] 'title' is text and has no key 'x' @ x"),
    Example(
      main: "{{#articles.«title»}}{{/articles.title}}",
      expected:
        """
        error[wrong-tag-for-type] 'articles' is a list and has no key 'title' @ title | use \
        {{#articles}}{{title}}{{/articles}}
        """
    ),
    Example(
      main: "«{{{title}}}»",
      expected: "error[unescaped-text] 'title' is text, and text is always escaped @ {{{title}}} | use {{title}}"),
    Example(
      main: "«{{&section.name}}»",
      expected:
        """
        error[unescaped-text] 'section.name' is text, and text is always escaped @ {{&section.name}} | use \
        {{section.name}}
        """
    ),
    Example(
      main: "{{#tags}}«{{{.}}}»{{/tags}}",
      expected: "error[unescaped-text] '.' is text, and text is always escaped @ {{{.}}} | use {{.}}"),
    Example(
      main: "«{{{extra.a}}}»",
      expected:
        "error[unescaped-text] 'extra.a' may be text, and text is always escaped @ {{{extra.a}}} | use {{extra.a}}"),
  ]

  static let templates: [Example] = [
    Example(
      main: "{{>«carb»}}", partials: ["card": "", "foot": ""],
      expected: "error[unknown-partial] unknown partial 'carb' @ carb | did you mean 'card'?"),
    Example(main: "{{>«main»}}", expected: "error[unknown-partial] unknown partial 'main' @ main"),
    Example(
      main: "{{<«bas»}}{{$b}}{{«oops»}}{{/b}}{{/bas}}{{oops}}", partials: ["base": ""],
      expected: "error[unknown-partial] unknown parent 'bas' @ bas | did you mean 'base'?\n"
        + "error[unknown-template-key] unknown key 'oops' in 'page' @ oops"),
    Example(
      main: "{{<base}}«{{$mian}}»x{{/mian}}{{/base}}", partials: ["base": "{{$main}}{{/main}}"],
      expected: "error[unknown-block] the parent 'base' has no block 'mian' @ {{$mian}} | did you mean 'main'?"),
    Example(
      main: "{{<base}}«{{$x}}»{{/x}}{{/base}}", partials: ["base": "{{$main}}{{$in}}{{/in}}{{/main}}"],
      expected: "error[unknown-block] the parent 'base' has no block 'x' @ {{$x}} | its blocks are 'in', 'main'"),
    Example(
      main: "{{<base}}«{{$x}}»{{/x}}{{/base}}", partials: ["base": ""],
      expected: "error[unknown-block] the parent 'base' has no block 'x' @ {{$x}}"),
    Example(
      main: "{{>a}}", partials: ["a": "{{>b}}", "b": "{{#pinned}}«{{>a}}»{{/pinned}}"], place: "b",
      expected:
        """
        error[partial-cycle] the template 'a' includes itself: a > b > a @ {{>a}} | remove this tag, or the one that \
        leads here
        """
    ),
    Example(
      main: "«{{<main}}»{{/main}}",
      expected:
        """
        error[partial-cycle] the template 'main' includes itself: main > main @ {{<main}} | remove this tag, or the \
        one that leads here
        """
    ),
    // Through the body of a block.
    Example(
      main: "{{>a}}", partials: ["a": "{{<b}}{{$x}}«{{>a}}»{{/x}}{{/b}}", "b": "{{$x}}{{/x}}"], place: "a",
      expected:
        """
        error[partial-cycle] the template 'a' includes itself: a > a @ {{>a}} | remove this tag, or the one that \
        leads here
        """
    ),
    // A block's body is checked where the parent puts it; a default body only where it is rendered.
    Example(
      main: "{{<base}}{{$b}}{{«title»}}{{/b}}{{/base}}",
      partials: ["base": "{{#articles}}{{$b}}{{oops}}{{/b}}{{/articles}}"], expected: ""),
    Example(
      main: "{{<base}}{{$b}}{{name}}{{«nme»}}{{/b}}{{/base}}",
      partials: ["base": "{{#section}}{{$b}}{{oops}}{{/b}}{{/section}}"],
      expected: "error[unknown-template-key] unknown key 'nme' in 'section' @ nme | did you mean 'name'?"),
    Example(
      main: "{{<base}}{{/base}}", partials: ["base": "{{$b}}{{«oops»}}{{/b}}"], place: "base",
      expected: "error[unknown-template-key] unknown key 'oops' in 'page' @ oops"),
    Example(
      main: "{{<p}}{{$a}}{{title}}{{/a}}{{/p}}",
      partials: ["p": "{{<g}}{{$a}}{{oops}}{{/a}}{{$c}}{{«oups»}}{{/c}}{{/g}}", "g": "{{$a}}{{/a}}{{$c}}{{/c}}"],
      place: "p", expected: "error[unknown-template-key] unknown key 'oups' in 'page' @ oups"),
  ]

  static let closed: [Example] = [
    // A partial for a closed view does not see the page around it.
    Example(
      main: "{{#articles}}{{count}}{{>card}}{{/articles}}", partials: ["card": "{{title}}{{site_title}}{{«count»}}"],
      place: "card",
      expected:
        """
        error[unknown-template-key] unknown key 'count' in 'card' @ count | a partial of 'card' can use only its keys \
        and the global ones
        """
    ),
    Example(
      main: "{{#articles}}{{#has_image}}{{>card}}{{/has_image}}{{/articles}}", partials: ["card": "{{«count»}}"],
      place: "card",
      expected:
        """
        error[unknown-template-key] unknown key 'count' in 'card' @ count | a partial of 'card' can use only its keys \
        and the global ones
        """
    ),
    // A view inside the closed one sees that one.
    Example(
      main: "{{#articles}}{{#authors}}{{>author}}{{/authors}}{{/articles}}",
      partials: ["author": "{{name}}{{title}}{{count}}"], expected: ""),
  ]

  static let fine: [Example] = [
    "{{title}}{{body}}{{{body}}}{{&body}}{{count}}{{{count}}}{{site_title}}",
    "{{#title}}{{.}}{{title}}{{/title}}{{#count}}{{.}}{{/count}}{{#body}}{{{.}}}{{/body}}{{#tags}}{{.}}{{/tags}}",
    "{{#articles}}{{title}}{{#authors}}{{name}}{{#articles}}{{title}}{{/articles}}{{/authors}}{{/articles}}",
    "{{^articles}}{{title}}{{/articles}}{{#section.lead}}{{title}}{{count}}{{/section.lead}}{{section.lead.title}}",
    """
    {{extra}}{{extra.a.b}}{{#extra}}{{a}}{{.}}{{#b.c}}{{d}}{{/b.c}}{{/extra}}\
    {{#extra.list}}{{.}}{{/extra.list}}{{words.more}}
    """,
    "{{#menu}}{{label}}{{icon}}{{#children}}{{anything.below}}{{/children}}{{/menu}}",
    "{{#.}}{{title}}{{/.}}{{!oops}}",
    "{{$block}}{{title}}{{/block}}",
  ].map { Example(main: $0, expected: "") }

  /// The tags that led to the template of a problem, the nearest first.
  @Test(arguments: [
    ("{{> a}}", ["a": "{{titel}}"], ["main {{> a}}"]),
    ("{{> a}}", ["a": "{{> b}}", "b": "x{{> missing}}"], ["a {{> b}}", "main {{> a}}"]),
    ("{{<a}}{{$x}}{{titel}}{{/x}}{{/a}}", ["a": "{{$x}}{{/x}}"], []),
    ("{{<a}}{{$x}}{{> b}}{{/x}}{{/a}}", ["a": "{{$x}}{{/x}}", "b": "{{titel}}"], ["main {{> b}}"]),
    ("{{> a}}{{<c}}{{/c}}", ["a": "{{> b}}", "b": "{{titel}}", "c": "{{> b}}"], ["a {{> b}}", "main {{> a}}"]),
  ])
  func includes(main: String, partials: [String: String], expected: [String]) throws {
    let templates = Templates(main, partials: partials)
    let layout = try #require(templates.library.layoutID("main"))
    let check = templates.library.check(
      [(layout, Self.page)], globals: Self.globals, schema: Self.schema, keys: templates.keys)
    let texts = partials.merging(["main": main]) { $1 }
    let labels = check.diagnostics.flatMap(\.labels).map { label in
      #expect(label.text == "included here")
      let name = String(label.range.path.dropLast(".mustache".count))
      return "\(name) \(String(decoding: Array((texts[name] ?? "").utf8)[label.range.offsets], as: UTF8.self))"
    }
    #expect(check.diagnostics.count == 1)
    #expect(labels == expected)
  }

  @Test(arguments: unknownKeys + wrongTags + templates + closed + fine)
  func example(_ example: Example) throws {
    let marked = example.place.flatMap { example.partials[$0] } ?? example.main
    let templates = Templates(
      MarkedText(example.main).text, partials: example.partials.mapValues { MarkedText($0).text })
    #expect(templates.diagnostics == [])
    let diagnostics = try templates.check().diagnostics
    let text = MarkedText(marked).text
    #expect(Set(diagnostics.map(\.range.path)).isSubset(of: ["\(example.place ?? "main").mustache"]))
    #expect(described(diagnostics, in: text) == example.expected)
    if !example.expected.contains("\n"), !example.expected.isEmpty {
      #expect(places(diagnostics) == inOrder(MarkedText(marked).ranges))
    }
  }

  /// What is wrong with the syntax is not said again.
  @Test(arguments: ["{{a b}}", "{{#a b}}{{/a}}", "{{>*a}}", "{{<*a}}{{$b c}}{{/b}}{{/*a}}", "{{#.a}}{{oops}}{{/.a}}"])
  func syntaxErrorsAreNotReportedAgain(_ main: String) throws {
    #expect(try Templates(main).check().diagnostics == [])
  }
}

extension Templates {
  /// Checks `main` against the types of `CheckerTests`.
  func check() throws -> TemplateCheck {
    let main = try #require(library.layoutID("main"))
    return library.check(
      [(main, CheckerTests.page)], globals: CheckerTests.globals, schema: CheckerTests.schema, keys: keys)
  }
}
