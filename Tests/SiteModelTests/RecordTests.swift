import ContentModel
import SiteModel
import TestSupport
import Testing

/// A file of front matter lines and a text.
private func file(_ path: String, _ lines: String = "", body: String = "") -> String {
  "-- Content/\(path).md --\n---\n\(lines)\n---\n\(body)\n"
}

@Suite struct AuthorTests {
  @Test func everyAuthorHasAPage() throws {
    let text = try SiteText(
      article("a", "author: Ines Okafor") + article("b", date: "2024-05-02", "authors: [Jo Lee, Ines Okafor]")
        + article("c", "draft: true\nauthor: Secret") + file("authors/zoe", "name: Zoë"))
    #expect(text.site.authors.map(\.name) == ["Ines Okafor", "Jo Lee", "Zoë"])
    #expect(text.site.authors.map(\.articles.count) == [2, 1, 0])
    #expect(
      text.pages.map(\.path).filter { $0.hasPrefix("/authors/") && $0.hasSuffix("/") }
        == ["/authors/", "/authors/ines-okafor/", "/authors/jo-lee/", "/authors/zoe/"])
    #expect(text.problems == [])
  }

  @Test func withoutAuthorsThereIsNoIndex() throws {
    #expect(try !SiteText(article("a")).pages.contains { $0.path == "/authors/" })
  }

  @Test func listsOfAuthorsAreCutLikeAll() throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\npage_size: 1\n" + article("a", "author: Jo")
        + article("b", "author: Jo"))
    #expect(
      text.pages.map(\.path).filter { $0.hasPrefix("/authors/jo/") }
        == ["/authors/jo/feed.xml", "/authors/jo/", "/authors/jo/page/1/"])
  }

  @Test func aRecordMergesItsNames() throws {
    let text = try SiteText(
      article("a", "author: ines okafor") + article("b", "author: I. Okafor") + article("c", "author: ines")
        + article("d", "authors: [Ines Okafor, {id: ines, role: photos}]")
        + file("authors/ines", "name: Ines Okafor\nsynonyms: [I. Okafor]"))
    #expect(text.site.authors.map(\.name) == ["Ines Okafor"])
    #expect(text.site.authors.map(\.path) == ["/authors/ines/"])
    #expect(text.site.authors.map(\.articles.count) == [4])
    #expect(text.site.articles.last?.credits.map(\.role) == [nil, .photos])
    #expect(text.problems == [])
  }

  /// However their names are written, authors stand once for each of their roles, where they stand first.
  @Test(arguments: [
    ("[Jane Doe, jane doe]", ["Jane Doe"]), ("[Jane Doe, Bo, jane-doe, bo]", ["Jane Doe", "Bo"]),
    ("[Bo, {id: jane-doe, role: photos}, {name: Jane Doe, role: photos}]", ["Bo", "Jane Doe photos"]),
    ("[Jane Doe, {id: jane doe, role: photos}, Jane Doe]", ["Jane Doe", "Jane Doe photos"]),
  ])
  func anAuthorIsCreditedOnce(authors: String, expected: [String]) throws {
    let section = try SiteText(article("a", "section: Local") + file("sections/local", "authors: \(authors)")).site
    for site in [try SiteText(article("a", "authors: \(authors)")).site, section] {
      let credits = site.articles[0].credits.map { credit in
        site[credit.author].name + (credit.role.map { " \($0.rawValue)" } ?? "")
      }
      #expect(credits == expected)
    }
  }

  @Test func withoutARecordSpellingsAreMergedWithANote() throws {
    let text = try SiteText(
      article("a", "author: Zoe Kim") + article("b", "author: Zoë Kim") + article("c", "author: Zoë Kim"))
    #expect(text.site.authors.map(\.name) == ["Zoë Kim"])
    #expect(
      text.problems == [
        "Content/articles/a.md:4:9 note merged-terms: 'Zoe Kim' and 'Zoë Kim' are one author (it is shown as 'Zoë Kim')"
      ])
  }

  @Test(arguments: [
    ("Ines Okafro", true), ("Inez Okafor", true), ("InesOkafor", true), ("Ines Okafo", true),
    ("Jane Okafor", false), ("Ines Smith", false), ("Okafor", false), ("Jo Lee", false), ("INES OKAFOR", false),
    ("Ines Okafor-Lee", false), ("ines-okafor", false), ("Okafor Ines", false), ("Al", false),
  ])
  func nearlyAKnownAuthor(name: String, isNear: Bool) throws {
    let text = try SiteText(article("a", "author: \(name)") + file("authors/ines-okafor", "name: Ines Okafor"))
    #expect(
      text.problems
        == (isNear
          ? [
            "Content/articles/a.md:4:9 warning unknown-author: no author's file has the name '\(name)' "
              + "(did you mean 'Ines Okafor'? If not, give this author a file in Content/authors)"
          ] : []))
  }

  @Test(arguments: [
    ("Ines Okafro", 10, true), ("Ines Okafro", 9, false), ("Jane Okafor", 10, false), ("Ines Smith", 10, false),
  ])
  func nearlyACommonName(name: String, count: Int, isNear: Bool) throws {
    let others = (0..<count).map { article("b\($0)", "author: Ines Okafor") }.joined()
    #expect(
      try SiteText(article("a", "author: \(name)") + others).problems
        == (isNear
          ? [
            "Content/articles/a.md:4:9 warning unknown-author: one article alone has the author '\(name)', "
              + "and many have 'Ines Okafor' "
              + "(correct the name; if it is right, give this author a file in Content/authors)"
          ] : []))
  }

  @Test func nearlyACommonTag() throws {
    let others = (0..<10).map { article("b\($0)", "tags: [Hamburg]") }.joined()
    #expect(
      try SiteText(article("a", "tags: [Hambrug]") + others).problems == [
        "Content/articles/a.md:4:8 warning unknown-tag: one article alone has the tag 'Hambrug', and many have 'Hamburg' "
          + "(correct the name; if it is right, give this tag a file in Content/tags)"
      ])
  }

  @Test func anIdIsNoOtherSpelling() throws {
    let text = try SiteText(
      article("a", "author: jo-lee") + article("b", "author: jo-lee") + article("c", "author: Jo Lee"))
    #expect(text.site.authors.map(\.name) == ["Jo Lee"])
    #expect(text.problems == [])
  }

  @Test func aNameWithoutLetters() throws {
    #expect(
      try SiteText(article("a", "author: '???'")).problems == [
        "Content/articles/a.md:4:9 error invalid-slug: no address can be made of '???' (write a name with letters or digits)"
      ])
  }
}

