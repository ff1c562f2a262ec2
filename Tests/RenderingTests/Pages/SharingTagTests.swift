import Testing

/// The tags in the heads of pages that other sites read.
@Suite struct SharingTagTests {
  /// The page of one article, by its lines of front matter, its text, and lines of `site.yml`.
  private static func site(_ lines: String = "", body: String = "Text", site: String = "") throws -> RenderedSite {
    try RenderedSite(
      """
      -- Content/site.yml --
      title: The Paper
      url: https://paper.example/news/
      timezone: America/New_York
      \(site)
      -- Content/authors/ada.md --
      ---
      name: Ada
      fediverse: "@ada@social.example"
      photo: {file: /ada.png, alt: Ada smiles}
      links: [{label: Home, url: "https://ada.example/"}]
      ---
      -- Content/sections/local.md --
      ---
      label: Local
      image: {file: /local.png, alt: A street}
      ---
      -- Content/sections/world.md --
      ---
      label: World
      ---
      -- Content/pages/about.md --
      ---
      title: About
      translations: {de: "https://blatt.example/ueber-uns/"}
      ---
      -- Content/static/wide.png --
      1200 x 630
      -- Content/static/small.png --
      150 x 900
      -- Content/static/middle.png --
      299 x 200
      -- Content/static/local.png --
      800 x 600
      -- Content/static/ada.png --
      400 x 400
      -- Content/static/logo.png --
      900 x 60
      -- Content/articles/2024-05-01-storm.md --
      ---
      title: Storm
      \(lines)
      ---
      \(body)
      """)
  }

  private static let wide = """
    <meta property="og:image" content="https://paper.example/news/wide.png">
    <meta property="og:image:width" content="1200">
    <meta property="og:image:height" content="630">
    <meta property="og:image:alt" content="A &quot;tree&quot;">
    <meta name="twitter:card" content="summary_large_image">
    """

  /// The picture is the article's own, else the first of its text, its section's, the newspaper's, the logo.
  @Test(arguments: [
    ("lead_image: {file: /wide.png, alt: 'A \\\"tree\\\"'}", "![](/local.png)", "", wide),
    (
      "lead_image: /middle.png", "", "",
      "299\">\n<meta property=\"og:image:height\" content=\"200\">\n<meta name=\"twitter:card\" content=\"summary\">"
    ),
    ("", "![Street](/local.png)", "", "content=\"https://paper.example/news/local.png\">"),
    ("lead_image: /small.png", "![Street](/local.png)", "", "content=\"https://paper.example/news/local.png\">"),
    ("lead_image: /drawing.svg\nsection: Local", "", "", "<meta property=\"og:image:alt\" content=\"A street\">"),
    ("section: Local", "", "image: /wide.png", "content=\"https://paper.example/news/local.png\">"),
    ("section: World", "", "image: /wide.png", "content=\"https://paper.example/news/wide.png\">"),
    (
      "", "", "publisher: {logo: /logo.png}",
      """
      <meta property="og:image" content="https://paper.example/news/logo.png">
      <meta property="og:image:width" content="900">
      <meta property="og:image:height" content="60">
      <meta name="twitter:card" content="summary">
      """
    ),
    (
      "lead_image: https://p.example/a.jpg?w=1", "", "",
      """
      <meta property="og:image" content="https://p.example/a.jpg?w=1">
      <meta name="twitter:card" content="summary">
      """
    ),
    ("", "", "", "<meta name=\"twitter:card\" content=\"summary\">"),
    // Where there is no such picture, unless something else serves it.
    ("lead_image: /gone.png\nsection: Local", "", "", "content=\"https://paper.example/news/local.png\">"),
    ("", "![](/gone.png) ![](/local.png)", "", "content=\"https://paper.example/news/local.png\">"),
    (
      "lead_image: /cms/a.png", "", "served_elsewhere: [/cms/]",
      "<meta property=\"og:image\" content=\"https://paper.example/news/cms/a.png\">"
    ),
  ])
  func pictures(lines: String, body: String, site: String, expected: String) throws {
    let page = try Self.site(lines.replacing("\\", with: ""), body: body, site: site).article("storm")
    #expect(page.replacing("“", with: "&quot;").replacing("”", with: "&quot;").contains(expected), "\(page)")
  }

