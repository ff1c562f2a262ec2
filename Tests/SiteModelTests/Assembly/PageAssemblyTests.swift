import ContentModel
import SiteModel
import TestSupport
import Testing

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
        """
        Content/pages/index.md:2:8 error reserved-path: a page cannot lie at '/': the site keeps the address / for \
        itself (rename the file)
        """
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
