import SiteModel
import Testing

/// Which feeds a site has, and what is in them.
@Suite struct FeedTests {
  private static let articles =
    article("a", date: "2024-05-01", "tags: [Wind, Rain]\nsection: Local\nauthors: [Jo]")
    + article(
      "b", date: "2024-05-02", "tags: [Wind]\nauthors: [Jo]\ncorrections: [{ date: 2024-05-03, text: It was B }]")
    + article("hidden", date: "2024-05-03", "noindex: true\ntags: [Secret]\nsection: Attic\nauthors: [Mo]")
    + article("draft", date: "2024-05-04", "draft: true\ntags: [Wind]")
    + article("gone", date: "2024-05-05", "status: withdrawn\ntags: [Wind]")

  private static let all = [
    "/atom.xml", "/authors/jo/feed.xml", "/corrections/feed.xml", "/feed.json", "/feed.xml", "/local/feed.xml",
    "/tags/rain/feed.xml", "/tags/wind/feed.xml",
  ]

  /// What the settings say of feeds, and the paths of all feeds.
  @Test(arguments: [
    ("", all), ("feeds: true", all), ("feeds: false", []),
    ("feeds: { formats: [json], of: [] }", ["/corrections/feed.xml", "/feed.json"]),
    ("feeds: { formats: [], of: [tags] }", ["/corrections/feed.xml", "/tags/rain/feed.xml", "/tags/wind/feed.xml"]),
    (
      "feeds: { formats: [atom, rss, rss], of: [authors, sections] }",
      ["/atom.xml", "/authors/jo/feed.xml", "/corrections/feed.xml", "/feed.xml", "/local/feed.xml"]
    ),
  ])
  func paths(settings: String, expected: [String]) throws {
    let site = try Self.site(settings)
    #expect(site.problems == [])
    #expect(site.pages.filter { !$0.isPage }.map(\.path) == expected)
    #expect(site.pages.contains { $0.path == "/corrections/" })
  }

  /// Newest first, without what readers or search engines are not to see.
  @Test(arguments: [
    ("", "/feed.xml", ["b", "a"]), ("", "/tags/wind/feed.xml", ["b", "a"]), ("", "/local/feed.xml", ["a"]),
    ("feeds: { items: 1 }", "/feed.xml", ["b"]), ("feeds: { items: 1 }", "/authors/jo/feed.xml", ["b"]),
  ])
  func entries(settings: String, path: String, expected: [String]) throws {
    let site = try Self.site(settings)
    let plan = try #require(site.pages.first { $0.path == path })
    guard case .feed(let feed) = plan.kind else { throw NoFeed() }
    #expect(site.site.articles(in: feed).map { site.site[$0].article.title.value } == expected)
  }

  @Test func withoutArticlesThereIsNone() throws {
    let site = try SiteText(article("a", "draft: true"))
    #expect(!site.pages.contains { !$0.isPage || $0.path == "/corrections/" })
  }

  /// Of one day in the order of the articles, newest first.
  @Test func corrections() throws {
    let site = try SiteText(
      article(
        "a", date: "2024-05-01", "corrections: [{ date: 2024-05-09, text: One }, { date: 2024-05-09, text: Two }]")
        + article(
          "b", date: "2024-05-02", "corrections: [{ date: 2024-05-09, text: Three }, { date: 2024-05-10, text: Four }]")
        + article("c", date: "2024-05-03", "corrections: [{ date: 2024-07-01, text: To come }]")
        + article("d", date: "2024-05-03", "draft: true\ncorrections: [{ date: 2024-05-09, text: Unseen }]"))
    let found = site.site.corrections.map { "\($0.correction.text) \($0.number)" }
    #expect(found == ["Four 0", "Three 0", "One 0", "Two 1"])
  }

  private struct NoFeed: Error {}

  private static func site(_ settings: String) throws -> SiteText {
    try SiteText("-- Content/site.yml --\ntitle: A\nurl: https://a.example/\n\(settings)\n" + articles)
  }
}
