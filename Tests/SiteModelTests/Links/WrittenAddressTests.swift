import SiteModel
import TestSupport
import Testing

@Suite struct WrittenAddressTests {
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
