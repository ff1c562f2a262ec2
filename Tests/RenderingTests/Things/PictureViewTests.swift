import Testing

/// Pictures with copies and words of their own, wherever they are shown.
@Suite struct PictureViewTests {
  /// `image` is the article's lead image, `body` its text.
  private static func paper(image: String = "/a%20b.png", body: String = "It blew.") -> String {
    """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/news/
    image: /a%20b.png
    publisher: {name: Press, logo: /plain.png}
    feeds: {content: full, of: [authors]}
    -- Content/authors/ada.md --
    ---
    name: Ada
    photo: /ada.png
    ---
    -- Content/authors/ben.md --
    ---
    name: Ben
    photo: {file: /plain.png, alt: ""}
    ---
    -- Content/articles/2024-05-30-storm.md --
    ---
    title: Storm
    authors: [Ada, Ben]
    lead_image: \(image)
    ---
    \(body)
    -- Content/static/a b.png --
    2000 x 1000
    alt: A "tree" & <b>
    caption: </figcaption><script>
    credit: Eve "'<
    avif: 400 800
    webp: 400 800 1600
    fallback: 1600
    share: 1200 x 630
    color: 10 171 255
    -- Content/static/ada.png --
    400 x 400
    alt: Ada, laughing
    webp: 200
    -- Content/static/plain.png --
    900 x 60

    """
  }

  private static let sources = """
    <picture>
    <source type="image/avif" srcset="/news/a%20b.png.400.avif 400w, /news/a%20b.png.800.avif 800w" sizes="SIZES">
    <source type="image/webp" srcset="/news/a%20b.png.400.webp 400w, /news/a%20b.png.800.webp 800w, \
    /news/a%20b.png.1600.webp 1600w" sizes="SIZES">
    """
  private static let image = """
    <img src="/news/a%20b.png.1600.png" alt="A &quot;tree&quot; &amp; &lt;b&gt;" width="2000" height="1000"
    """
  private static let style = #" style="--ratio:2000/1000;background-color:rgb(10,171,255)">"#

  /// A place in the default theme; SIZES… in the sources is left open.
  @Test(arguments: [
    (
      "/news/2024/05/30/storm/", "(min-width: 57.5rem) min(54rem, 70vh * 2000 / 1000), calc(100vw - 2.5rem)",
      #"fetchpriority="high""#,
      "<figure class=\"lead-image\">\n",
      """

      </picture>
      <figcaption>&lt;/figcaption&gt;&lt;script&gt; <small>Eve &quot;&#39;&lt;</small></figcaption>
      """
    ),
    (
      "/news/", "(min-width: 77rem) 40.6rem, (min-width: 48rem) 53.1vw, calc(100vw - 2.5rem)", #"fetchpriority="high""#,
      "</div>\n",
      "\n</picture>\n</article>"
    ),
    (
      "/news/authors/ada/",
      "(min-width: 77rem) 20.75rem, (min-width: 66rem) 27.4vw, (min-width: 48rem) 44vw, calc(100vw - 2.5rem)",
      #"loading="lazy""#, "</p>\n",
      "\n</picture>\n</article>"
    ),
  ])
  func inTemplates(page: String, sizes: String, loading: String, before: String, after: String) throws {
    let html = try RenderedSite(Self.paper()).pages[page.dropFirst("/news/".count) + "index.html"] ?? ""
    let picture = Self.sources.replacing("SIZES", with: sizes) + "\n" + Self.image
    #expect(html.contains("\(before)\(picture) decoding=\"async\" \(loading)\(Self.style)\(after)"), "\(html)")
  }

  @Test(arguments: [
    (
      "ada",
      """
      <picture>
      <source type="image/webp" srcset="/news/ada.png.200.webp 200w" sizes="max(8rem, 8rem * 400 / 400)">
      <img src="/news/ada.png" alt="Ada, laughing" width="400" height="400" decoding="async" fetchpriority="high">
      </picture>
      """
    ),
    (
      "ben",
      """
      <picture>
      <img src="/news/plain.png" alt="" width="900" height="60" decoding="async" fetchpriority="high">
      </picture>
      """
    ),
  ])
  func photos(author: String, expected: String) throws {
    let html = try RenderedSite(Self.paper()).pages["authors/\(author)/index.html"] ?? ""
    #expect(html.contains(expected), "\(html)")
  }

  private static func figure(_ sizes: String, alt: String, loading: String = #"loading="lazy""#) -> String {
    """
    <picture><source type="image/avif" srcset="/news/a%20b.png.400.avif 400w, /news/a%20b.png.800.avif 800w" \
    sizes="\(sizes)" /><source type="image/webp" srcset="/news/a%20b.png.400.webp 400w, \
    /news/a%20b.png.800.webp 800w, /news/a%20b.png.1600.webp 1600w" sizes="\(sizes)" />\
    <img src="/news/a%20b.png.1600.png" alt="\(alt)" width="2000" height="1000" decoding="async" \(loading) \
    style="background-color:#0aabff" /></picture>
    """
  }