@Suite struct SectionAndTagRecordTests {
  @Test func labelsOfRecordsAreShown() throws {
    let text = try SiteText(
      article("a", "section: nearby\ntags: [Artificial Intelligence, AI, ai]")
        + file("sections/local", "label: Local news\nsynonyms: [Nearby]")
        + file("tags/ai", "label: A.I.\nsynonyms: [Artificial intelligence]"))
    #expect(text.site.sections.map(\.label) == ["Local news"])
    #expect(text.site.sections.map(\.path) == ["/local/"])
    #expect(text.site.tags.map(\.label) == ["A.I."])
    #expect(text.site.articles[0].tags.count == 1)
    #expect(text.problems == [])
  }

  @Test func withoutArticlesOnlyMenusMakePages() throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\nsections: [arts]\n"
        + "menus: {main: [{label: S, url: /sports}]}\n" + file("sections/arts", "label: The Arts")
        + file("sections/sports") + file("sections/chess") + file("tags/moon"))
    #expect(text.site.sections.map(\.label) == ["The Arts", "Sports"])
    #expect(text.pages.map(\.path) == ["/404.html", "/arts/", "/", "/sports/", "/tags/"])
    #expect(text.problems == [])
  }

  @Test(arguments: [
    ("", "analysis", ["Desk"], "wide"),
    ("kind: news", "news", ["Desk"], "wide"),
    ("author: Jo", "analysis", ["Jo"], "wide"),
    ("layout: tall", "analysis", ["Desk"], "tall"),
  ])
  func defaultsOfASection(line: String, kind: String, authors: [String], layout: String) throws {
    let site = try SiteText(
      article("a", "section: Local\n\(line)")
        + file("sections/local", "label: Local\nkind: analysis\nauthors: [Desk]\nlayout: wide")
    ).site
    #expect(site.articles[0].kind.rawValue == kind)
    #expect(site.articles[0].credits.map { site[$0.author].name } == authors)
    #expect(site.articles[0].layout?.name == layout)
  }

  @Test(arguments: [
    (
      file("tags/a", "synonyms: [Both]") + file("tags/b", "synonyms: [both]"),
      "tags/b.md:2:12 error duplicate-name: 'both' is a name of the tag in Content/tags/a.md as well (take it out of one of the two files)"
    ),
    (
      file("sections/a", "synonyms: [B]") + file("sections/b"),
      "sections/a.md:2:12 error duplicate-name: 'B' is a name of the section in Content/sections/b.md as well (take it out of one of the two files)"
    ),
    (
      file("authors/a", "name: Jo") + file("authors/b", "name: Jo"),
      "authors/b.md:2:7 error duplicate-name: 'Jo' is a name of the author in Content/authors/a.md as well (take it out of one of the two files)"
    ),
    (
      file("tags/a", "synonyms: ['!']"),
      "tags/a.md:2:12 error invalid-slug: no address can be made of '!' (write a name with letters or digits)"
    ),
  ])
  func namesClaimedTwice(files: String, expected: String) throws {
    #expect(try SiteText(files).problems == ["Content/\(expected)"])
  }

  @Test func aSynonymMayBeOnesOwnName() throws {
    #expect(try SiteText(file("tags/a", "label: A\nsynonyms: [a, A, á]")).problems == [])
  }
}

