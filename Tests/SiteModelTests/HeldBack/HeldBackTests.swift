import ContentModel
import SiteModel
import TestSupport
import Testing

/// What is held back, and all that could lead to it.
@Suite struct HeldBackTests {
  private static let site = "-- Content/site.yml --\ntitle: A\nurl: https://a.example/paper/\n"
  private static let texts =
    site + article("due", date: "2044-09-01", "aliases: [/old/, /Former/place]")
    + article("gone", "status: withdrawn\naliases: [/went/]")
    + article("over", "expires: 2024-05-20") + "-- Content/pages/plan.md --\n---\ntitle: Plan\ndraft: true\n---\n"

  private static let due = "the text stays without a link until 2044-09-01T00:00:00+00:00"

  /// Spellings of addresses in a text, all of them of what is not public.
  @Test(arguments: [
    "/2044/09/01/due/", "/2044/09/01/due", "/2044/09/01/due/index.html", "/2044/09/01/due?a=b#c", "/2044/09/01/Due/",
    "/2044//09/./01/x/../due/", "/2044/09/01/%64ue/", "/old/", "/old", "/old/index.html", "/former/place/",
    "https://a.example/paper/2044/09/01/due/", "http://a.example/paper/2044/09/01/due/",
    "https://www.a.example/paper/2044/09/01/due/", "HTTPS://A.Example:443/paper/2044/09/01/due/index.html",
    "http://a.example:80/paper/old/", "https://a.example./paper/old/", "//a.example/paper/old/", "due.md",
    "/2044/09/01/due/plan.pdf", "/paper/2044/09/01/due/", "/paper/old",
  ])
  func spellings(address: String) throws {
    let text = try SiteText(Self.texts + article("page", body: "[x](\(address))"))
    #expect(text.links.texts(of: ArticleIndex(0), in: text.site) == ["text only"])
    let problems = text.problems.filter { !$0.contains("protocol-relative-link") }
    #expect(
      problems == [
        """
        Content/articles/page.md:6:5 warning held-back-target: this link leads to an article that is not public \
        (\(Self.due))
        """
      ])
  }

  /// Addresses that are none, and a file named from the newspaper's folder.
  @Test(arguments: [
    "https:/a.example/paper/2044/09/01/due/", "https:\\\\\\\\a.example/2044/09/01/due/", "https://u@a.example/old/",
    "/Content/articles/due.md",
  ])
  func oddSpellings(address: String) throws {
    let text = try SiteText(Self.texts + article("page", body: "[x](<\(address)>)"))
    #expect(text.links.texts(of: ArticleIndex(0), in: text.site) == ["text only"])
    #expect(text.problems.count == 1)
  }

  /// Addresses that lead elsewhere.
  @Test(
    arguments: [
      ("https://a.example:8080/paper/2044/09/01/due/", "as written"), ("https://b.example/paper/old/", "as written"),
      ("https://a.example/old/", "as written"), ("https://a.example.org/paper/old/", "as written"),
      ("https://www.a.example/paper/shop/", "as written"), ("http://a.example/paper/tags/", "/tags/"),
      ("https://www.a.example/paper", "/"), ("/went/", "/2024/05/01/gone/"), ("/2024/05/01/gone/", "/2024/05/01/gone/"),
    ] as [(String, String)])
  func elsewhere(address: String, expected: String) throws {
    let text = try SiteText(Self.texts + article("page", body: "[x](\(address))"))
    #expect(text.links.texts(of: ArticleIndex(0), in: text.site) == [expected])
    #expect(text.problems == [])
  }

  /// Menus, the banner, and keys of other texts.
  @Test func keys() throws {
    let text = try SiteText(
      """
      -- Content/site.yml --
      title: A
      url: https://a.example/paper/
      menus:
        main: [{ label: Due, url: /2044/09/01/due/ }, { label: Tags, url: /tags/ }]
        footer: [{ label: Old, url: "http://www.a.example/paper/old/" }]
      front: { banner: { text: Soon, url: /plan/, until: 2044-01-01 } }
      -- Content/authors/ines.md --
      ---
      name: Ines
      links: [{ label: Mine, url: /2024/05/01/over/ }]
      ---

      """ + Self.texts.dropFirst(Self.site.count)
        + article(
          "page",
          """
          sources: [{ title: S, url: "https://a.example/paper/old/" }]
          canonical: https://a.example/paper/plan/
          extra: { more_url: /old/ }
          """
        ))
    #expect(
      text.problems == [
        """
        Content/articles/page.md:file warning held-back-target: the source 'https://a.example/paper/old/' leads to \
        an article that is not public (it is left out until 2044-09-01T00:00:00+00:00)
        """,
        """
        Content/articles/page.md:file warning held-back-target: the value '/old/' leads to an article that is not \
        public (it is left out until 2044-09-01T00:00:00+00:00)
        """,
        """
        Content/articles/page.md:5:12 warning held-back-target: the canonical address \
        'https://a.example/paper/plan/' leads to a page that is not public (it is left out until \
        Content/pages/plan.md is no draft any more)
        """,
        """
        Content/authors/ines.md:3:29 warning held-back-target: the link '/2024/05/01/over/' leads to an article that \
        is not public (it is left out since 2024-05-20T00:00:00+00:00; take it out)
        """,
        """
        Content/site.yml:file warning held-back-target: the banner '/plan/' leads to a page that is not public (it \
        is left out until Content/pages/plan.md is no draft any more)
        """,
        """
        Content/site.yml:4:29 warning held-back-target: the menu item '/2044/09/01/due/' leads to an article that is \
        not public (it is left out until 2044-09-01T00:00:00+00:00)
        """,
        """
        Content/site.yml:5:31 warning held-back-target: the menu item 'http://www.a.example/paper/old/' leads to an \
        article that is not public (it is left out until 2044-09-01T00:00:00+00:00)
        """,
      ])
    for url in ["/2044/09/01/due/", "http://www.a.example/paper/old/", "/plan/", "https://a.example/paper/plan/"] {
      #expect(text.links.leavesOut(url))
    }
    #expect(!text.links.leavesOut("/tags/"))
  }

  /// A draft that takes the place of a published article may have its address as an alias.
  @Test func anAliasOfWhatIsPublic() throws {
    let text = try SiteText(
      Self.site + article("new", "draft: true\naliases: [/2024/05/01/live/]") + article("live")
        + article("page", body: "[x](/2024/05/01/live/)"))
    #expect(text.problems == [])
  }

  @Test func aPageAtTheAddressOfWhatIsHeldBack() throws {
    let text = try SiteText(
      Self.site + article("one", "permalink: /it/\ndraft: true") + article("two", "permalink: /it/")
        + article("three", "permalink: /file/\ndraft: true"), files: ["file/index.html"])
    #expect(
      text.problems == [
        """
        Content/articles/two.md:4:12 error held-back-page: '/it/' is the address of an article that is not public, \
        Content/articles/one.md (give one of the two another slug, permalink, alias or name)
        """,
        """
        Content/static/file/index.html:file error held-back-page: '/file/index.html' is the address of an article \
        that is not public, Content/articles/three.md (give one of the two another slug, permalink, alias or name)
        """,
      ])
  }

  /// Links in HTML of the author's own are as good as those of Markdown; the base path may stand before paths in it.
  @Test(arguments: [
    ("<a href=\"/2044/09/01/due/\">x</a>", 10), ("<A HREF='/paper/2044/09/01/due/'>x</A>", 10),
    ("<a href=/paper/2044/09/01/due/>x</a>", 9), ("<a href=\" /2044/\n09&#47;01/due/ \">x</a>", 1),
    ("<a href=\"due.md\">x</a>", 10),
  ])
  func linkInHTML(html: String, column: Int) throws {
    let text = try SiteText(
      Self.texts.replacing("title: A\n", with: "title: A\nhtml: trusted\n") + article("page", body: html))
    #expect(
      text.problems == [
        """
        Content/articles/page.md:6:\(column) warning held-back-target: this link leads to an article that is not \
        public (the text stays without a link until 2044-09-01T00:00:00+00:00)
        """
      ])
  }

  /// What is no tag cannot be taken out.
  @Test func addressInScript() throws {
    let text = try SiteText(
      Self.texts.replacing("title: A\n", with: "title: A\nhtml: trusted\n")
        + article(
          "page",
          body:
            "<script>\nlocation.href=\"/2044/09/01/due/\"\nx.src='http://a.example/paper/2024/05/01/over/'\n</script>"
        ))
    #expect(
      text.problems == [
        """
        Content/articles/page.md:file error held-back-target: the HTML of this text names '/2044/09/01/due/', the \
        address of an article that is not public (take the address out, or write a Markdown link)
        """,
        """
        Content/articles/page.md:file warning held-back-target: the HTML of this text names \
        'http://a.example/paper/2024/05/01/over/', the address of an article that is not public (take the address \
        out, or write a Markdown link)
        """,
      ])
  }

  /// Files in `Content/static` are public at once.
  @Test func earlyFiles() throws {
    let names = ["a.png", "b.png", "c.pdf", "d.png", "e.png"]
    let text = try SiteText(
      Self.site
        + article(
          "due", date: "2044-09-01", "lead_image: /a.png", body: "![x](/b.png) [y](https://a.example/paper/c.pdf)")
        + article("gone", "status: withdrawn", body: "![x](/d.png)")
        + article("draft", "draft: true", body: "![x](/e.png) ![y](/none.png)")
        + article("page", "lead_image: /b.png"), files: names, media: names.map { "Content/static/\($0)" })
    #expect(
      text.problems.filter { !$0.contains("missing-description") } == [
        """
        Content/articles/draft.md:6:6 warning early-file: '/e.png' lies in Content/static, and is public before this \
        text is (put the file beside this text and name it without '/': it is then published with it)
        """,
        """
        Content/articles/due.md:4:13 warning early-file: '/a.png' lies in Content/static, and is public before this \
        text is (put the file beside this text and name it without '/': it is then published with it)
        """,
        """
        Content/articles/due.md:6:18 warning early-file: '/c.pdf' lies in Content/static, and is public before this \
        text is (put the file beside this text and name it without '/': it is then published with it)
        """,
        """
        Content/articles/gone.md:6:6 warning early-file: '/d.png' lies in Content/static, and is public though this \
        text is not (put the file beside this text and name it without '/': it is then published with it)
        """,
      ])
  }

  /// A page has no date; one to come would be overlooked.
  @Test func aPageWithADateToCome() throws {
    func page(_ name: String, _ lines: String) -> String {
      "-- Content/pages/\(name).md --\n---\ntitle: A\n\(lines)\n---\n"
    }
    let text = try SiteText(
      Self.site + page("a", "date: 2099-01-01") + page("b", "date: 2020-01-01")
        + page("c", "draft: true\ndate: 2099-01-01")
        + page("d", "date: soon"))
    let isDated = "unknown-key: a page has no date"
    let advice = "(write 'updated:' if it is to be shown, or move the file to Content/articles)"
    #expect(
      text.problems == [
        """
        Content/pages/a.md:3:1 error \(isDated), so readers would see this before 2099-01-01T00:00:00+00:00 (write \
        'draft: true' until then, or move the file to Content/articles)
        """,
        "Content/pages/a.md:3:1 warning \(isDated) \(advice)", "Content/pages/b.md:3:1 warning \(isDated) \(advice)",
        "Content/pages/c.md:4:1 warning \(isDated) \(advice)", "Content/pages/d.md:3:1 warning \(isDated) \(advice)",
      ])
  }

  /// The address of what is held back, and of a tombstone, holds the section that the name means.
  @Test func theSectionInAnAddress() throws {
    let text = try SiteText(
      """
      -- Content/site.yml --
      title: A
      url: https://a.example/
      permalink: /{section}/{slug}/
      -- Content/sections/local.md --
      ---
      synonyms: [Nearby]
      ---

      """ + article("due", date: "2044-09-01", "section: Nearby")
        + article("gone", "section: Nearby\nstatus: withdrawn")
        + article("page", "section: Local", body: "[x](/local/due/) [y](/local/gone/)"))
    #expect(text.site.heldBack.map(\.address) == ["/local/due/", "/local/gone/"])
    #expect(text.pages.map(\.path).contains("/local/gone/"))
    #expect(text.links.texts(of: ArticleIndex(0), in: text.site) == ["text only", "/local/gone/"])
  }
}
