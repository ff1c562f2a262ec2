import SiteModel
import TestSupport
import Testing

@Suite struct SiteAssemblyTests {
  @Test func newestFirstThenById() throws {
    let site = try SiteText(
      article("b", date: "2024-05-02") + article("c", date: "2024-05-01") + article("a", date: "2024-05-02")
    ).site
    #expect(site.articles.map(\.article.title.value) == ["a", "b", "c"])
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let files = ["a", "b", "c", "d"].map { article($0, "tags: [X-\($0), x-\($0), É, e]\nsection: News") }
    let one = try SiteText(files.joined())
    let other = try SiteText(files.reversed().joined())
    #expect(one.pages.map(\.path) == other.pages.map(\.path))
    #expect(one.site.tags.map(\.label) == other.site.tags.map(\.label))
    #expect(one.problems == other.problems)
  }

  @Test(arguments: [
    ("date: 2024-06-01T12:00:00Z", "published"),
    ("date: 2024-06-01T12:00:01Z", "scheduled 2024-06-01T12:00:01+00:00"),
    ("date: 2024-05-01\ndraft: true", "draft"),
    ("date: 2024-05-01\nexpires: 2024-06-01T12:00:00Z", "expired 2024-06-01T12:00:00+00:00"),
    ("date: 2024-05-01\nexpires: 2024-06-01T12:00:01Z", "published"),
    ("date: 2024-05-01\nstatus: withdrawn", "withdrawn"),
    ("date: 2024-07-01\ndraft: true", "draft"),
  ])
  func heldBack(lines: String, expected: String) throws {
    let site = try SiteText("-- Content/articles/a.md --\n---\ntitle: A\n\(lines)\n---\n").site
    let reason = site.heldBack.first?.reason
    let found = reason.map { $0.word + ($0.date.map { " \($0.iso8601)" } ?? "") } ?? "published"
    #expect(found == expected)
    #expect(site.articles.isEmpty == (expected != "published"))
  }