  @Test(arguments: [
    ("", "2024/05/01/storm/index.html", #"<meta name="robots" content="max-image-preview:large">"#),
    ("noindex: true", "2024/05/01/storm/index.html", #"<meta name="robots" content="noindex">"#),
    ("", "2024/05/01/storm/index.html", #"<meta property="og:locale" content="en_US">"#),
    (
      "date: 2024-05-01T09:30\nupdated: 2024-05-02T10:00\nauthors: [Ada, Ben]\nsection: World\ntags: [A, B]",
      "2024/05/01/storm/index.html",
      """
      <meta property="article:published_time" content="2024-05-01T09:30:00-04:00">
      <meta property="article:modified_time" content="2024-05-02T10:00:00-04:00">
      <meta property="article:author" content="https://paper.example/news/authors/ada/">
      <meta name="fediverse:creator" content="@ada@social.example">
      <meta property="article:author" content="https://paper.example/news/authors/ben/">
      <meta property="article:section" content="World">
      <meta property="article:tag" content="A">
      <meta property="article:tag" content="B">
      <meta name="color-scheme"
      """
    ),
    (
      "translations: {de: /de/sturm/, fr-CA: 'https://a.example/?a&b', x-default: /storm/, en: /2024/05/01/storm/}",
      "2024/05/01/storm/index.html",
      """
      <link rel="alternate" hreflang="en" href="https://paper.example/news/2024/05/01/storm/">
      <link rel="alternate" hreflang="de" href="https://paper.example/news/de/sturm/">
      <link rel="alternate" hreflang="fr-CA" href="https://a.example/?a&amp;b">
      <link rel="alternate" hreflang="x-default" href="https://paper.example/news/storm/">
      <meta name="color-scheme"
      """
    ),
    (
      "", "about/index.html",
      """
      <link rel="alternate" hreflang="en" href="https://paper.example/news/about/">
      <link rel="alternate" hreflang="de" href="https://blatt.example/ueber-uns/">
      """
    ),
    ("authors: [Ada]", "authors/ada/index.html", #"<meta name="fediverse:creator" content="@ada@social.example">"#),
    ("authors: [Ada]", "authors/ada/index.html", #"<a href="https://ada.example/" rel="me">Home</a>"#),
    ("authors: [Ada]", "authors/ada/index.html", #"<meta property="og:image:alt" content="Ada smiles">"#),
    ("", "index.html", #"<link rel="me" href="https://social.example/@paper">"#),
    ("section: Local", "local/index.html", #"content="https://paper.example/news/local.png">"#),
  ])
  func holds(lines: String, path: String, expected: String) throws {
    let settings = "publisher: {same_as: [https://social.example/@paper]}"
    let page = try #require(Self.site(lines, site: settings).pages[path])
    #expect(page.contains(expected), "\(page)")
  }

  @Test(arguments: [
    ("", "hreflang"), ("translations: {en: /2024/05/01/storm/}", "hreflang"), ("", "og:image"), ("", "article:tag"),
    ("", "article:modified_time"), ("", "rel=\"me\""), ("", "fediverse"),
  ])
  func lacks(lines: String, unexpected: String) throws {
    #expect(try !Self.site(lines).article("storm").contains(unexpected))
  }

  @Test(arguments: [("de", "de_DE"), ("pt-PT", "pt_PT"), ("zh-Hant-TW", "zh_TW"), ("ar", "ar_EG"), ("gd", nil)])
  func locales(language: String, locale: String?) throws {
    let page = try Self.site(site: "language: \(language)").article("storm")
    #expect(page.contains("og:locale") == (locale != nil))
    if let locale { #expect(page.contains("content=\"\(locale)\"")) }
  }
}
