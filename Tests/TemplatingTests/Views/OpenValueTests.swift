import Testing

@testable import Templating

/// Sections of a newspaper's own values, whose keys are not known beforehand.
@Suite struct OpenValueTests {
  private static let page = ViewType(
    "page",
    [
      "extra": .open, "title": .text, "body": .html, "count": .number, "url": .url, "home": .url,
      "articles": .views("card"), "pinned": .flag,
    ])
  private static let schema = Schema(
    [ViewType("card", ["title": .text])], watched: [ViewKey("card", "title"), ViewKey("page", "count")],
    isURL: { $0 == "url" })

  private static let item: Sample = .item([
    "text": "So", "title": "Own", "body": "<i>", "articles": ["a"], "url": "/own/", "count": "x",
  ])
  private static let data: Sample = [
    "extra": .item(["quotes": .list([item, .item(["by": "B"])]), "one": item, "mood": "dark"]), "title": "Page",
    "body": .html("<p>"), "count": 3, "url": "/page/", "home": "/", "pinned": true,
    "articles": [["title": "A"], ["title": "B"]],
  ]

  @Test(arguments: [
    ("{{#extra.quotes}}[{{text}}{{by}}]{{/extra.quotes}}", "[So][B]"),
    ("{{#extra.one}}{{text}}{{/extra.one}} {{extra.one.text}}", "So So"),
    // Texts, numbers and URLs by their names are the item's own.
    ("{{#extra.one}}{{title}} {{count}} <a href=\"{{url}}\">{{/extra.one}}", "Own x <a href=\"/own/\">"),
    // HTML, lists, flags and other URLs are those around it, so that what is escaped is known.
    ("{{#extra.one}}{{body}}{{{body}}}{{/extra.one}}", "<p><p>"),
    ("{{#extra.one}}{{#articles}}{{title}}{{/articles}}{{/extra.one}}", "AB"),
    ("{{#extra.one}}{{#pinned}}<a href=\"{{home}}\">{{/pinned}}{{/extra.one}}", "<a href=\"/\">"),
    // So it is in a section of a text.
    ("{{#extra.mood}}{{.}} {{title}} {{body}}{{/extra.mood}}", "dark Page <p>"),
    // And in a partial on an item.
    ("{{#extra.quotes}}{{> p}}{{/extra.quotes}}", "(So Own)( )"),
  ])
  func rendered(template: String, expected: String) {
    let templates = Templates(template, partials: ["p": "({{text}} {{title}})"])
    let check = Self.check(templates)
    #expect(described(check.diagnostics, in: template) == "")
    let data: Sample =
      if template.contains("{{> p}}") {
        ["extra": .item(["quotes": [Self.item, .item(["text": "", "title": ""])]])]
      } else {
        Self.data
      }
    #expect(templates.with(check.library).render(data) == expected)
  }

  @Test(arguments: [
    (
      "{{#extra.one}}<a href=\"{{text}}\">{{/extra.one}}",
      "unsafe-place"
    ), ("{{#extra.one}}{{{text}}}{{/extra.one}}", "unescaped-text"),
    ("{{#extra.one}}{{{title}}}{{/extra.one}}", "unescaped-text"),
    ("{{#extra.one}}<style>p{order:{{count}}}</style>{{/extra.one}}", "unsafe-place"),
  ])
  func refused(template: String, expected: String) {
    #expect(Self.check(Templates(template)).diagnostics.map(\.id.rawValue) == [expected])
  }

  @Test(arguments: [
    ("{{title}}", []), ("{{#articles}}{{title}}{{/articles}}", ["card.title"]), ("{{count}}", ["page.count"]),
    ("{{#articles}}{{> p}}{{/articles}}", ["card.title"]), ("{{#extra.one}}{{count}}{{/extra.one}}", ["page.count"]),
  ])
  func watched(template: String, expected: [String]) throws {
    let templates = Templates(template, partials: ["p": "{{title}}"])
    let layout = try #require(templates.library.layoutID("main"))
    let found = Self.check(templates).watched(in: templates.library.files(reachedFrom: layout))
    #expect(found.map { "\($0.view).\($0.word)" }.sorted() == expected)
  }

  private static func check(_ templates: Templates) -> TemplateCheck {
    templates.library.check(
      templates.library.layoutID("main").map { [($0, page)] } ?? [], globals: ViewType("site", [:]), schema: schema,
      keys: templates.keys)
  }
}
