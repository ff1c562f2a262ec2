import ContentModel
import SiteModel
import TestSupport
import Testing

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
        "Content/articles/a.md:4:8 warning unknown-tag: one article alone has the tag 'Hambrug', and many have "
          + "'Hamburg' (correct the name; if it is right, give this tag a file in Content/tags)"
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
        """
        Content/articles/a.md:4:9 error invalid-slug: no address can be made of '???' (write a name with letters or \
        digits)
        """
      ])
  }
}
