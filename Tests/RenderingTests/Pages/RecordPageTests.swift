import SiteModel
import Testing

/// Pages, authors, sections and tags through the default theme.
@Suite struct RecordPageTests {
  private static let project = """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/news/
    -- Content/articles/2024-05-01-storm.md --
    ---
    title: Storm
    section: World
    tags: [Wind]
    authors: [Ada]
    ---
    Text
    -- Content/authors/ada.md --
    ---
    name: Ada <Lovelace>
    synonyms: [Ada]
    photo: /ada.png
    links: [{ label: Site, url: "https://ada.example/?a=1&b=2" }]
    ---
    See [about](../pages/about.md).
    -- Content/authors/zoe.md --
    ---
    name: Zoë
    photo: { file: /zoe.png, alt: Zoë at work }
    ---
    -- Content/sections/world.md --
    ---
    description: Near & far
    ---
    -- Content/tags/wind.md --
    ---
    label: Winds
    ---
    What *blows*.
    -- Content/pages/about.md --
    ---
    title: About us
    standfirst: Who & why
    updated: 2024-05-02
    canonical: https://other.example/about
    ---
    ## Us
    -- Content/pages/hidden.md --
    ---
    title: Hidden
    noindex: true
    ---
    """

  @Test(arguments: [
    ("authors/ada/index.html", "<title>Ada &lt;Lovelace&gt; – The Paper</title>"),
    ("authors/ada/index.html", #"<meta name="description" content="See about.">"#),
    (
      "authors/ada/index.html",
      #"<img src="/news/ada.png" alt="Photo of Ada &lt;Lovelace&gt;" decoding="async" fetchpriority="high">"#
    ),
    ("authors/ada/index.html", #"<p>See <a href="/news/about/">about</a>.</p>"#),
    ("authors/ada/index.html", #"<a href="https://ada.example/?a=1&amp;b=2" rel="me">Site</a>"#),
    ("authors/ada/index.html", #"<h2><a href="/news/2024/05/01/storm/">Storm</a></h2>"#),
    ("authors/zoe/index.html", #"<img src="/news/zoe.png" alt="Zoë at work" decoding="async" fetchpriority="high">"#),
    ("authors/index.html", #"<li><a href="/news/authors/ada/">Ada &lt;Lovelace&gt;</a> <span>1 article</span></li>"#),
    ("authors/index.html", #"<li><a href="/news/authors/zoe/">Zoë</a> <span>0 articles</span></li>"#),
    (
      "2024/05/01/storm/index.html",
      #"By <a class="author" href="/news/authors/ada/" rel="author">Ada &lt;Lovelace&gt;</a></p>"#
    ),
    ("index.html", "<span>By Ada &lt;Lovelace&gt;</span>"),
    ("world/index.html", "<p>Near &amp; far</p>"),
    ("world/index.html", #"<meta name="description" content="Near &amp; far">"#),
    ("tags/wind/index.html", "<p>What <em>blows</em>.</p>"),
    ("tags/wind/index.html", "<h1>Winds</h1>"),
    ("about/index.html", #"<h2 id="us">Us</h2>"#),
    ("about/index.html", #"<p class="standfirst">Who &amp; why</p>"#),
    ("about/index.html", #"Updated <time datetime="2024-05-02T00:00:00+00:00">May 2, 2024</time>"#),
    ("about/index.html", #"<link rel="canonical" href="https://other.example/about">"#),
    ("hidden/index.html", #"<meta name="robots" content="noindex">"#),
    ("hidden/index.html", #"<link rel="canonical" href="https://paper.example/news/hidden/">"#),
  ])
  func holds(page: String, expected: String) throws {
    let text = try RenderedSite(Self.project).pages[page] ?? "no page"
    #expect(text.contains(expected), "\(text)")
  }

  @Test func anAuthorWithoutArticlesShowsNoList() throws {
    let page = try #require(try RenderedSite(Self.project).pages["authors/zoe/index.html"])
    #expect(!page.contains("All articles"))
  }
}
