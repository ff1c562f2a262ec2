import ContentModel
import TestSupport
import Testing

@testable import Inspecting

/// The answers to why something is on the site or not.
@Suite struct ExplanationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try InspectedPaper.folder() }

  /// The kind, the subject and what becomes of it; then the articles of a list, by title.
  private func explanation(of subject: String) async throws -> String {
    let answer = try await Inspection(InspectedPaper.options(folder)).explanation(of: subject)
    let articles = answer.articles.isEmpty ? "" : ": " + answer.articles.map(\.title).joined(separator: ", ")
    let kind = answer.kind.rawValue + (answer.isPublished ? "" : ", hidden")
    return "\(kind) | \(answer.subject) \(answer.verdict)\(articles)"
  }

  private static let storm = """
    article | Content/articles/2024-02-14-storm.md is published since 2024-02-14T00:00:00+00:00
    """

  /// Any form of a file's path, and of an address.
  @Test(arguments: [
    "Content/articles/2024-02-14-storm.md", "./Content/articles/../articles/2024-02-14-storm.md",
    "/2024/02/14/storm/", "/2024/02/14/storm", "2024/02/14/storm/", "2024/02/14/storm", "/2024/02/14/storm/index.html",
    "/news/2024/02/14/storm/", "/news/2024/02/14/storm", "news/2024/02/14/storm/index.html",
    "https://paper.example/news/2024/02/14/storm/", "http://paper.example/news/2024/02/14/storm",
    "https://paper.example/news/2024/02/14/storm/?a=b#c", "https://paper.example/2024/02/14/storm/",
    "/2024/02/14/st%6Frm/", "/2024/02/14/storm/#top",
  ])
  func forms(subject: String) async throws {
    #expect(try await explanation(of: subject) == Self.storm)
  }

  @Test(arguments: [
    (
      "Content/articles/2024-02-10-flood/index.md",
      """
      article | Content/articles/2024-02-10-flood/index.md is published since 2024-02-10T00:00:00+00:00, until \
      2024-06-01T00:00:00+00:00
      """
    ),
    (
      "Content/articles/2024-02-10-flood",
      """
      article | Content/articles/2024-02-10-flood/index.md is published since 2024-02-10T00:00:00+00:00, until \
      2024-06-01T00:00:00+00:00
      """
    ),
    (
      "/2024/02/15/draft/",
      "article, hidden | Content/articles/2024-02-15-draft.md is not published: it is a draft"
    ),
    (
      "/2099/01/01/much-later/",
      """
      article, hidden | Content/articles/later.md is not published before 2099-01-01T00:00:00+00:00: its date is still \
      to come
      """
    ),
    (
      "/2024/01/01/gone/",
      """
      article, hidden | Content/articles/2024-01-01-gone.md is not published any more: it expired at \
      2024-02-01T00:00:00+00:00
      """
    ),
    ("/wrong/", "article, hidden | Content/articles/2024-01-02-wrong.md was withdrawn: It was not true"),
    (
      "/old/storm/",
      "redirect | /news/old/storm/ is an old address of Content/articles/2024-02-14-storm.md: Storm"
    ),
    ("/tags/C%23/", "redirect | /news/tags/C#/ is an old address of Content/articles/2024-02-14-storm.md: Storm"),
    ("/news/tags/C#", "redirect | /news/tags/C#/ is an old address of Content/articles/2024-02-14-storm.md: Storm"),
    (
      "https://paper.example/news/tags/C%23/#top",
      "redirect | /news/tags/C#/ is an old address of Content/articles/2024-02-14-storm.md: Storm"
    ),
    (
      "/2024/02/14/Storm/",
      "redirect | /news/2024/02/14/Storm/ is an old address of Content/articles/2024-02-14-storm.md: Storm"
    ),
    ("/older/", "redirect | /news/older/ is an old address of Content/articles/2024-02-14-storm.md: Storm"),
    (
      "/news/old/gone",
      "redirect, hidden | /news/old/gone/ is an old address of Content/articles/2024-01-01-gone.md: Gone"
    ),
    (
      "/old/draft/",
      "redirect, hidden | /news/old/draft/ is an old address of Content/articles/2024-02-15-draft.md: Not yet"
    ),
  ])
  func articles(subject: String, expected: String) async throws {
    #expect(try await explanation(of: subject) == expected)
  }

  @Test(arguments: [
    ("/", "list | /news/ is the front page: Storm, Flood"),
    ("/news/", "list | /news/ is the front page: Storm, Flood"),
    ("/news", "list | /news/ is the front page: Storm, Flood"),
    ("https://paper.example/news", "list | /news/ is the front page: Storm, Flood"),
    ("/page/1/", "list | /news/page/1/ is part 1 of the front page: Calm, Sun & sea"),
    ("/local/", "list | /news/local/ is the page of the section 'Local': Storm, Flood, Calm"),
    ("Content/sections/local.md", "list | /news/local/ is the page of the section 'Local': Storm, Flood, Calm"),
    ("/feed.json", "list | /news/feed.json is the JSON Feed of the newspaper: Storm, Flood, Calm, Sun & sea"),
    ("/local/feed.xml", "list | /news/local/feed.xml is the RSS feed of the section 'Local': Storm, Flood, Calm"),
    ("/arts/", "list | /news/arts/ is the page of the section 'Arts'"),
    ("/tags/wind/", "list | /news/tags/wind/ is the page of the tag 'Wind': Storm, Flood"),
    ("/tags/wind/page/1/", "list | /news/tags/wind/page/1/ is part 1 of the page of the tag 'Wind': Calm, Sun & sea"),
    ("Content/tags/wind.md", "list | /news/tags/wind/ is the page of the tag 'Wind': Storm, Flood"),
    ("/authors/jo/", "list | /news/authors/jo/ is the page of the author 'Jo': Calm"),
    ("Content/authors/kim.md", "list | /news/authors/kim/ is the page of the author 'Kim Sato'"),
    ("/2024/", "list | /news/2024/ is the archive of /news/2024/: Storm, Flood"),
    ("/2024/page/1", "list | /news/2024/page/1/ is part 1 of the archive of /news/2024/: Calm, Sun & sea"),
    ("/2024/02/", "list | /news/2024/02/ is the archive of /news/2024/02/: Storm, Flood"),
    ("/2024/02/14/", "list | /news/2024/02/14/ is the archive of /news/2024/02/14/: Storm"),
    ("/tags/", "page | /news/tags/ is the list of all tags"),
    ("/authors/", "page | /news/authors/ is the list of all authors"),
    ("/404.html", "page | /news/404.html is shown for addresses that lead nowhere"),
    ("/policies/ethics/", "page | /news/policies/ethics/ is the page of Content/pages/policies/ethics.md"),
    ("/news/rules/", "page | /news/policies/ethics/ is the page of Content/pages/policies/ethics.md"),
    (
      "Content/pages/policies/ethics.md",
      "page | /news/policies/ethics/ is the page of Content/pages/policies/ethics.md"
    ),
  ])
  func pages(subject: String, expected: String) async throws {
    #expect(try await explanation(of: subject) == expected)
  }

  @Test(arguments: [
    ("/maps/a b.txt", "file | Content/static/maps/a b.txt is copied as it is to /news/maps/a b.txt"),
    (
      "https://paper.example/news/maps/a%20b.txt",
      "file | Content/static/maps/a b.txt is copied as it is to /news/maps/a b.txt"
    ),
    ("Content/static/maps/a b.txt", "file | Content/static/maps/a b.txt is copied as it is to /news/maps/a b.txt"),
    (
      "Content/articles/map.gif",
      """
      file | Content/articles/map.gif is published at /news/2024/02/14/storm/map.gif \
      (Content/articles/2024-02-14-storm.md refers to it)
      """
    ),
    (
      "Content/articles/plan.pdf",
      "file, hidden | Content/articles/plan.pdf is not published: no published text refers to it"
    ),
    ("Content/site.yml", "file, hidden | Content/site.yml holds the settings of the newspaper"),
    ("Templates/partials/card.mustache", "file, hidden | Templates/partials/card.mustache is part of the theme"),
    ("Content/tags/snow.md", "file, hidden | Content/tags/snow.md is a record that no article uses"),
    ("/tags/snow/", "file, hidden | Content/tags/snow.md is a record that no article uses"),
    ("Content/pages/secret.md", "file, hidden | Content/pages/secret.md is not published: it is a draft"),
  ])
  func files(subject: String, expected: String) async throws {
    #expect(try await explanation(of: subject) == expected)
  }

  @Test(arguments: [
    ("Content/articles/2024-02-14-strom.md", "did you mean 'Content/articles/2024-02-14-storm.md'?"),
    ("storm.md", "did you mean 'Content/articles/2024-02-14-storm.md'?"),
    ("Content/pages/ethics.md", "did you mean 'Content/pages/policies/ethics.md'?"),
    ("Content/tags/winds.md", "did you mean 'Content/tags/wind.md'?"),
    ("/2024/02/14/strom/", "did you mean '/news/2024/02/14/storm/'?"),
    ("/storm/", "did you mean '/news/2024/02/14/storm/'?"),
    ("/policies/", "'broadsheet list' shows all articles"),
    ("https://other.example/news/", "this newspaper's addresses begin with 'https://paper.example/news/'"),
    ("https://paper.example:8080/news/", "this newspaper's addresses begin with 'https://paper.example/news/'"),
    ("completely-different", "'broadsheet list' shows all articles"),
    ("/LOCAL/", "did you mean '/news/local/'?"),
    ("map.gif", "did you mean 'Content/articles/map.gif'?"),
    ("https://paper.example/newsroom/", "'broadsheet list' shows all articles"),
  ])
  func unknown(subject: String, hint: String) async throws {
    let inspection = try await Inspection(InspectedPaper.options(folder))
    let error = UnknownSubject("there is no file or address '\(subject)' in this newspaper", hint: hint)
    #expect(throws: error) { _ = try inspection.explanation(of: subject) }
  }
}
