import SiteModel
import TestSupport
import Testing

@Suite struct TombstoneAndAliasTests {
  @Test func aWithdrawnArticleLeavesATombstoneAndNoListNamesIt() throws {
    let text = try SiteText(
      article("gone", "status: withdrawn\nreason: It was wrong.\ntags: [Moon]\nsection: Space") + article("here"))
    #expect(text.site.tombstones.map(\.path) == ["/2024/05/01/gone/"])
    #expect(text.site.tombstones.map(\.reason) == ["It was wrong."])
    #expect(text.site.articles.map(\.article.title.value) == ["here"])
    #expect(text.site.tags.isEmpty && text.site.sections.isEmpty)
    #expect(text.pages.contains { $0.path == "/2024/05/01/gone/" })
  }

  @Test(arguments: ["draft: true", "expires: 2024-05-02"])
  func whatIsNotPublicLeavesNoTombstone(line: String) throws {
    #expect(try SiteText(article("gone", "status: withdrawn\n\(line)")).site.tombstones.isEmpty)
  }

  @Test func linksLeadToTheTombstone() throws {
    let text = try SiteText(article("gone", "status: withdrawn") + article("here", body: "[x](gone.md)"))
    #expect(text.problems == [])
    #expect(text.links[ArticleIndex(0)] == [.onSite(path: "/2024/05/01/gone/", suffix: "")])
  }

  @Test func aliasesArePagesThatLeadOn() throws {
    let text = try SiteText(article("a", "aliases: [/old, /older.html, /2023/a/]"))
    let redirects = text.pages.filter { if case .redirect = $0.kind { true } else { false } }
    #expect(redirects.map(\.output.string) == ["2023/a/index.html", "old/index.html", "older.html"])
    #expect(redirects.allSatisfy { $0.kind == .redirect(to: .page("/2024/05/01/a/", suffix: ""), title: "a") })
  }

  /// Hosts tell capitals apart, and links hold what their writers escaped.
  @Test(arguments: [
    ("/2024/05/01/A/", "2024/05/01/A/index.html"),
    ("/2024/%C3%A9t%C3%A9/", "2024/été/index.html"),
    ("/a b/", "a b/index.html"),
    ("/a%20b/c%26d", "a b/c&d/index.html"),
    ("/tags/C%23/", "tags/C#/index.html"),
    ("/why%3F/100%25/", "why?/100%/index.html"),
    ("/a%41.html", "aA.html"),
  ])
  func aliasesThatLookOdd(alias: String, output: String) throws {
    let text = try SiteText(article("a", "aliases: ['\(alias)']"))
    #expect(text.problems == [])
    let redirects = text.pages.filter { if case .redirect = $0.kind { true } else { false } }
    #expect(redirects.map(\.output.string) == [output])
  }

  /// A query, what is no UTF-8, a stray percent sign, and what no file can lie at.
  @Test(arguments: [
    "/?p=12", "/caf%E9/", "/100%/", "/a%2Fb/", "/a%5Cb/", "/a%00b/", "/%2E%2E/a/", "/a//b/", "a b", "/a/#b",
    "/%E2%80%8B/",
  ])
  func aliasesThatAreNone(alias: String) throws {
    #expect(
      try SiteText(article("a", "aliases: ['\(alias)']")).problems == [
        "Content/articles/a.md:4:11 error invalid-path: '\(alias)' is no path that 'aliases' can hold "
          + "(write a path from the site's root, such as '/2024/02/storm/')"
      ])
  }

  @Test func anAliasIsAPath() throws {
    #expect(
      try SiteText(article("a", "aliases: [old]")).problems == [
        "Content/articles/a.md:4:11 error invalid-path: 'old' is no path that 'aliases' can hold (write '/old/')"
      ])
  }
}
