import Building
import ContentModel
import Foundation
import TestSupport
import Testing

/// One more article changes few files: the first pages of its lists, its neighbours, and what it is related to.
///
/// Each of the days of May 2024 has one article: those of odd days are about the river, of even days about the bridge;
/// six at a time, in turn, belong to a section. All are by Ines, the second by Jo as well.
@Suite struct ListStabilityTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": """
      title: The Paper
      url: https://paper.example/
      feeds: false
      sitemaps: false
      crawlers: false
      page_size: 2
      sections: [local, world]
      """,
      "Content/pages/about.md": "---\ntitle: About\n---\nUs\n",
      "Content/static/robots.txt": "User-agent: *\n",
    ])
    for day in 1...12 { try write(day) }
  }

  /// The lists' own pages have room for a thirteenth article.
  @Test func anArticleThatFillsNoPage() async throws {
    #expect(
      try await changes { try write(13) }
        == Changes(
          changed: [
            "2024/05/09/story/", "2024/05/11/story/", "2024/05/12/story/",  // related, related, the one before it
            "", "local/", "tags/", "tags/river/", "authors/", "authors/ines/", "2024/", "2024/05/",
          ],
          added: ["2024/05/13/", "2024/05/13/story/"]))
  }

  /// For a fourteenth there is one more numbered page; the last one before it leads on to that now, once and for all.
  @Test func anArticleThatFillsAPage() async throws {
    try write(13)
    #expect(
      try await changes { try write(14) }
        == Changes(
          changed: [
            "2024/05/10/story/", "2024/05/12/story/", "2024/05/13/story/",
            "", "local/", "tags/", "tags/bridge/", "authors/", "authors/ines/", "2024/", "2024/05/",
            "page/5/", "local/page/2/", "authors/ines/page/5/", "2024/page/5/", "2024/05/page/5/",
          ],
          added: [
            "2024/05/14/", "2024/05/14/story/",
            "page/6/", "local/page/3/", "authors/ines/page/6/", "2024/page/6/", "2024/05/page/6/",
          ]))
  }

  /// What is behind the newest pages stays as it is, however many articles come.
  @Test func manyArticles() async throws {
    let changes = try await changes { for day in 13...30 { try write(day) } }
    #expect(
      changes.changed.filter { $0.contains("page/") }.sorted() == [
        "2024/05/page/5/", "2024/page/5/", "authors/ines/page/5/", "local/page/2/", "page/5/", "tags/bridge/page/2/",
        "tags/river/page/2/", "world/page/2/",
      ])
    #expect(
      changes.changed.filter { $0.hasSuffix("story/") }.sorted() == [
        "2024/05/09/story/", "2024/05/10/story/", "2024/05/11/story/", "2024/05/12/story/",
      ])
  }

  /// A page that has no list, and a draft.
  @Test func pagesAndDraftsChangeNoList() async throws {
    #expect(
      try await changes {
        try folder.make([
          "Content/pages/about.md": "---\ntitle: About\n---\nMore\n", "Content/pages/ethics.md": "---\ntitle: E\n---\n",
          "Content/articles/2024-05-15-draft.md": "---\ntitle: Draft\ndraft: true\ntags: [River]\n---\n",
        ])
      } == Changes(changed: ["about/"], added: ["ethics/"]))
  }

  /// Addresses of pages, without the base; other files by their path.
  private struct Changes: Equatable {
    var changed: Set<String>
    var added: Set<String>
    var removed: Set<String> = []
  }

  private func write(_ day: Int) throws {
    let number = day < 10 ? "0\(day)" : "\(day)"
    try folder.make([
      "Content/articles/2024-05-\(number)-story.md": """
      ---
      title: The story of day \(day)
      section: \((day - 1) / 6 % 2 == 0 ? "local" : "world")
      tags: [\(day % 2 == 1 ? "River" : "Bridge")]
      authors: [Ines\(day == 2 ? ", Jo" : "")]
      ---
      What happened.
      """
    ])
  }

  /// Builds, does something, builds again.
  private func changes(_ edit: () throws -> Void) async throws -> Changes {
    let before = try await build()
    try edit()
    let after = try await build()
    let address = { (path: String) in
      path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    }
    return Changes(
      changed: Set(before.keys.filter { after[$0] != nil && after[$0] != before[$0] }.map(address)),
      added: Set(after.keys.filter { before[$0] == nil }.map(address)),
      removed: Set(before.keys.filter { after[$0] == nil }.map(address)))
  }

  private func build() async throws -> [String: String] {
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600, offset: 0))
    #expect(try await Build(options).run().diagnostics == [])
    return try folder.tree("Public")
  }
}