@Suite struct PageAssemblyTests {
  @Test func pagesHaveTheirPlaces() throws {
    let text = try SiteText(
      file("pages/about", "title: About") + file("pages/rules/index", "title: R") + file("pages/rules/a", "title: A")
        + file("pages/later", "title: Later\ndraft: true"))
    #expect(text.pages.map(\.path) == ["/404.html", "/about/", "/", "/rules/a/", "/rules/", "/tags/"])
    #expect(text.site.heldBack.map(\.path) == ["Content/pages/later.md"])
    #expect(text.site.heldBack.map(\.isPage) == [true])
    #expect(text.problems == [])
  }

  @Test func aPreviewShowsDrafts() throws {
    let text = try SiteText(
      file("pages/later", "title: Later\ndraft: true"), visibility: Visibility(drafts: true, future: false))
    #expect(text.site.pages.map(\.title.value) == ["Later"])
    #expect(text.site.heldBack.isEmpty)
  }

  @Test(arguments: [
    (
      "tags", "", "2:8 error reserved-path: a page cannot lie at '/tags/': the site keeps the address /tags/ for itself"
    ),
    (
      "authors/about", "",
      "2:8 error reserved-path: a page cannot lie at '/authors/about/': the site keeps the address /authors/ for itself"
    ),
    (
      "2024", "", "2:8 error reserved-path: a page cannot lie at '/2024/': the site keeps the address /2024/ for itself"
    ),
    (
      "a/index", "permalink: /2024/a/",
      "3:12 error reserved-path: a page cannot lie at '/2024/a/': the site keeps the address /2024/ for itself"
    ),
    (
      "a", "permalink: /feeds/a/",
      "3:12 error reserved-path: a page cannot lie at '/feeds/a/': the site keeps the address /feeds/ for itself"
    ),
    (
      "a", "permalink: /404.html",
      "3:12 error reserved-path: a page cannot lie at '/404.html': the site keeps the address /404.html for itself"
    ),
  ])
  func reserved(name: String, line: String, expected: String) throws {
    #expect(
      try SiteText(file("pages/\(name)", "title: A\n\(line)")).problems == [
        "Content/pages/\(name).md:\(expected) (rename the file or its folder, or write another 'permalink:')"
      ])
  }

  @Test func theFrontPageIsTheSites() throws {
    let text = try SiteText(file("pages/index", "title: A"))
    #expect(OutputCollisions.check(text.pages.map { ($0.output, $0.origin) }) == [])
    #expect(
      text.problems == [
        "Content/pages/index.md:2:8 error reserved-path: a page cannot lie at '/': the site keeps the address / for itself (rename the file)"
      ])
  }

  @Test func aPageAndASectionOfOneName() throws {
    let text = try SiteText(
      article("a", "section: About") + file("sections/about") + file("pages/about", "title: About"))
    let problems = OutputCollisions.check(text.pages.map { ($0.output, $0.origin) })
    #expect(problems.map(\.range.path) == ["Content/pages/about.md"])
    #expect(problems.flatMap(\.labels).map(\.range.path) == ["Content/sections/about.md"])
    #expect(
      problems.map(\.message) == [
        "another page or file has the address /about/ as well, from Content/sections/about.md"
      ])
  }

  @Test func linksOfPagesAndRecords() throws {
    let text = try SiteText(
      article("a", "author: Jo\nsection: local\ntags: [moon]", body: "[x](../pages/about.md#us) [y](/about)")
        + file("pages/about", "title: About", body: "## Us\n\n[x](../articles/a.md) [y](rules.md) [z](/gone/)")
        + file("pages/rules", "title: Rules\ndraft: true")
        + file("authors/jo", "name: Jo", body: "[x](../pages/about.md)")
        + file("sections/local", body: "[x](/tags/)") + file("tags/moon", body: "[x](nothing.md)"))
    func found(_ links: [ResolvedLink]) -> [String] {
      links.map { link in
        switch link {
        case .offSite: "as written"
        case .samePage(let suffix): "same page \(suffix)"
        case .textOnly: "text only"
        case .onSite(let path, let suffix), .picture(let path, let suffix, _): path + suffix
        }
      }
    }
    #expect(found(text.links[ArticleIndex(0)]) == ["/about/#us", "/about"])
    #expect(found(text.links["Content/pages/about.md"]) == ["/2024/05/01/a/", "text only", "/gone/"])
    #expect(found(text.links["Content/authors/jo.md"]) == ["/about/"])
    #expect(found(text.links["Content/sections/local.md"]) == ["/tags/"])
    #expect(
      text.problems == [
        "Content/pages/about.md:6:27 warning held-back-target: this link leads to a page that is not public "
          + "(the page is a draft; the text stays without a link until it is published)",
        "Content/pages/about.md:6:41 warning missing-path: this build makes no page or file at '/gone/' "
          + "(fine if something else on your host serves it; else correct the address)",
        "Content/tags/moon.md:4:5 error missing-target: there is no article at 'nothing.md' "
          + "(name a file in Content/articles relative to this one, or begin with '/' or 'https://')",
      ])
  }

  @Test func menusLeadToPages() throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/p/\nmenus:\n"
        + "  main: [{label: A, url: /about/}, {label: B, url: /authors}, {label: E, url: '/%61bout/?a#b'}]\n"
        + "  footer: [{label: C, url: /abuot/}, {label: D, url: 'https://b.example/x'}]\n"
        + file("pages/about", "title: About") + article("a", "author: Jo"))
    #expect(
      text.problems == [
        "Content/site.yml:5:28 warning missing-path: this build makes no page or file at '/abuot/' "
          + "(did you mean '/about/'? Else it is fine if something else on your host serves it)"
      ])
  }

  @Test func picturesAndLinksOfAuthors() throws {
    let text = try SiteText(file("authors/jo", "name: Jo\nphoto: /jo.png\nlinks: [{label: X, url: /gone/}]"))
    #expect(
      text.problems == [
        "Content/authors/jo.md:3:8 warning missing-path: this build makes no page or file at '/jo.png' "
          + "(fine if something else on your host serves it; else correct the address)",
        "Content/authors/jo.md:4:25 warning missing-path: this build makes no page or file at '/gone/' "
          + "(fine if something else on your host serves it; else correct the address)",
      ])
  }
}
