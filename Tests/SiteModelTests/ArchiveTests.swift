import SiteModel
import TestSupport
import Testing

@Suite struct ArchiveTests {
  private static let articles =
    article("a", date: "2024-06-14") + article("b", date: "2024-06-14T22:00:00Z") + article("c", date: "2024-06-01")
    + article("d", date: "2024-02-29") + article("e", date: "2023-12-31T23:30:00Z")

  @Test(arguments: [
    (
      "timezone: UTC",
      [
        "/2024/ 0..<4", "/2023/ 4..<5", "/2024/06/ 0..<3", "/2024/02/ 3..<4", "/2023/12/ 4..<5", "/2024/06/14/ 0..<2",
        "/2024/06/01/ 2..<3", "/2024/02/29/ 3..<4", "/2023/12/31/ 4..<5",
      ]
    ),
    (
      "timezone: Europe/Berlin\npermalink: /{year}/{month}/{slug}/",
      ["/2024/ 0..<5", "/2024/06/ 0..<3", "/2024/02/ 3..<4", "/2024/01/ 4..<5"]
    ),
  ])
  func periods(setting: String, expected: [String]) throws {
    let site = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\n\(setting)\n" + Self.articles,
      at: "2024-07-01T00:00:00Z"
    ).site
    #expect(site.archives.map { "\($0.path) \($0.rows)" } == expected)
  }

  @Test func partsOfPeriods() throws {
    let archives = try SiteText(Self.articles, at: "2024-07-01T00:00:00Z").site.archives
    #expect(
      archives.map { archive in "\(archive.path): " + archives[archive.parts].map(\.path).joined(separator: " ") } == [
        "/2024/: /2024/06/ /2024/02/", "/2023/: /2023/12/", "/2024/06/: /2024/06/14/ /2024/06/01/",
        "/2024/02/: /2024/02/29/", "/2023/12/: /2023/12/31/", "/2024/06/14/: ", "/2024/06/01/: ", "/2024/02/29/: ",
        "/2023/12/31/: ",
      ])
  }

  @Test func longArchivesAreCutLikeOtherLists() throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\npage_size: 2\npermalink: /{slug}/\n" + Self.articles,
      at: "2024-07-01T00:00:00Z")
    #expect(
      text.pages.map(\.path).filter { $0.hasPrefix("/2024/") } == ["/2024/02/", "/2024/06/", "/2024/", "/2024/page/1/"])
  }
}

@Suite struct RelatedArticleTests {
  private func related(_ site: Site) -> RelatedArticles { RelatedArticles(site, of: site.articles.indices) }

  @Test func rareTagsWeighMore() throws {
    let common = (1...9).map { article("common\($0)", date: "2024-04-0\($0)", "tags: [News]") }.joined()
    let site = try SiteText(
      common + article("me", date: "2024-04-20", "tags: [News, Comet]")
        + article("far", date: "2023-01-01", "tags: [Comet]")
        + article("none", date: "2024-04-19", "tags: [Other]")
    ).site
    let me = try #require(site.articles.firstIndex { $0.article.title.value == "me" })
    let titles = related(site)[ArticleIndex(me)].map { site[$0].article.title.value }
    #expect(titles == ["far", "common9", "common8", "common7"])
  }

  @Test func theNearestInTimeComesFirst() throws {
    let site = try SiteText(
      ["1", "2", "3", "4", "5", "6", "7"].map { article("a\($0)", date: "2024-04-0\($0)", "tags: [News]") }.joined()
    ).site
    #expect(related(site)[ArticleIndex(3)].map { site[$0].article.title.value } == ["a5", "a3", "a6", "a2"])
  }

  @Test func withoutSharedTagsNothingIsRelated() throws {
    let site = try SiteText(article("a", "tags: [X]") + article("b", "tags: [Y]") + article("c")).site
    #expect(site.articles.indices.allSatisfy { related(site)[ArticleIndex($0)].isEmpty })
  }

  @Test func aNewArticleChangesItsNeighboursOnly() throws {
    let old = (0..<60).map {
      article("a\($0)", date: "2024-0\(1 + $0 / 28)-\(10 + $0 % 18)", "id: a\($0)\ntags: [News]")
    }
    let before = try SiteText(old.joined()).site
    let after = try SiteText(old.joined() + article("new", date: "2024-05-30", "tags: [News]")).site
    func titles(_ site: Site, _ row: Int) -> [String] {
      related(site)[ArticleIndex(row)].map { site[$0].article.title.value }
    }
    let changed = before.articles.indices.filter { titles(before, $0) != titles(after, $0 + 1) }
    #expect(changed == [0, 1])
  }
}

@Suite struct FrontSelectionTests {
  private static let articles =
    article("old", date: "2024-05-20") + article("pinned", date: "2024-05-25", "pinned: true\nsection: World")
    + article("brief", date: "2024-05-26", "pinned: until 2024-05-30") + article("new", date: "2024-05-31")
    + article("draft", "draft: true")
    + "-- Content/sections/world.md --\n---\nlabel: World\nsynonyms: [Abroad]\n---\n"

  @Test(arguments: [
    ("", "pinned; ; ", [String]()),
    ("front: {lead: new}", "new; pinned; ", []),
    ("front: {lead: old}", "pinned; ; ", []),
    ("front: {lead: old, lead_days: 20}", "old; pinned; ", []),
    ("front: {blocks: [World]}", "pinned; ; World", []),
    ("front: {blocks: [Abroad]}", "pinned; ; World", []),
    (
      "front: {blocks: [World, abroad]}", "pinned; ; World,World",
      ["3:25 error duplicate-name: the section 'abroad' has a block already (take one of them out)"]
    ),
    (
      "front: {lead: nwe}", "pinned; ; ",
      ["3:15 error unknown-article: no article has the id 'nwe' (did you mean 'new'?)"]
    ),
    (
      "front: {lead: draft}", "pinned; ; ",
      [
        "3:15 warning held-back-target: the lead article 'draft' is not public, so another one leads "
          + "(take the line out, or publish the article)"
      ]
    ),
    (
      "front: {blocks: [Wrld]}", "pinned; ; ",
      ["3:18 error unknown-section: there is no section 'Wrld' (did you mean 'world'?)"]
    ),
  ])
  func rules(setting: String, expected: String, problems: [String]) throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\n\(setting)\n" + Self.articles)
    let front = text.site.front
    let pinned = front.pinned.map { text.site[$0].article.title.value }.joined(separator: ",")
    let lead = front.lead.map { text.site[$0].article.title.value } ?? ""
    let blocks = front.blocks.map { text.site[$0].label }.joined(separator: ",")
    #expect("\(lead); \(pinned); \(blocks)" == expected)
    #expect(text.problems == problems.map { "Content/site.yml:" + $0 })
  }

  @Test func pinsEnd() throws {
    let site = try SiteText(Self.articles, at: "2024-05-29T00:00:00Z").site
    #expect(site.front.lead.map { site[$0].article.title.value } == "brief")
    #expect(site.front.pinned.map { site[$0].article.title.value } == ["pinned"])
  }
}

@Suite struct LivesOfArticlesTests {
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
