import Testing

@testable import Rendering
@testable import SiteModel

/// What search engines and crawlers are told.
@Suite struct SitemapTests {
  private static let site = """
    -- Content/site.yml --
    title: The (Daily) Paper
    url: https://paper.example/news/
    language: zh-Hant-HK
    image: {file: /card.png, alt: A}
    -- Content/static/card.png --
    1200 x 630
    -- Content/static/storm.png --
    640 x 480
    -- Content/articles/2024-05-30-storm/index.md --
    ---
    title: Storm & "wind" ]]> <b>
    date: 2024-05-30T10:00:00Z
    updated: 2024-05-31T11:30:00+02:00
    lead_image: {file: /storm.png, alt: A}
    tags: [Wind]
    authors: [Ada]
    section: World
    ---
    ![B](tree.png) ![B](tree.png) ![C](https://other.example/c.png)
    -- Content/articles/2024-05-30-storm/tree.png --
    10 x 10
    -- Content/articles/2024-05-31-bought.md --
    ---
    title: Bought
    kind: sponsored
    ---
    -- Content/articles/2024-05-31-hidden.md --
    ---
    title: Hidden
    noindex: true
    ---
    -- Content/articles/2024-05-31-copied.md --
    ---
    title: Copied
    canonical: https://other.example/copied/
    ---
    -- Content/articles/2024-05-31-gone.md --
    ---
    title: Gone
    status: withdrawn
    aliases: [/gone/]
    ---
    -- Content/articles/2024-05-31-draft.md --
    ---
    title: Draft
    draft: true
    ---
    -- Content/articles/2024-05-29-old.md --
    ---
    title: Old
    ---
    -- Content/pages/about.md --
    ---
    title: About
    ---
    """

  @Test func aSitemapHasEachPageThatSearchEnginesShow() throws {
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- generator="Broadsheet" -->
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
      xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\
      <url><loc>https://paper.example/news/2024/05/29/old/</loc>\
      <lastmod>2024-05-29T00:00:00+00:00</lastmod></url>\
      <url><loc>https://paper.example/news/2024/05/30/storm/</loc>\
      <lastmod>2024-05-31T09:30:00+00:00</lastmod>\
      <image:image><image:loc>https://paper.example/news/storm.png</image:loc></image:image>\
      <image:image><image:loc>https://paper.example/news/2024/05/30/storm/tree.png</image:loc></image:image></url>\
      <url><loc>https://paper.example/news/2024/05/31/bought/</loc>\
      <lastmod>2024-05-31T00:00:00+00:00</lastmod></url>\
      <url><loc>https://paper.example/news/</loc>\
      <lastmod>2024-05-31T00:00:00+00:00</lastmod></url>\
      <url><loc>https://paper.example/news/world/</loc>\
      <lastmod>2024-05-30T10:00:00+00:00</lastmod></url>\
      <url><loc>https://paper.example/news/tags/wind/</loc>\
      <lastmod>2024-05-30T10:00:00+00:00</lastmod></url>\
      <url><loc>https://paper.example/news/authors/ada/</loc>\
      <lastmod>2024-05-30T10:00:00+00:00</lastmod></url>\
      <url><loc>https://paper.example/news/about/</loc></url>\
      <url><loc>https://paper.example/news/tags/</loc></url>\
      <url><loc>https://paper.example/news/authors/</loc></url>\
      </urlset>

      """
    #expect(try RenderedSite(Self.site).pages["sitemap.xml"] == expected)
  }

  /// Two days before the moment of the build, which is noon on June 1.
  @Test(arguments: [
    ("2024-06-01T09:59:59Z", true), ("2024-06-01T10:00:00Z", false),
  ])
  func newsIsOfTwoDays(moment: String, isNews: Bool) throws {
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- generator="Broadsheet" -->
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\
      <url><loc>https://paper.example/news/2024/05/30/storm/</loc>\
      <news:news><news:publication><news:name>The Paper</news:name><news:language>zh-tw</news:language>\
      </news:publication><news:publication_date>2024-05-30T10:00:00+00:00</news:publication_date>\
      <news:title>Storm &amp; 「wind」 ]]&gt; &lt;b&gt;</news:title></news:news></url></urlset>

      """
    #expect(try RenderedSite(Self.site, at: moment).pages["news-sitemap.xml"] == (isNews ? expected : nil))
  }

  @Test(arguments: [
    (
      "", "2024-06-01T00:00:00Z",
      """
      # generator="Broadsheet"
      # Crawlers read this file at the root of the host alone: https://paper.example/robots.txt
      User-agent: *
      Disallow:

      Sitemap: https://paper.example/news/sitemap.xml
      Sitemap: https://paper.example/news/news-sitemap.xml

      """
    ),
    (
      "sitemaps: false", "2024-06-03T00:00:00Z",
      """
      # generator="Broadsheet"
      # Crawlers read this file at the root of the host alone: https://paper.example/robots.txt
      User-agent: *
      Disallow:

      """
    ),
    ("crawlers: false", "2024-06-03T00:00:00Z", nil),
  ])
  func robots(settings: String, moment: String, expected: String?) throws {
    let text = Self.site.replacing("language:", with: "\(settings)\nlanguage:")
    #expect(try RenderedSite(text, at: moment).pages["robots.txt"] == expected)
  }

  @Test func crawlersThatTrainCanBeDenied() throws {
    let text =
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\nsitemaps: false\ncrawlers: {training: deny}\n"
    let lines = try #require(RenderedSite(text).pages["robots.txt"]).split(separator: "\n")
    #expect(lines.prefix(2) == ["# generator=\"Broadsheet\"", "User-agent: AI2Bot"])
    #expect(lines.contains("User-agent: GPTBot"))
    #expect(lines.suffix(3) == ["Disallow: /", "User-agent: *", "Disallow:"])
  }

  @Test func aPreviewIsForNoCrawler() throws {
    let pages = try RenderedSite(Self.site, visibility: Visibility(drafts: true, future: false)).pages
    #expect(["sitemap.xml", "news-sitemap.xml", "robots.txt"].allSatisfy { pages[$0] == nil })
  }

  /// Parts are cut from the oldest end; the last one has what is no article.
  @Test(arguments: [
    (12, 1_000_000, [12]), (5, 1_000_000, [5, 5, 2]), (100, 1000, [4, 4, 4]),
  ])
  func parts(addresses: Int, bytes: Int, counts: [Int]) throws {
    let site = try RenderedSite(
      Self.site.replacing("![B](tree.png) ![B](tree.png) ![C](https://other.example/c.png)", with: "").replacing(
        "lead_image: {file: /storm.png, alt: A}\n", with: ""))
    let parts = SitemapPart.cut(site.plans, of: site.context.site, addressLimit: addresses, sizeLimit: bytes)
    #expect(parts.map(\.pages.count) == counts)
    #expect(parts.map(\.number) == (parts.count == 1 ? [nil] : Array(1...parts.count)))
    #expect(parts.first?.pages.first?.path == "/2024/05/29/old/")
  }
}
