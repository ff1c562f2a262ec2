import Building
import ContentModel
import TestSupport
import Testing

@testable import Inspecting

/// The articles that a filter lets through, and what is told of them.
@Suite struct ArticleListTests {
  /// Names of states, then key and value for each name; and the titles of the articles, newest first.
  @Test(
    arguments: [
      ([], [:], ["Later", "Not yet", "Storm", "Flood", "Calm", "Sun & sea", "Wrong", "Gone"]),
      ([.published], [:], ["Storm", "Flood", "Calm", "Sun & sea"]),
      ([.scheduled], [:], ["Later"]),
      ([.draft], [:], ["Not yet"]),
      ([.expired], [:], ["Gone"]),
      ([.withdrawn], [:], ["Wrong"]),
      ([.draft, .expired, .withdrawn], [:], ["Not yet", "Wrong", "Gone"]),
      ([], ["tag": "Wind"], ["Later", "Storm", "Flood", "Calm", "Sun & sea"]),
      ([], ["tag": "gale"], ["Later", "Storm", "Flood", "Calm", "Sun & sea"]),
      ([], ["tag": "RAIN"], ["Storm"]),
      ([], ["tag": "snow"], []),
      ([.published], ["tag": "wind"], ["Storm", "Flood", "Calm", "Sun & sea"]),
      ([.draft], ["tag": "wind"], []),
      ([], ["section": "Local"], ["Not yet", "Storm", "Flood", "Calm"]),
      ([], ["section": "nearby"], ["Not yet", "Storm", "Flood", "Calm"]),
      ([], ["section": "arts"], []),
      ([], ["author": "Jo"], ["Calm", "Gone"]),
      ([], ["author": "ines-okafor"], ["Storm"]),
      ([], ["author": "Kim Sato"], []),
      ([], ["author": "kim"], []),
      ([], ["tag": "wind", "section": "local"], ["Storm", "Flood", "Calm"]),
      ([], ["tag": "wind", "section": "local", "author": "jo"], ["Calm"]),
      ([.expired], ["author": "jo"], ["Gone"]),
    ] as [(Set<ArticleState>, [String: String], [String])])
  func filter(states: Set<ArticleState>, names: [String: String], expected: [String]) async throws {
    let folder = try InspectedPaper.folder()
    let inspection = try await Inspection(InspectedPaper.options(folder))
    let filter = ArticleFilter(
      states: states, tag: names["tag"], section: names["section"], author: names["author"])
    #expect(try inspection.articles(filter).map(\.title) == expected)
    #expect(inspection.isReady)
    #expect(inspection.errors == [])
  }

  @Test(arguments: [
    (["tag": "winds"], "no article has the tag 'winds'", "did you mean 'Wind'?"),
    (["tag": "completely-different"], "no article has the tag 'completely-different'", nil),
    (["section": "lokal"], "no article has the section 'lokal'", "did you mean 'Local'?"),
    (["section": "art"], "no article has the section 'art'", "did you mean 'Arts'?"),
    (["author": "Ines Okafer"], "no article has the author 'Ines Okafer'", "did you mean 'Ines Okafor'?"),
    (["author": ""], "no article has the author ''", nil),
  ])
  func unknown(names: [String: String], message: String, hint: String?) async throws {
    let folder = try InspectedPaper.folder()
    let inspection = try await Inspection(InspectedPaper.options(folder))
    let filter = ArticleFilter(tag: names["tag"], section: names["section"], author: names["author"])
    #expect(throws: UnknownSubject(message, hint: hint)) { _ = try inspection.articles(filter) }
  }

  @Test func allThatIsTold() async throws {
    let folder = try InspectedPaper.folder()
    let inspection = try await Inspection(InspectedPaper.options(folder))
    let articles = try inspection.articles(ArticleFilter(tag: "rain"))
    let article = try #require(articles.first)
    #expect(article.date.iso8601 == "2024-02-14T00:00:00+00:00")
    #expect(article.state == .published)
    #expect(article.address == "/news/2024/02/14/storm/")
    #expect(article.url == "https://paper.example/news/2024/02/14/storm/")
    #expect(article.file == "Content/articles/2024-02-14-storm.md")
    #expect(article.title == "Storm")
    #expect(article.id == "2024-02-14-storm")
    #expect(article.section == "Local")
    #expect(article.tags == ["Wind", "Rain"])
    #expect(article.authors == ["Ines Okafor"])
  }

