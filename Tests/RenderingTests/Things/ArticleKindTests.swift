import Testing

/// What readers are told of the kind of an article, above all of what somebody paid for.
@Suite struct ArticleKindTests {
  private static func site(_ lines: String, body: String = "Text", settings: String = "language: en") throws
    -> RenderedSite
  {
    try RenderedSite(
      """
      -- Content/site.yml --
      title: The Paper
      url: https://paper.example/news/
      page_size: 1
      front: { blocks: [Local] }
      html: trusted
      \(settings)
      -- Content/sections/ads.md --
      ---
      label: Ads
      kind: sponsored
      ---
      -- Content/articles/2024-05-02-new.md --
      ---
      title: New
      ---
      -- Content/articles/2024-05-01-soap.md --
      ---
      title: Soap
      tags: [Water]
      \(lines)
      ---
      \(body)
      -- Content/articles/2024-04-30-old.md --
      ---
      title: Old
      section: Local
      tags: [Water]
      ---

      """)
  }

  /// How often a label stands on a page: with each card, and with the article itself.
  @Test(arguments: [
    ("2024/05/01/soap/index.html", 1), ("index.html", 1), ("page/2/index.html", 1), ("page/1/index.html", 0),
    ("local/index.html", 1), ("tags/water/index.html", 1), ("authors/ada/index.html", 1),
    ("2024/05/page/1/index.html", 1),
    ("2024/05/01/index.html", 1), ("2024/04/30/old/index.html", 1), ("404.html", 0),
  ])
  func everyCardIsLabelled(path: String, expected: Int) throws {
    let site = try Self.site("kind: sponsored\nsection: Local\nauthors: [Ada]")
    let page = try #require(site.pages[path])
    #expect(page.ranges(of: "<p class=\"kind\">Sponsored</p>").count == expected, "\(page)")
  }

  /// A block of the front page shows no section, since its heading does, but what stands beside it.
  @Test(arguments: [
    ("kind: opinion", "<p class=\"kind\">Opinion</p>"), ("kicker: Water", "<p class=\"kicker\">Water</p>"),
    ("kicker: Opinion\nkind: opinion", "<p class=\"kicker\">Opinion</p>"),
  ])
  func briefs(lines: String, label: String) throws {
    let page = try #require(Self.site("section: Local\n\(lines)").pages["index.html"])
    let brief = "<div class=\"eyebrow\">\n\(label)\n</div>\n<h2><a href=\"/news/2024/05/01/soap/\">Soap</a></h2>"
    #expect(page.contains(brief), "\(page)")
  }

  @Test func theLeadIsLabelled() throws {
    let page = try Self.site("kind: sponsored\npinned: true").pages["index.html"]
    #expect(
      page?.contains("<div class=\"lead-text\">\n<div class=\"eyebrow\">\n<p class=\"kind\">Sponsored</p>") == true)
  }

  @Test func neighboursAreLabelled() throws {
    let site = try Self.site("kind: sponsored")
    #expect(site.article("new").contains("<span>Previous article · Sponsored</span> Soap</a>"))
    #expect(site.article("old").contains("<span>Next article · Sponsored</span> Soap</a>"))
    #expect(site.article("soap").contains("<span>Next article</span> New</a>"))
  }

  /// The label at the head of the article; nil: none.
  @Test(
    arguments: [
      ("kind: news", nil), ("title: Soap", nil), ("kind: analysis", "Analysis"), ("kind: opinion", "Opinion"),
      ("kind: review", "Review"), ("kind: live", "Live"), ("kind: sponsored", "Sponsored"),
      ("section: Ads", "Sponsored"),
      ("section: Ads\nkind: news", nil), ("kind: opinion\nkicker: OPINION", nil),
      ("kind: opinion\nsection: Opinion", nil),
      ("kind: opinion\nsection: Local", "Opinion"), ("kind: sponsored\nkicker: Sponsored", "Sponsored"),
      ("kind: sponsored\nsection: Sponsored", "Sponsored"),
    ] as [(String, String?)])
  func label(lines: String, expected: String?) throws {
    let lines = lines.hasPrefix("title") ? "" : lines
    let page = try Self.site(lines).article("soap")
    let label = expected.map { "<div class=\"eyebrow\">\n<p class=\"kind\">\($0)</p>\n" }
    #expect(page.contains(label ?? "<div class=\"eyebrow\">\n"))
    #expect(page.contains("<p class=\"kind\">") == (expected != nil))
  }

  @Test(arguments: [
    ("en", "Sponsored"), ("de", "Anzeige"), ("fr", "Contenu sponsorisé"), ("es", "Contenido patrocinado"),
    ("pt-BR", "Conteúdo patrocinado"), ("pl", "Materiał sponsorowany"), ("ja", "広告"), ("ar", "محتوى إعلاني"),
  ])
  func languages(language: String, label: String) throws {
    let page = try Self.site("kind: sponsored", settings: "language: \(language)").article("soap")
    #expect(page.contains("<p class=\"kind\">\(label)</p>"))
  }

  @Test(arguments: [
    ("[x](https://soap.example/a?b&c)", #"<a href="https://soap.example/a?b&amp;c" rel="sponsored">x</a>"#),
    ("<https://soap.example/>", #"<a href="https://soap.example/" rel="sponsored">https://soap.example/</a>"#),
    ("[x](HTTPS://soap.example/)", #"<a href="HTTPS://soap.example/" rel="sponsored">x</a>"#),
    ("[x](https://paper.example/other/)", #"<a href="https://paper.example/other/" rel="sponsored">x</a>"#),
    ("[x](https://www.paper.example/news/ethics/)", #"<a href="https://www.paper.example/news/ethics/">x</a>"#),
    ("[x](https://paper.example/news/local/)", #"<a href="/news/local/">x</a>"#),
    ("[x](2024-04-30-old.md)", #"<a href="/news/2024/04/30/old/">x</a>"#), ("[x](#a)", ##"<a href="#a">x</a>"##),
    ("[x](mailto:a@soap.example)", #"<a href="mailto:a@soap.example">x</a>"#),
    (#"<a href=" //soap.example/" rel="ugc">x</a>"#, #"<a href="https://soap.example/" rel="ugc sponsored">x</a>"#),
    (#"<a href="https://user@soap.example/">x</a>"#, #"<a href="https://user@soap.example/" rel="sponsored">x</a>"#),
    (#"<a href="https://paper.example/news/">x</a>"#, #"<a href="/news/">x</a>"#),
  ])
  func linksThatLeaveTheSite(body: String, expected: String) throws {
    let page = try Self.site("kind: sponsored", body: body).article("soap")
    #expect(page.contains(expected), "\(page)")
  }

  @Test func otherArticlesHaveNoSuchLinks() throws {
    let page = try Self.site("kind: review", body: "[x](https://soap.example/)").article("soap")
    #expect(page.contains(#"<a href="https://soap.example/">x</a>"#))
  }

  @Test func sources() throws {
    let sources = """
      sources:
        - { title: Soap, url: "https://soap.example/" }
        - { title: Us, url: "https://paper.example/news/local/" }
      """
    let page = try Self.site("kind: sponsored\n\(sources)").article("soap")
    #expect(page.contains(#"<a href="https://soap.example/" rel="sponsored">Soap</a>"#))
    #expect(page.contains(#"<a href="https://paper.example/news/local/">Us</a>"#))
    #expect(try Self.site(sources).article("soap").contains(#"<a href="https://soap.example/">Soap</a>"#))
  }
}