  /// The columns of dates that are later than the site, of an article whose date and last key are given.
  @Test(arguments: [
    ("2024-05-01", "updated: 2024-06-01T12:00:00Z", []), ("2024-05-01", "updated: 2024-06-01T12:00:01Z", ["4:10"]),
    ("2024-05-01", "corrections: [{date: 2024-07-01, text: B}, {date: 2024-05-02, text: C}]", ["4:22"]),
    ("2024-07-01", "updated: 2024-07-02", []), ("2024-05-01", "updated: 2024-07-01\ndraft: true", []),
    ("2024-05-01", "updated: 2024-07-01\nstatus: withdrawn", []),
  ])
  func futureDates(date: String, lines: String, expected: [String]) throws {
    let problems = try SiteText(article("a", date: date, lines)).problems
    #expect(
      problems.map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
        == expected.map { "Content/articles/a.md:\($0) warning future-date:" })
  }

  /// A preview shows of an article to come what readers will see on its day.
  @Test func futureDatesInPreviews() throws {
    let text = try SiteText(
      article("a", date: "2024-07-01", "corrections: [{date: 2024-06-15, text: B}, {date: 2024-07-02, text: C}]"),
      visibility: Visibility(drafts: false, future: true))
    let shown = text.site.articles.flatMap { $0.article.corrections(at: text.site.moment) }
    #expect(shown.map(\.text) == ["B"])
    // One is to come, the other is dated before the article.
    #expect(text.problems.count == 2)
  }

  @Test func heldBackArticlesLeaveNoTrace() throws {
    let text = try SiteText(
      article("secret", "draft: true\ntags: [Leak]\nsection: Hidden") + article("open", "tags: [News]"))
    #expect(
      text.pages.map(\.path) == [
        "/2024/05/01/", "/2024/05/01/open/", "/2024/05/", "/2024/", "/404.html", "/atom.xml", "/feed.json",
        "/feed.xml", "/", "/tags/", "/tags/news/feed.xml", "/tags/news/",
      ])
    #expect(text.site.sections.isEmpty)
    #expect(text.site.heldBack.map(\.path) == ["Content/articles/secret.md"])
    #expect(text.problems == [])
  }

  @Test func previewsShowWhatIsAskedFor() throws {
    let text = article("draft", "draft: true") + article("later", date: "2024-08-01")
    let drafts = try SiteText(text, visibility: Visibility(drafts: true, future: false)).site
    #expect(drafts.articles.map(\.article.title.value) == ["draft"])
    let all = try SiteText(text, visibility: Visibility(drafts: true, future: true)).site
    #expect(all.articles.map(\.article.title.value) == ["later", "draft"])
    #expect(all.isPreview)
  }

  @Test func tagsOfOneNameAreMerged() throws {
    let text = try SiteText(
      article("a", "tags: [Café]") + article("b", "tags: [cafe, CAFÉ]") + article("c", "tags: [Café]"))
    #expect(text.site.tags.map(\.label) == ["Café"])
    #expect(text.site.tags.map(\.id) == ["cafe"])
    #expect(text.site.tags[0].articles.count == 3)
    #expect(
      text.problems == [
        "Content/articles/b.md:4:8 note merged-terms: 'cafe', 'CAFÉ' and 'Café' are one tag "
          + "(it is shown as 'Café')"
      ])
  }

  @Test func aNameIsOneWithAndWithoutReferences() throws {
    let text = try SiteText(
      article("a", "tags: [R&amp;D]\nsection: Arts &amp; Life\nauthor: Zo&euml; Kim")
        + article("b", "tags: [R&D]\nsection: Arts & Life\nauthor: Zoë Kim"))
    #expect(text.site.tags.map(\.label) == ["R&D"])
    #expect(text.site.tags.map(\.path) == ["/tags/r-d/"])
    #expect(text.site.sections.map(\.label) == ["Arts & Life"])
    #expect(text.site.sections.map(\.path) == ["/arts-life/"])
    #expect(text.site.authors.map(\.path) == ["/authors/zoe-kim/"])
    #expect(text.problems == [])
  }

  @Test func languagesOfOneLetterAreThree() throws {
    let site = try SiteText(article("a", "tags: [C, C++, C#]")).site
    #expect(site.tags.map(\.path) == ["/tags/c/", "/tags/c-sharp/", "/tags/c-plus-plus/"])
  }

  @Test func sectionsOfTheMenuComeFirst() throws {
    let site = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\nsections: [world, local-news]\n"
        + article("a", "section: Arts") + article("b", "section: World")
    ).site
    #expect(site.sections.map(\.label) == ["World", "Local news", "Arts"])
    #expect(site.sections.map(\.path) == ["/world/", "/local-news/", "/arts/"])
    #expect(site.sections.map(\.articles.count) == [1, 0, 1])
  }

  @Test(arguments: [
    (
      "section: tags",
      """
      4:10 error reserved-path: a section cannot be called 'tags': the site keeps the address /tags/ for itself \
      (choose another name)
      """
    ),
    (
      "section: 2024",
      """
      4:10 error reserved-path: a section cannot be called '2024': the site keeps the address /2024/ for itself \
      (choose another name)
      """
    ),
    ("tags: ['???']", "4:8 error invalid-slug: no address can be made of '???' (write a name with letters or digits)"),
  ])
  func namesThatCannotBe(line: String, expected: String) throws {
    #expect(try SiteText(article("a", line)).problems == ["Content/articles/a.md:\(expected)"])
  }

  @Test func twoArticlesOfOneId() throws {
    #expect(
      try SiteText(article("a", "id: x") + article("b", "id: x\ndraft: true")).problems == [
        """
        Content/articles/b.md:4:5 error duplicate-id: Content/articles/a.md has the id 'x' as well (give one of them \
        an 'id:' of its own)
        """
      ])
  }

  @Test(arguments: [
    ("", "date: 2024-02-03", "/2024/02/03/a/"),
    ("", "date: 2024-02-03T02:00:00Z", "/2024/02/02/a/"),
    ("", "date: 2024-02-03\npermalink: /special", "/special/"),
    ("", "date: 2024-02-03\npermalink: /feed.xml", "/feed.xml"),
    ("", "date: 2024-02-03\npermalink: /%C3%A9t%C3%A9/", "/été/"),
    ("permalink: /{section}/{year}/{id}/", "date: 2024-02-03\nsection: Arts & Life", "/arts-life/2024/a/"),
  ])
  func permalinks(setting: String, lines: String, expected: String) throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\ntimezone: America/New_York\n\(setting)\n"
        + "-- Content/articles/a.md --\n---\ntitle: A\n\(lines)\n---\n")
    #expect(text.site.articles.map(\.path) == [expected])
  }

  @Test func aPatternWithSectionsNeedsThem() throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\npermalink: /{section}/{slug}/\n" + article("a"))
    #expect(
      text.problems == [
        "Content/articles/a.md:2:8 error missing-key: 'section' is missing, and the site's addresses hold it "
          + "(add a line 'section: …')"
      ])
  }
}