  /// Addresses are shown as people read them, and percent-encoded in the absolute one.
  @Test(arguments: [
    ("slug: río", "/news/2024/02/14/río/", "https://paper.example/news/2024/02/14/r%C3%ADo/"),
    ("slug: 河", "/news/2024/02/14/河/", "https://paper.example/news/2024/02/14/%E6%B2%B3/"),
    ("permalink: /río/", "/news/río/", "https://paper.example/news/r%C3%ADo/"),
  ])
  func addresses(key: String, address: String, url: String) async throws {
    let folder = try InspectedPaper.folder()
    try folder.make(["Content/articles/2024-02-14-storm.md": "---\ntitle: Storm\ntags: [Rain]\n\(key)\n---\n"])
    let inspection = try await Inspection(InspectedPaper.options(folder))
    let article = try #require(try inspection.articles(ArticleFilter(tag: "rain")).first)
    #expect(article.address == address)
    #expect(article.url == url)
  }

  /// An article of a pattern with sections has no address until it has a section.
  @Test func noAddress() async throws {
    let folder = try InspectedPaper.folder()
    try folder.make([
      "Content/site.yml": "title: P\nurl: https://paper.example/\npermalink: /{section}/{slug}/\n"
    ])
    let inspection = try await Inspection(InspectedPaper.options(folder))
    let articles = try inspection.articles(ArticleFilter(states: [.published]))
    let addresses = articles.filter { $0.section != "Nearby" }.map { $0.address ?? "none" }
    #expect(addresses == ["/local/storm/", "/local/calm/", "none"])
  }

  /// Another moment, another state.
  @Test(arguments: [
    (1_704_067_200 - 1, "scheduled draft scheduled scheduled scheduled scheduled scheduled scheduled"),
    (1_709_294_400, "scheduled draft published published published published withdrawn expired"),
    (1_717_200_000, "scheduled draft published expired published published withdrawn expired"),
    (4_070_908_800, "published draft published expired published published withdrawn expired"),
  ])
  func moments(seconds: Int, expected: String) async throws {
    let folder = try InspectedPaper.folder()
    var options = InspectedPaper.options(folder)
    options.now = Moment(seconds: seconds)
    let states = try await Inspection(options).articles(ArticleFilter()).map(\.state.rawValue)
    #expect(states.joined(separator: " ") == expected)
  }

  /// What has expired by now is not shown at an earlier moment either, as a build with that date would say.
  @Test func aPastDate() async throws {
    let folder = try InspectedPaper.folder()
    var options = InspectedPaper.options(folder)
    options.now = Moment(seconds: 1_717_200_000)
    options.date = "2024-01-20"
    let inspection = try await Inspection(options)
    let states = try inspection.articles(ArticleFilter()).map(\.state.rawValue)
    #expect(
      states.joined(separator: " ") == "scheduled draft scheduled expired scheduled scheduled withdrawn expired")
    let gone = try inspection.explanation(of: "Content/articles/2024-01-01-gone.md")
    #expect(gone.verdict == "is not published any more: it expired at 2024-02-01T00:00:00+00:00")
    let report = try await Build(options).run()
    #expect(report.heldBack.first { $0.path == "Content/articles/2024-01-01-gone.md" }?.reason.word == "expired")
    #expect(report.nextDue?.iso8601 == "2024-02-08T00:00:00+00:00")
  }

  @Test func withoutANewspaper() async throws {
    let folder = try TemporaryFolder()
    let inspection = try await Inspection(InspectedPaper.options(folder))
    #expect(!inspection.isReady)
    #expect(inspection.errors.map(\.message) == ["this folder is empty"])
    #expect(try inspection.articles(ArticleFilter()) == [])
    #expect(inspection.scheduledChanges == [])
    #expect(inspection.folder == "")
    #expect(throws: UnknownSubject("there is no newspaper here", hint: nil)) {
      _ = try inspection.explanation(of: "/")
    }
  }
}
