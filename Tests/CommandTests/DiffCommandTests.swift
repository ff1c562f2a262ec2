import Foundation
import TestSupport
import Testing

private let paper = ProjectText(
  """
  -- Content/site.yml --
  title: The Paper
  url: https://paper.example/
  sitemaps: false
  crawlers: false
  permalink: /{slug}/
  feeds: { formats: [rss], of: [tags] }
  -- Content/static/map.txt --
  old
  -- Content/articles/2024-02-14-storm.md --
  ---
  title: Storm
  tags: [Wind]
  ---
  It blew.
  -- Content/articles/2023-02-15-calm.md --
  ---
  title: Calm
  ---
  It did not.
  -- Templates/layouts/article.mustache --
  <html><head></head><body>{{#article}}{{title}}{{body}}{{/article}}</body></html>
  -- Templates/layouts/archive.mustache --
  <html><head></head><body>{{page_title}}</body></html>
  -- Templates/layouts/front.mustache --
  <html><head></head><body>{{page_title}}</body></html>
  -- Templates/layouts/tags.mustache --
  <html><head></head><body>{{page_title}}</body></html>
  -- Templates/layouts/not-found.mustache --
  <html><head></head><body>{{page_title}}</body></html>
  """)

@Suite struct DiffCommandTests {
  @Test func tellsWhatABuildWouldDo() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    _ = try Tool.run("build", in: folder.path)
    try folder.make([
      "Content/static/map.txt": "new", "Content/articles/2023-02-15-calm.md": nil,
      "Content/articles/2024-02-14-storm.md": "---\ntitle: Storm\naliases: [/old/]\n---\nIt blew.\n",
      "Content/articles/2024-03-01-rain.md": "---\ntitle: Rain\n---\nIt rained.\n",
    ])
    let before = try folder.tree("")
    let run = try Tool.run("diff", in: folder.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(
      run.output.split(separator: "\n").dropFirst() == [
        "- /2023/02/", "- /2023/", "+ /2024/03/ is the archive of /2024/03/", "- /calm/",
        "~ /feed.xml is the RSS feed of the newspaper", "~ /map.txt", "> /old/ leads on to /storm/",
        "+ /rain/ is the page of Content/articles/2024-03-01-rain.md", "- /tags/wind/feed.xml", "- /tags/wind/",
        "A build would make 2 new, 2 changed, 8 unchanged, 5 removed, 1 redirect.",
      ])
    #expect(try folder.tree("") == before)
    let json = try Tool.run("diff", "--format", "json", in: folder.path)
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let changes = report?["changes"] as? [[String: String]]
    #expect(changes?.first == ["kind": "removed", "address": "/2023/02/"])
    #expect(changes?.map { $0["kind"] ?? "" }.filter { $0 == "redirected" } == ["redirected"])
    let build = try Tool.run("build", in: folder.path)
    #expect(build.output.contains("Written to ./Public: 3 new, 2 changed, 8 unchanged, 5 removed."))
    let after = try Tool.run("diff", in: folder.path)
    #expect(after.output.contains("A build would make 0 new, 0 changed, 13 unchanged, 0 removed."))
  }

  @Test func withoutASite() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    let before = try folder.tree("")
    let run = try Tool.run("diff", in: folder.path)
    #expect(run.output.contains("+ /storm/ is the page of Content/articles/2024-02-14-storm.md\n"))
    #expect(try folder.tree("") == before)
  }
}
