import Building
import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// A site with files beside its articles, written for real.
@Suite struct FilesBesideArticlesTests {
  private static let project = """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/news/
    html: trusted
    -- Content/articles/2024-05-01-flood/index.md --
    ---
    title: Flood
    lead_image: {file: photo.png, alt: Water}
    ---
    ![Map](<maps/area 1.png>) [table](data.csv) <img src="raw.png" alt="">

    ## Why

    [beside](../storm.md#wind) [secret](../secret/secret.png) [up](#why) ![elsewhere](https://b.example/c.png)
    -- Content/articles/2024-05-01-flood/data.csv --
    1,2
    -- Content/articles/2024-05-01-flood/raw.png --
    raw
    -- Content/articles/2024-05-01-flood/unused.txt --
    x
    -- Content/articles/2024-05-01-flood/.hidden.png --
    x
    -- Content/articles/storm.md --
    ---
    title: Storm
    date: 2024-05-02
    ---
    ## Wind

    ![Cloud](cloud.png)
    -- Content/articles/cloud.png --
    no picture
    -- Content/articles/secret/index.md --
    ---
    title: Secret
    date: 2024-05-02
    draft: true
    lead_image: {file: secret.png, alt: Hidden}
    ---
    ![x](secret.png)
    -- Content/articles/secret/secret.png --
    x
    -- Templates/layouts/base.mustache --
    {{$title_note}}{{/title_note}}{{$edition}}{{/edition}}{{$main}}{{/main}}
    -- Templates/layouts/article.mustache --
    {{#article}}{{#lead_image}}<img src="{{url}}" width="{{width}}" height="{{height}}">{{/lead_image}}
    {{body}}{{/article}}

    """

  @Test func publishesWhatPublishedArticlesUse() async throws {
    let folder = try TemporaryFolder()
    try folder.write(ProjectText(Self.project))
    let png = Data(
      [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 0, 9,
      ] + [UInt8](repeating: 0, count: 13) + "IDATCRCC".utf8)
    try folder.write(png, to: "Content/articles/2024-05-01-flood/photo.png")
    try folder.write(png, to: "Content/articles/2024-05-01-flood/maps/area 1.png")
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600, offset: 0))
    let report = try await Build(options).run()
    let printer = DiagnosticPrinter(format: .concise, color: false, source: Build.sources(of: options))
    #expect(
      printer.print(report.diagnostics) == """
        Content/articles/2024-05-01-flood/index.md:9:37: warning: this file belongs to an article that is not public \
        [held-back-target] (it is published with Content/articles/secret/index.md, which is a draft)
        Content/articles/2024-05-01-flood/raw.png: warning: this picture is damaged, or no picture [damaged-picture] \
        (open it on your machine, and save it again)
        Content/articles/2024-05-01-flood/unused.txt: warning: this file is not published, since no article refers to \
        it [unpublished-file] (refer to it in the text or as lead_image, or delete it)
        Content/articles/cloud.png: warning: this picture is damaged, or no picture [damaged-picture] (open it on your \
        machine, and save it again)

        """)
    let tree = try folder.tree("Public")
    #expect(
      tree.keys.filter {
        !$0.hasSuffix(".html") && !$0.hasSuffix("xml") && !["feed.json", "robots.txt"].contains($0)
          && !$0.hasPrefix("assets/")
      }
      .sorted() == [
        "2024/05/01/flood/data.csv", "2024/05/01/flood/maps/area 1.png", "2024/05/01/flood/photo.png",
        "2024/05/01/flood/raw.png", "2024/05/02/storm/cloud.png",
      ])
    #expect(
      tree["2024/05/01/flood/index.html"] == """
        <meta name="generator" content="Broadsheet">
        <img src="/news/2024/05/01/flood/photo.png" width="256" height="9">
        <p><img src="/news/2024/05/01/flood/maps/area%201.png" alt="Map" width="256" height="9" decoding="async" \
        loading="lazy" /> \
        <a href="/news/2024/05/01/flood/data.csv">table</a> <img src="/news/2024/05/01/flood/raw.png" alt=""></p>
        <h2 id="why">Why</h2>
        <p><a href="/news/2024/05/02/storm/#wind">beside</a> secret <a href="#why">up</a> \
        <img src="https://b.example/c.png" alt="elsewhere" decoding="async" loading="lazy" /></p>


        """)
    #expect(
      tree["2024/05/02/storm/index.html"]?.contains(
        #"<img src="/news/2024/05/02/storm/cloud.png" alt="Cloud" decoding="async" fetchpriority="high" />"#) == true)
  }

  /// A file beside an article may not take the place of its page, or of another file.
  @Test func twoFilesAtOnePlace() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      ProjectText(
        """
        -- Content/site.yml --
        title: The Paper
        url: https://paper.example/
        html: trusted
        -- Content/articles/a.md --
        ---
        title: A
        date: 2024-05-01
        ---
        ![x](p.gif) [x](index.html) [x](p.gif)
        -- Content/articles/p.gif --
        GIF89a\u{2}\0\u{2}\0\0\0\0;
        -- Content/articles/index.html --
        -- Content/static/2024/05/01/a/p.gif --

        """))
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600, offset: 0), delivery: .check)
    let printer = DiagnosticPrinter(format: .concise, color: false, source: Build.sources(of: options))
    #expect(
      printer.print(try await Build(options).run().diagnostics) == """
        Content/articles/a.md:5:6: error: another page or file has the address /2024/05/01/a/p.gif as well, from \
        Content/static/2024/05/01/a/p.gif [output-collision] (change the slug, the date or the name of one of them)
        Content/articles/a.md:5:17: error: another page or file has the address /2024/05/01/a/ as well, from \
        Content/articles/a.md [output-collision] (change the slug, the date or the name of one of them)

        """)
  }
}
