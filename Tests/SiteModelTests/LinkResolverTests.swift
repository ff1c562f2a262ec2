import SiteModel
import TestSupport
import Testing

@Suite struct LinkResolverTests {
  private static let others =
    "-- Content/site.yml --\ntitle: A\nurl: https://a.example/paper/\n" + article("deep/2024-05-01-target")
    + article("2024-05-01-secret", "draft: true") + article("later", date: "2024-09-01")

  @Test(
    arguments: [
      ("[x](https://b.example/)", "as written", nil),
      ("[x](mailto:a@b.example)", "as written", nil),
      ("[x](#top)", "same page #top", nil),
      ("[x](?print#TOP)", "same page ?print#TOP", nil),
      ("[x](deep/2024-05-01-target.md)", "/2024/05/01/target/", nil),
      ("[x](./deep/../deep/2024-05-01-target.md#main)", "/2024/05/01/target/#main", nil),
      ("[x](/tags/)", "/tags/", nil),
      ("[x](/pictures/a.png?x=1)", "/pictures/a.png?x=1", nil),
      ("[x](/2024/05/01/target)", "/2024/05/01/target", nil),
      ("[x](https://a.example/paper/tags/)", "/tags/", nil),
      ("[x](https://a.example/other/)", "as written", nil),
      ("![x](/pictures/a.png)", "/pictures/a.png", nil),
      (
        "[x](/about-us/)", "/about-us/",
        "5:5 warning missing-path: this build makes no page or file at '/about-us/' "
          + "(fine if something else on your host serves it; else correct the address)"
      ),
      (
        "[x](https://a.example/paper/gone/)", "/gone/",
        "5:5 warning missing-path: this build makes no page or file at '/gone/' "
          + "(fine if something else on your host serves it; else correct the address)"
      ),
      (
        "[x](deep/2024-05-01-tagret.md)", "as written",
        "5:5 error missing-target: there is no article at 'deep/2024-05-01-tagret.md' "
          + "(did you mean 'deep/2024-05-01-target.md'?)"
      ),
      (
        "[x](../../../x.md)", "as written",
        "5:5 error missing-target: there is no article at '../../../x.md' "
          + "(name a file in Content/articles relative to this one, or begin with '/' or 'https://')"
      ),
      (
        "[x](2024-05-01-secret.md)", "text only",
        "5:5 warning held-back-target: this link leads to an article that is not public "
          + "(the article is a draft; the text stays without a link until it is published)"
      ),
      (
        "[x](later.md)", "text only",
        "5:5 warning held-back-target: this link leads to an article that is not public "
          + "(the text stays without a link until 2024-09-01T00:00:00+00:00)"
      ),
      (
        "![x](a.png)", "as written",
        "5:6 error missing-target: there is no picture at 'a.png' "
          + "(put it beside this article, or into Content/static and begin with '/')"
      ),
    ] as [(String, String, String?)])
  func links(body: String, expected: String, problem: String?) throws {
    let text = try SiteText(
      Self.others + "-- Content/articles/2024-05-31-page.md --\n---\ntitle: Page\n---\n\n\(body)\n",
      files: ["pictures/a.png"])
    let found = text.links.texts(of: ArticleIndex(0), in: text.site)
    #expect(found == [expected])
    #expect(text.problems == (problem.map { ["Content/articles/2024-05-31-page.md:\($0)"] } ?? []))
  }

  @Test(
    arguments: [
      ("/pictures/a.png", nil),
      ("https://b.example/a.png", nil),
      (
        "/pictures/b.png",
        "4:13 warning missing-path: this build makes no page or file at '/pictures/b.png' "
          + "(did you mean '/pictures/a.png'? Else it is fine if something else on your host serves it)"
      ),
      (
        "b.png",
        "4:13 error missing-target: there is no picture at 'b.png' "
          + "(put it beside this article, or into Content/static and begin with '/')"
      ),
    ] as [(String, String?)])
  func leadImages(file: String, problem: String?) throws {
    let text = try SiteText(article("a", "lead_image: \(file)"), files: ["pictures/a.png"])
    let problems = text.problems.filter { !$0.contains("missing-description") }
    #expect(problems == (problem.map { ["Content/articles/a.md:\($0)"] } ?? []))
  }
}

