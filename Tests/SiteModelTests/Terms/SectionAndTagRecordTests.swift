import ContentModel
import SiteModel
import TestSupport
import Testing

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
      """
      tags/b.md:2:12 error duplicate-name: 'both' is a name of the tag in Content/tags/a.md as well (take it out of \
      one of the two files)
      """
    ),
    (
      file("sections/a", "synonyms: [B]") + file("sections/b"),
      """
      sections/a.md:2:12 error duplicate-name: 'B' is a name of the section in Content/sections/b.md as well (take \
      it out of one of the two files)
      """
    ),
    (
      file("authors/a", "name: Jo") + file("authors/b", "name: Jo"),
      """
      authors/b.md:2:7 error duplicate-name: 'Jo' is a name of the author in Content/authors/a.md as well (take it \
      out of one of the two files)
      """
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
