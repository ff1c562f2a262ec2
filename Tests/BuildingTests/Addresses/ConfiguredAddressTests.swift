import Building
import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Sites whose pages end in `.html`, and whose lists of tags and authors lie elsewhere than on most.
@Suite struct ConfiguredAddressTests {
  private static let project = """
    -- Content/site.yml --
    title: Die Zeitung
    url: https://paper.example/news/
    permalink: /{year}/{slug}.html
    paths: { tags: /themen/, authors: /autoren/ }
    hosts: [netlify, nginx]
    checks: {damaged-picture: off}
    -- Content/articles/2024-05-01-flood/index.md --
    ---
    title: Flood
    section: Local
    tags: [River]
    authors: [Jo]
    aliases: [/old/flood.html, /2024/05/01/flood/]
    lead_image: {file: photo.png, alt: Water}
    ---
    ![Map](map.png) [storm](../2024-05-02-storm.md) [same](/2024/storm.html) [near](/2024/storm/)
    -- Content/articles/2024-05-02-storm.md --
    ---
    title: Storm
    section: Local
    tags: [River]
    ---
    [bare](2024/flood.html) [secret](/2024/secret/x.png)

    ![Map](map.png)
    -- Content/articles/2024-05-03-secret.md --
    ---
    title: Secret
    draft: true
    ---
    -- Content/articles/2024-05-01-flood/photo.png --
    1
    -- Content/articles/2024-05-01-flood/map.png --
    2
    -- Content/articles/map.png --
    3
    -- Content/pages/about.md --
    ---
    title: About
    permalink: /about.html
    ---
    -- Content/pages/tags.md --
    ---
    title: Tags
    ---
    This address is free.
    -- Templates/layouts/base.mustache --
    {{site.tags_url}} {{site.authors_url}} {{canonical}}
    {{$title_note}}{{/title_note}}{{$og_type}}{{/og_type}}\
    {{$sharing}}{{/sharing}}{{$edition}}{{/edition}}{{$main}}{{/main}}

    """

  @Test func everyAddressFollows() async throws {
    let folder = try TemporaryFolder()
    try folder.write(ProjectText(Self.project))
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600, offset: 0))
    let report = try await Build(options).run()
    let printer = DiagnosticPrinter(format: .concise, color: false, source: Build.sources(of: options))
    #expect(
      printer.print(report.diagnostics) == """
        Content/articles/2024-05-01-flood/index.md:9:81: warning: this build makes no page or file at '/2024/storm/' \
        [missing-path] (did you mean '/2024/storm.html'? Else it is fine if something else on your host serves it)
        Content/articles/2024-05-02-storm.md:6:8: warning: '2024/flood.html' is not beside this article, but a page of \
        the site [missing-slash] (write '/2024/flood.html')
        Content/articles/2024-05-02-storm.md:6:34: warning: this link leads to an article that is not public \
        [held-back-target] (the article is a draft; the text stays without a link until it is published)

        """)
    let tree = try folder.tree("Public")
    #expect(
      tree.keys.filter { !$0.hasPrefix("assets/") && !$0.hasPrefix("sitemap") && !$0.hasPrefix("local/") }.sorted() == [
        "2024/05/01/flood/index.html", "2024/05/index.html", "2024/flood.html", "2024/flood/map.png",
        "2024/flood/photo.png", "2024/index.html", "2024/storm.html", "2024/storm/map.png", "404.html", "_headers",
        "_redirects", "about.html", "atom.xml", "autoren/index.html", "autoren/jo/feed.xml", "autoren/jo/index.html",
        "feed.json", "feed.xml",
        "index.html", "old/flood.html", "redirects.nginx.conf", "robots.txt", "tags/index.html", "themen/index.html",
        "themen/river/feed.xml", "themen/river/index.html",
      ])
    let flood = tree["2024/flood.html"] ?? ""
    for part in [
      "/news/themen/ /news/autoren/ https://paper.example/news/2024/flood.html", "href=\"/news/themen/river/\"",
      "href=\"/news/autoren/jo/\"", "src=\"/news/2024/flood/map.png\"", "src=\"/news/2024/flood/photo.png\"",
      "<a href=\"/news/2024/storm.html\">storm</a> <a href=\"/news/2024/storm.html\">same</a>",
    ] {
      #expect(flood.contains(part), "\(part)")
    }
    #expect(tree["themen/river/index.html"]?.contains("https://paper.example/news/themen/river/") == true)
    #expect(tree["feed.xml"]?.contains("<link>https://paper.example/news/2024/storm.html</link>") == true)
    #expect(tree["sitemap.xml"]?.contains("<loc>https://paper.example/news/autoren/jo/</loc>") == true)
    #expect(tree["old/flood.html"]?.contains("/news/2024/flood.html") == true)
    #expect(tree["_redirects"]?.contains("/news/2024/05/01/flood/ /news/2024/flood.html 301") == true)
    #expect(tree["redirects.nginx.conf"]?.contains("location = \"/news/old/flood.html\"") == true)
  }

  @Test(arguments: [
    ("themen", "Content/site.yml:3:16: error: a list cannot lie at '/themen/'"), ("tags", nil),
    ("authors", "Content/articles/a.md:4:10: error: a section cannot be called 'authors'"),
  ])
  func firstPartsAreKept(section: String, expected: String?) async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      ProjectText(
        """
        -- Content/site.yml --
        title: A
        url: https://a.example/
        paths: { tags: /themen }
        -- Content/articles/a.md --
        ---
        title: A
        date: 2024-05-01
        section: \(section)
        ---

        """))
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600, offset: 0), delivery: .check)
    let printer = DiagnosticPrinter(format: .concise, color: false, source: Build.sources(of: options))
    let printed = printer.print(try await Build(options).run().diagnostics)
    if let expected { #expect(printed.contains(expected), "\(printed)") } else { #expect(printed == "") }
  }
}