@Suite struct AddressTests {
  @Test(arguments: [
    (
      "[x](http:/b.example)",
      "'http:/b.example' is no web address (write two slashes and a host after the colon, as in 'https://example.org/')"
    ),
    (
      "[x](https://)",
      "'https://' is no web address (write two slashes and a host after the colon, as in 'https://example.org/')"
    ),
  ])
  func broken(body: String, expected: String) throws {
    #expect(
      try SiteText(article("a", body: body)).problems == [
        "Content/articles/a.md:6:5 warning invalid-address: \(expected)"
      ])
  }

  @Test func spaces() throws {
    #expect(
      try SiteText(article("a", body: "[x](<https://e.org/a b>)")).problems == [
        "Content/articles/a.md:6:6 warning invalid-address: 'https://e.org/a b' is no web address "
          + "(write 'https://e.org/a%20b')"
      ])
  }

  @Test func aListIsKeptForItsAnchors() throws {
    let text = try SiteText(
      article("a", date: "2024-05-03", body: "[x](https://b.example/) [y](mailto:a@b.example)")
        + article("b", date: "2024-05-02", body: "[x](https://b.example/) [y](#top)")
        + article("c", date: "2024-05-01", body: "[x](#top) [y](/tags/)"))
    let rows = (0..<3).map { ArticleIndex($0) }
    #expect(
      rows.map { text.links[$0] } == [
        [], [.offSite, .samePage(suffix: "#top")],
        [.samePage(suffix: "#top"), .onSite(path: "/tags/", suffix: "")],
      ])
    #expect(rows.map(text.links.areAsWritten) == [true, true, false])
  }

  @Test func aHostWithoutItsScheme() throws {
    #expect(
      try SiteText(article("a", body: "[x](WWW.b.example?c#d)")).problems == [
        "Content/articles/a.md:6:5 error missing-target: there is no file at 'WWW.b.example' "
          + "(write 'https://WWW.b.example?c#d')"
      ])
  }

  @Test(arguments: [
    ("about.md", "../../pages/about.md"), ("trip", "../trip/index.md"), ("trip.md", "../trip/index.md"),
    ("scret.md", "../secret.md"), ("deep.pdf", "../deep.pdf"), ("logo.png", "/img/logo.png"),
  ])
  func aFileOfThatNameElsewhere(written: String, meant: String) throws {
    let others = """
      -- Content/pages/about.md --
      ---
      title: About
      ---
      -- Content/articles/trip/index.md --
      ---
      title: Trip
      date: 2024-01-01
      ---
      -- Content/articles/secret.md --
      ---
      title: Secret
      date: 2024-01-01
      draft: true
      ---

      """
    let noun = written.hasSuffix("f") || written.hasSuffix("g") ? "file" : "article"
    #expect(
      try SiteText(
        others + article("2024/a", body: "[x](\(written))"),
        media: ["Content/articles/deep.pdf", "Content/static/img/logo.png"]
      ).problems.filter { $0.contains("missing-target") } == [
        "Content/articles/2024/a.md:6:5 error missing-target: there is no \(noun) at '\(written)' "
          + "(did you mean '\(meant)'?)"
      ])
  }
}

/// Of several addresses that are equally near, the first one by its bytes is named in every run.
@Suite struct NearAddressTests {
  @Test func theFirstOfEquals() throws {
    let pages = "abcdefghijklm".map { "-- Content/pages/near\($0).md --\n---\ntitle: \($0)\n---\n" }.joined()
    #expect(
      try SiteText(pages + article("a", body: "[x](/nearz/)")).problems == [
        "Content/articles/a.md:6:5 warning missing-path: this build makes no page or file at '/nearz/' "
          + "(did you mean '/neara/'? Else it is fine if something else on your host serves it)"
      ])
  }
}

/// Paths from the root as other tools have them.
@Suite struct OtherwiseNamedPathTests {
  @Test(arguments: [
    ("[x](/static/img/logo.png)", "/img/logo.png"), ("[x](/Content/static/img/logo.png)", "/img/logo.png"),
    ("[x](/near.html)", "/near/"), ("![x y](/rain.png)", "rain.png"),
  ])
  func isSuggested(link: String, meant: String) throws {
    let text = try SiteText(
      "-- Content/pages/near.md --\n---\ntitle: Near\n---\n" + article("a", body: link),
      media: ["Content/static/img/logo.png", "Content/articles/rain.png"])
    let problems = text.problems.filter { $0.contains("missing-path") }
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.contains("(did you mean '\(meant)'? Else it is fine") }, "\(problems)")
  }

  @Test(arguments: [
    ("[x](storm.md)", "2024-05-20-storm.md"), ("[x](@/storm.md)", "2024-05-20-storm.md"),
    ("[x]({filename}storm.md)", "2024-05-20-storm.md"), ("![x y](img\\\\a.png)", "img/a.png"),
  ])
  func fileIsSuggested(link: String, meant: String) throws {
    let text = try SiteText(
      "-- Content/articles/2024-05-20-storm.md --\n---\ntitle: Storm\n---\n" + article("a", body: link),
      media: ["Content/articles/img/a.png"])
    let problems = text.problems.filter { $0.contains("missing-target") }
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.hasSuffix("(did you mean '\(meant)'?)") }, "\(problems)")
  }
}

@Suite struct MistypedSectionTests {
  @Test(
    arguments: [
      (
        "sciense",
        [
          "Content/articles/a.md:4:10 warning unknown-section: 'sciense' is none of the sections in site.yml "
            + "(did you mean 'Science'? If not, add it to 'sections')"
        ]
      ),
      (
        "Science World",
        [
          "Content/articles/a.md:4:10 warning unknown-section: 'Science World' is none of the sections in site.yml "
            + "(did you mean 'Science'? If not, add it to 'sections')"
        ]
      ),
      ("Science of Sport", []), ("Sport", []), ("Science", []), ("UK", []), ("Word", []),
    ] as [(String, [String])])
  func nearAListedOne(section: String, expected: [String]) throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\nsections: [science, us, world]\n"
        + article("a", "section: \(section)"))
    #expect(text.problems.filter { !$0.contains("merged-terms") } == expected)
  }
}