  private static let column = "(min-width: 41rem) 38rem, calc(100vw - 2.5rem)"
  private static let pair =
    "(min-width: 41rem) 18.5rem, (min-width: 21.5rem) calc(50vw - 1.75rem), calc(100vw - 2.5rem)"
  private static let alt = "A &quot;tree&quot; &amp; &lt;b&gt;"
  private static let caption = "&lt;/figcaption&gt;&lt;script&gt;"
  private static let credit = "<small>Eve &quot;&#39;&lt;</small>"

  @Test(arguments: [
    ("![](</a b.png>)", "<figure>\(figure(column, alt: alt))<figcaption>\(caption) \(credit)</figcaption></figure>"),
    (
      "![](</a b.png?v=2>){alt=\"\"}",
      "<figure>\(figure(column, alt: ""))<figcaption>\(caption) \(credit)</figcaption></figure>"
    ),
    (
      "![Oak](</a b.png> \"Mine\"){.wide}",
      """
      <figure class="wide">\(figure("(min-width: 57.5rem) 54rem, calc(100vw - 2.5rem)", alt: "Oak"))<figcaption>Mine \
      \(credit)</figcaption></figure>
      """
    ),
    (
      "![Oak](</a b.png>){credit=Max}\n![Elm](</a b.png> \"E\"){credit=Max}",
      """
      <div class="gallery">
      <figure>\(figure(pair, alt: "Oak"))<figcaption>\(caption) <small>Max</small></figcaption></figure>
      <figure>\(figure(pair, alt: "Elm"))<figcaption>E <small>Max</small></figcaption></figure>
      </div>
      """
    ),
    ("See ![](</a b.png>).", "<p>See \(figure(column, alt: alt)).</p>"),
    ("<p><img src='/a b.png' alt></p>", "<p>\(figure(column, alt: ""))</p>"),
    (
      "<picture><source srcset=https://c.example/c.webp><img src=/a%20b.png></picture>",
      #"<p><picture><source srcset="https://c.example/c.webp" /><img src="/news/a%20b.png.1600.png" alt="\#(alt)" "#
        + #"width="2000" "#
        + #"height="1000" decoding="async" loading="lazy" style="background-color:#0aabff" /></picture></p>"#
    ),
    (
      "![Far](https://c.example/c.png)",
      #"<figure><img src="https://c.example/c.png" alt="Far" decoding="async" loading="lazy" /></figure>"#
    ),
    (
      "![Logo](/plain.png)",
      #"""
      <figure><img src="/news/plain.png" alt="Logo" width="900" height="60" decoding="async" loading="lazy" \#
      /></figure>
      """#
    ),
  ])
  func inTexts(text: String, expected: String) throws {
    let html = try RenderedSite(Self.paper(body: text)).article("storm")
    #expect(html.contains("<div class=\"body\">\n\(expected)\n"), "\(html)")
  }

  /// A theme of the newspaper's own has other columns.
  @Test func sizesOfItsOwn() throws {
    let paper = Self.paper(body: "![Oak](</a b.png>){.wide}")
    let html = try RenderedSite(paper.replacing("\npublisher:", with: "\nimages: {sizes: \"<50vw\"}\npublisher:"))
      .article("storm")
    #expect(html.contains(Self.figure("&lt;50vw", alt: "Oak")), "\(html)")
  }

  /// Where no lead image stands above it, the first one at the top is fetched before all else.
  @Test func atTheTop() throws {
    let html = try RenderedSite(Self.paper(image: "", body: "![](</a b.png>)")).article("storm")
    #expect(html.contains(Self.figure(Self.column, alt: Self.alt, loading: #"fetchpriority="high""#)), "\(html)")
  }

  private static let share = """
    <meta property="og:image" content="https://paper.example/news/a%20b.png.share.jpg">
    <meta property="og:image:width" content="1200">
    <meta property="og:image:height" content="630">
    <meta property="og:image:alt" content="A &quot;tree&quot; &amp; &lt;b&gt;">
    <meta name="twitter:card" content="summary_large_image">
    """
  private static let whole = #""url":"https://paper.example/news/a%20b.png.1600.png","width":1600,"height":800,"#

  /// Other sites and programs get one file, with its own size and length.
  @Test(arguments: [
    ("2024/05/30/storm/index.html", share), ("tags/index.html", share), ("2024/05/30/storm/index.html", whole),
    ("sitemap.xml", "<image:loc>https://paper.example/news/a%20b.png.1600.png</image:loc>"),
    (
      "feed.xml",
      #"<enclosure url="https://paper.example/news/a%20b.png.1600.png" length="16000" type="image/png"/>"#
        + #"<media:content url="https://paper.example/news/a%20b.png.1600.png" type="image/png" medium="image">"#
        + "<media:credit>Eve "
    ),
    (
      "feed.json",
      #"<figure><img src=\"https://paper.example/news/a%20b.png.1600.png\" alt=\"\" width=\"1600\" height=\"800\" />"#
        + "<figcaption>&lt;/figcaption&gt;&lt;script&gt; <small>Eve "
    ),
  ])
  func elsewhere(file: String, expected: String) throws {
    let pages = try RenderedSite(Self.paper(body: "![](</a b.png>){alt=\"\"}")).pages
    #expect(pages[file]?.contains(expected) == true, "\(pages[file] ?? "\(pages.keys.sorted())")")
  }
}
