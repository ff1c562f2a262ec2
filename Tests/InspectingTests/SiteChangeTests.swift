import Building
import ContentModel
import TestSupport
import Testing

@testable import Inspecting

/// Everything that the next build would change for readers, and the words for it.
@Suite struct SiteChangeTests {
  private static let templates = [
    "article", "archive", "front", "tags", "tag", "not-found", "page", "section", "author",
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml":
        """
      title: The Paper
      url: https://paper.example/news/
      permalink: /{slug}/
      page_size: 2
      feeds: false
      sitemaps: false
      crawlers: false

      """,
      "Content/static/map.txt": "old",
      "Content/pages/about.md": "---\ntitle: About\n---\nUs.\n",
      "Content/articles/2024-02-10-storm.md": "---\ntitle: Storm\ntags: [Wind]\n---\nIt blew.\n",
      "Content/articles/2024-02-09-calm.md": "---\ntitle: Calm\n---\nIt did not.\n",
      "Content/articles/2024-02-08-sun.md": "---\ntitle: Sun\nexpires: 2024-03-10\n---\nIt shone.\n",
    ])
    // Each page shows its title and its own text, nothing of others, so that few change.
    for name in Self.templates {
      try folder.make(["Templates/layouts/\(name).mustache": "<html><head></head><body>{{page_title}}</body></html>"])
    }
    try folder.make([
      "Templates/layouts/article.mustache":
        "<html><head></head><body>{{#article}}{{title}}{{body}}{{/article}}</body></html>",
      "Templates/layouts/page.mustache": "<html><head></head><body>{{#page}}{{title}}{{body}}{{/page}}</body></html>",
      "Templates/layouts/withdrawn.mustache": "<html><head></head><body>{{page_title}} is gone</body></html>",
      "Templates/layouts/redirect.mustache": "<html><head></head><body>{{target}}</body></html>",
      "Templates/assets/style.css": "a { color: red }\n",
    ])
  }

  private func changes(at seconds: Int = 1_709_294_400) async throws -> [String] {
    let options = BuildOptions(project: folder.path, now: Moment(seconds: seconds), delivery: .compare)
    let report = try await Build(options).run()
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    return try #require(report.changes).map { change in
      "\(change.kind.rawValue) \(change.address)" + (change.meaning.map { " " + $0 } ?? "")
    }
  }

  private func build() async throws {
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_709_294_400))
    #expect(try await Build(options).run().hasFailed == false)
  }

  @Test(
    arguments: [
      ([:], []),
      (["Content/static/map.txt": "new"], ["changed /news/map.txt"]),
      (["Content/static/map.txt": nil], ["removed /news/map.txt"]),
      (["Content/static/a/new.txt": "new"], ["added /news/a/new.txt"]),
      (
        ["Content/pages/about.md": "---\ntitle: About us\n---\nUs.\n"],
        ["changed /news/about/ is the page of Content/pages/about.md"]
      ),
      (
        ["Content/pages/about.md": "---\ntitle: About\nslug: us\naliases: [/about/]\n---\nUs.\n"],
        ["changed /news/about/ leads on to /news/us/", "added /news/us/ is the page of Content/pages/about.md"]
      ),
      (
        ["Content/pages/ethics.md": "---\ntitle: Ethics\naliases: [/old/]\n---\nOurs.\n"],
        [
          "added /news/ethics/ is the page of Content/pages/ethics.md",
          "redirected /news/old/ leads on to /news/ethics/",
        ]
      ),
      (
        ["Content/articles/2024-02-10-storm.md": "---\ntitle: Storm\ntags: [Wind]\n---\nIt blew hard.\n"],
        ["changed /news/storm/ is the page of Content/articles/2024-02-10-storm.md"]
      ),
      (
        ["Content/articles/2024-02-10-storm.md": "---\ntitle: Storm\ntags: [Gale]\n---\nIt blew.\n"],
        ["added /news/tags/gale/ is the page of the tag 'Gale'", "removed /news/tags/wind/"]
      ),
      (
        ["Content/articles/2024-02-10-storm.md": "---\ntitle: Storm\ntags: [Wind]\nstatus: withdrawn\n---\nIt blew.\n"],
        [
          "changed /news/storm/ says that Content/articles/2024-02-10-storm.md was withdrawn",
          "removed /news/tags/wind/",
        ]
      ),
      (
        ["Content/articles/2024-02-10-storm.md": nil],
        ["removed /news/storm/", "removed /news/tags/wind/"]
      ),
      (
        ["Content/articles/2024-02-11-rain.md": "---\ntitle: Rain\nsection: Local\nauthors: [Jo]\n---\nIt rained.\n"],
        [
          "added /news/2024/02/page/1/ is part 1 of the archive of /news/2024/02/",
          "added /news/2024/page/1/ is part 1 of the archive of /news/2024/",
          "added /news/authors/ is the list of all authors", "added /news/authors/jo/ is the page of the author 'Jo'",
          "added /news/local/ is the page of the section 'Local'", "added /news/page/1/ is part 1 of the front page",
          "added /news/rain/ is the page of Content/articles/2024-02-11-rain.md",
        ]
      ),
      (
        ["Content/articles/2024-01-11-rain.md": "---\ntitle: Rain\ndraft: true\n---\nIt rained.\n"], []
      ),
      (
        ["Templates/assets/style.css": "a { color: blue }\n"],
        ["removed /news/assets/style.FIRST.css", "added /news/assets/style.SECOND.css"]
      ),
      (
        ["Templates/layouts/not-found.mustache": "<html><head></head><body>Nothing</body></html>"],
        ["changed /news/404.html is shown for addresses that lead nowhere"]
      ),
      (
        ["Templates/layouts/tags.mustache": "<html><head></head><body>All tags</body></html>"],
        ["changed /news/tags/ is the list of all tags"]
      ),
      (
        ["Templates/layouts/front.mustache": "<html><head></head><body>Front</body></html>"],
        ["changed /news/ is the front page"]
      ),
    ] as [([String: String?], [String])])
  func changes(edit: [String: String?], expected: [String]) async throws {
    try await build()
    let before = try folder.tree("Public")
    try folder.make(edit)
    let told = try await changes().map { change in
      // The name of an asset holds what stands for its bytes.
      guard let dot = change.range(of: "/assets/style.") else { return change }
      return change[..<dot.upperBound] + (change.hasPrefix("removed") ? "FIRST" : "SECOND") + ".css"
    }
    #expect(told.sorted() == expected.sorted())
    #expect(try folder.tree("Public") == before)
    try await build()
    #expect(try await changes() == [])
  }

  /// Without a site everything is new; in the order of the files' paths.
  @Test func aFirstBuild() async throws {
    let told = try await changes().filter { !$0.contains("/assets/") }
    #expect(
      told == [
        "added /news/2024/02/ is the archive of /news/2024/02/",
        "added /news/2024/ is the archive of /news/2024/",
        "added /news/404.html is shown for addresses that lead nowhere",
        "added /news/about/ is the page of Content/pages/about.md",
        "added /news/calm/ is the page of Content/articles/2024-02-09-calm.md",
        "added /news/ is the front page",
        "added /news/map.txt",
        "added /news/storm/ is the page of Content/articles/2024-02-10-storm.md",
        "added /news/sun/ is the page of Content/articles/2024-02-08-sun.md",
        "added /news/tags/ is the list of all tags",
        "added /news/tags/wind/ is the page of the tag 'Wind'",
      ])
    #expect(try folder.tree("Public") == [:])
  }

  @Test func anExpiredArticleIsRemoved() async throws {
    try await build()
    #expect(try await changes(at: 1_710_028_799) == [])
    #expect(try await changes(at: 1_710_028_800) == ["removed /news/sun/"])
  }

  /// Only a build that compares tells what it would change.
  @Test func aCheckComparesNothing() async throws {
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_709_294_400), delivery: .check)
    let report = try await Build(options).run()
    #expect(report.changes == nil)
    #expect(report.published == nil)
  }
}
