import ContentModel
import Foundation
import Publishing
import TestSupport
import Testing

@testable import Building

/// Builds one after the other that are told what changed, into the folder of the preview.
@Suite struct BuildSessionTests {
  private let folder: TemporaryFolder
  private static let rain = "Content/articles/2024-02-14-rain.md"

  init() throws {
    folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/\n",
      Self.rain: "---\ntitle: Rain\n---\nIt rained.\n\n<!-- more -->\n\nA lot.\n",
      "Content/articles/2024-02-15-sun.md": "---\ntitle: Sun\n---\nIt shone.\n",
      "Content/articles/2024-02-16-plan.md": "---\ntitle: Plan\ndraft: true\n---\nSecret.\n",
      "Content/articles/2999-01-01-later.md": "---\ntitle: Later\n---\nSoon.\n",
      "Content/articles/2020-01-01-over.md": "---\ntitle: Over\nexpires: 2020-02-01\n---\nGone.\n",
      "Templates/layouts/article.mustache": "<head></head>{{article.title}}: {{{article.body}}}",
      "Templates/layouts/front.mustache": "<head></head>{{page_title}}",
    ])
  }

  private let now = Moment(seconds: 1_767_225_600)

  private func session(_ change: (inout BuildOptions) -> Void = { _ in }) -> BuildSession {
    var options = BuildOptions(project: folder.path, now: Moment(seconds: 0))
    options.isPreview = true
    change(&options)
    return BuildSession(options)
  }

  private func site() throws -> [String: String] { try folder.tree(".broadsheet/preview/site") }

  private func body(of name: String) throws -> String {
    let page = try #require(try site()[name])
    return String(page[(page.range(of: ": ")?.upperBound ?? page.startIndex)...])
  }

  @Test func aTextAloneIsExchanged() async throws {
    var session = session()
    var report = try await session.build(now: now, changed: nil)
    #expect(report.published?.added.isEmpty == false)
    try folder.make([Self.rain: "---\ntitle: Rain\n---\nIt rained.\n\n<!-- more -->\n\nFor days.\n"])
    // This one is not told, so nobody looks at it: all that changed is known.
    try folder.make(["Content/articles/2024-02-15-sun.md": "---\ntitle: Sunshine\n---\nIt shone.\n"])
    report = try await session.build(now: now, changed: [Self.rain])
    let feeds = ["atom.xml", "feed.json", "feed.xml"]
    #expect(report.published?.changed.map(\.string) == ["2024/02/14/rain/index.html"] + feeds)
    #expect(try body(of: "2024/02/14/rain/index.html").contains("For days."))
    #expect(try !site()["2024/02/15/sun/index.html", default: ""].contains("Sunshine"))
    // Nobody knows what changed, so all is looked at.
    report = try await session.build(now: now, changed: nil)
    #expect(try site()["2024/02/15/sun/index.html", default: ""].contains("Sunshine"))
  }

  @Test(
    arguments: [
      (rain, "---\ntitle: Rain at last\n---\nIt rained.\n"), (rain, nil),
      ("Content/articles/2024-02-17-new.md", "---\ntitle: New\n---\nIt is new.\n"),
      ("Templates/layouts/front.mustache", "<head></head>Front"),
      ("Content/site.yml", "title: Other\nurl: https://o.example/news/\n"),
      ("Content/articles/2024-02-15-sun.md", "-> 2024-02-14-rain.md"),
    ] as [(String, String?)])
  func whatIsMoreThanATextIsPutTogetherAnew(path: String, content: String?) async throws {
    var session = session()
    _ = try await session.build(now: now, changed: nil)
    try folder.make([path: content])
    _ = try await session.build(now: now, changed: [path])
    await session.finish()
    let after = try site()
    try FileManager.default.removeItem(atPath: folder.path + "/.broadsheet")
    var fresh = self.session()
    _ = try await fresh.build(now: now, changed: nil)
    #expect(try site() == after)
  }

  @Test func mistakesAreRememberedUntilTheyAreMended() async throws {
    var session = session()
    _ = try await session.build(now: now, changed: nil)
    let before = try site()
    try folder.make(["Content/articles/2024-02-15-sun.md": "---\ntitle: [\ndate: 2024-02-15\n---\n"])
    #expect(try await session.build(now: now, changed: ["Content/articles/2024-02-15-sun.md"]).hasFailed)
    try folder.make([Self.rain: "---\ntitle: Rain\n---\nIt rained.\n\n<!-- more -->\n\nFor days.\n"])
    #expect(try await session.build(now: now, changed: [Self.rain]).hasFailed)
    #expect(try site() == before)
    try folder.make(["Content/articles/2024-02-15-sun.md": "---\ntitle: Sun\n---\nIt shines.\n"])
    #expect(try await !session.build(now: now, changed: ["Content/articles/2024-02-15-sun.md"]).hasFailed)
    #expect(try site()["2024/02/15/sun/index.html", default: ""].contains("It shines."))
    #expect(try site()["2024/02/14/rain/index.html", default: ""].contains("For days."))
  }

  @Test func aRefusedChangeIsWrittenByTheNextBuild() async throws {
    var session = session()
    _ = try await session.build(now: now, changed: nil)
    await session.finish()
    let lock = ".broadsheet/preview/lock"
    try folder.make([lock: nil, Self.rain: "---\ntitle: Rain\n---\nIt rained.\n\n<!-- more -->\n\nFor days.\n"])
    try folder.make([lock + "/": ""])
    await #expect(throws: PublishingError.self) { _ = try await session.build(now: now, changed: [Self.rain]) }
    try folder.make([lock: nil])
    _ = try await session.build(now: now, changed: [])
    #expect(try site()["2024/02/14/rain/index.html", default: ""].contains("For days."))
  }

  @Test func aDueArticleIsPublishedBesideAnEdit() async throws {
    var session = session()
    _ = try await session.build(now: now, changed: nil)
    try folder.make([Self.rain: "---\ntitle: Rain\n---\nIt rained.\n\n<!-- more -->\n\nFor days.\n"])
    _ = try await session.build(now: Moment(seconds: 32_503_680_000), changed: [Self.rain])
    #expect(try site()["2999/01/01/later/index.html"] != nil)
  }

  @Test func anotherProcessFindsWhatTheSessionLeft() async throws {
    var first = session()
    _ = try await first.build(now: now, changed: nil)
    try folder.make([Self.rain: "---\ntitle: Rain\n---\nIt rained.\n\n<!-- more -->\n\nFor days.\n"])
    _ = try await first.build(now: now, changed: [Self.rain])
    await first.finish()
    var second = session()
    let report = try await second.build(now: now, changed: nil)
    #expect(report.published?.manifest == .read)
    #expect(report.published.map { $0.added + $0.changed + $0.removed } == [])
  }

  @Test func previewsNameWhatIsNotPublic() async throws {
    var session = session {
      $0.drafts = true
      $0.future = true
      $0.expired = true
    }
    let report = try await session.build(now: now, changed: nil)
    #expect(
      report.previewed.map { "\($0.address ?? "") \($0.reason.word)" } == [
        "/2020/01/01/over/ expired", "/2024/02/16/plan/ draft", "/2999/01/01/later/ scheduled",
      ])
    #expect(report.heldBack.isEmpty)
    #expect(report.basePath == "/")
    #expect(report.pagePath(ofSource: Self.rain) == "/2024/02/14/rain/")
    #expect(report.pagePath(ofSource: "Content/articles/none.md") == nil)
    let before = try site()
    #expect(before["2024/02/16/plan/index.html"]?.contains("noindex") == true)
    // Public and its cache know nothing of it.
    #expect(try folder.tree("Public").isEmpty)
    _ = try await Build(BuildOptions(project: folder.path, now: now)).run()
    let published = try folder.tree("Public")
    #expect(published["2024/02/16/plan/index.html"] == nil)
    #expect(published.values.allSatisfy { !$0.contains("Secret") && !$0.contains("Soon") && !$0.contains("Gone") })
    #expect(try site() == before)
  }

  @Test func onePreviewAtATime() async throws {
    let place = try PreviewFolder(of: folder.path)
    let lock = try place.claim()
    #expect(throws: PublishingError.anotherPreview(process: lock.process, address: nil)) { _ = try place.claim() }
    // What a running preview shows stays.
    _ = try await {
      var session = session()
      return try await session.build(now: now, changed: nil)
    }()
    _ = try Cleaner(project: folder.path).run()
    #expect(try !site().isEmpty)
    withExtendedLifetime(lock) {}
  }
}
