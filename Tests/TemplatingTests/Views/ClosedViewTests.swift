import Testing

@testable import Templating

/// Closed views: what their partials see, and their HTML rendered ahead.
struct ClosedViewTests {
  @Test func partialOfAClosedViewSeesItselfAndTheGlobals() {
    let templates = Templates(
      "  {{#cards}}{{c}}\n  {{>card}}\n{{#deep}}{{>card}}{{/deep}}{{/cards}}",
      partials: ["card": "({{a}}{{b}}{{c}}{{g}}{{.}}\n{{>in}})\n", "in": "{{a}}{{b}}{{$x}}{{/x}}"])
    let data: Sample = [
      "b": "B", "c": "C", "cards": [.closed(["a": "1", "deep": "text"]), .closed(["a": "2", "c": "c"])],
    ]
    // No indentation either, so that the bytes are the same everywhere.
    #expect(
      templates.render(data, globals: ["g": "G"]) == "  C\n(1G\n1)\n(1G\n1)\n" + "c\n(2cG\n2)\n")
  }

  @Test func overridesStopAtAClosedView() {
    let templates = Templates(
      "{{<base}}{{$x}}override{{/x}}{{/base}}",
      partials: ["base": "{{$x}}{{/x}} {{#card}}{{>card}}{{/card}}", "card": "{{$x}}default{{/x}}"])
    #expect(templates.render(["card": .closed([:])]) == "override default")
    #expect(templates.render(["card": [:]]) == "override override")
  }

  @Test func fragmentsAreReused() throws {
    let templates = Templates("<{{#cards}}\n    {{>card}}\n{{/cards}}>", partials: ["card": "[{{a}}]\n", "other": ""])
    var keys = templates.keys
    let library = templates.library
    let card = try #require(library.partialID("card"))
    var ahead = SampleView(values: [keys.intern("a"): .text("no one asks")], isClosed: true)
    ahead.fragments = [card: HTML(trusted: Array("<b>ahead</b>\n".utf8))]
    let plain = SampleView(values: [keys.intern("a"): .text("now")], isClosed: true)
    var open = ahead
    open.isClosed = false
    let page = SampleView(values: [keys.intern("cards"): .views([ahead, plain, open])])
    var output: [UInt8] = []
    let layout = try #require(library.layoutID("main"))
    library.render(layout, globals: SampleView(), context: .view(page), into: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "<\n<b>ahead</b>\n\n[now]\n\n    [no one asks]\n>")
    output = Array("before ".utf8)
    library.renderFragment(card, globals: SampleView(), context: plain, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before [now]\n")
  }

  @Test func checkListsTheFragments() throws {
    let templates = Templates(
      "{{#articles}}{{>card}}{{/articles}}{{#section.lead}}{{>lead}}{{/section.lead}}{{>head}}",
      partials: [
        "card": "{{>byline}}", "byline": "{{#authors}}{{>author}}{{/authors}}",
        "author": "{{#articles}}{{>lead}}{{/articles}}", "lead": "{{title}}", "head": "{{title}}",
      ])
    let check = try templates.check()
    #expect(check.diagnostics == [])
    let expected = try ["card", "lead"].map {
      FragmentUse(partial: try #require(templates.library.partialID($0)), type: "card")
    }
    #expect(check.fragments == expected)
  }

  /// Tracked HTML is told by where it came to stand, however it got there.
  @Test func trackedHTML() throws {
    let templates = Templates(
      "<p>\n  {{>in}}\n{{#body}}{{.}}{{/body}}{{title}}", partials: ["in": "é{{body}}{{{body}}}\n"])
    var keys = templates.keys
    let body = Templating.Value.html(HTML(trusted: Array("<b>".utf8), isTracked: true))
    let plain = Templating.Value.html(HTML(trusted: Array("<i>".utf8)))
    let page = SampleView(values: [keys.intern("body"): body, keys.intern("title"): plain])
    var output: [UInt8] = []
    var tracked: [Range<Int>] = []
    let layout = try #require(templates.library.layoutID("main"))
    let isWhole = templates.library.render(
      layout, globals: SampleView(), context: page, into: &output, tracking: &tracked)
    #expect(isWhole)
    #expect(String(decoding: output, as: UTF8.self) == "<p>\n  é<b><b>\n<b><i>")
    #expect(tracked == [8..<11, 11..<14, 15..<18])
    #expect(templates.library.mentions(keys.intern("title")))
    #expect(!templates.library.mentions(keys.intern("words")))
  }
}
