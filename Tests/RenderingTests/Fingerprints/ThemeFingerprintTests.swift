import Testing

/// Which pages a change of the theme makes anew.
@Suite struct ThemeFingerprintTests {
  private static let paper = """
    -- Content/articles/2024-02-14-rain.md --
    ---
    title: Rain
    tags: [Weather]
    section: Local
    authors: [Ines Okafor]
    ---
    It rained.
    -- Content/articles/2024-02-15-sun.md --
    ---
    title: Sun
    layout: long
    ---
    It shone.
    -- Templates/layouts/long.mustache --
    <head></head>{{article.title}}

    """
  private static let rain = "2024/02/14/rain/index.html"
  private static let sun = "2024/02/15/sun/index.html"
  private static let tag = "tags/weather/index.html"
  private static let author = "authors/ines-okafor/index.html"

  /// A file of the theme, and of the four pages those that change with it.
  @Test(arguments: [
    ("layouts/tag.mustache", "<head></head>{{tag.label}}", [tag]),
    ("layouts/long.mustache", "<head></head>{{article.title}}!", [sun]),
    ("partials/card.mustache", "{{title}}", [rain, tag, author]),
    ("partials/reply.mustache", "", [rain]),
    ("layouts/base.mustache", "<head></head>{{$main}}{{/main}}", [rain, tag, author]),
    ("i18n/en.yml", "menu: Contents\n", [rain, sun, tag, author]),
    ("assets/style.css", "p { color: #000 }", [rain, sun, tag, author]),
  ])
  func pagesOf(name: String, text: String, expected: [String]) throws {
    let before = try RenderedSite(Self.paper).fingerprints
    let after = try RenderedSite("-- Templates/\(name) --\n\(text)\n" + Self.paper).fingerprints
    #expect([Self.rain, Self.sun, Self.tag, Self.author].filter { before[$0] != after[$0] } == expected)
    #expect(before.keys == after.keys)
  }
}
