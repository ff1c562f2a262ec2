import Diagnostics
import SiteModel
import TestSupport
import Testing

/// The part of an address after `#`, held against the headings of the page that it leads to.
@Suite struct AnchorTests {
  private static let target = article("target", body: "## One part\n\n## Größe\n\n## Two\n\n## Two\n")

  @Test(arguments: [
    "[x](#here)", "[x](#)", "[x](#TOP)", "[x](#respond)", "[x](#:~:text=word)", "[x](target.md#one-part)",
    "[x](target.md#gr%C3%B6%C3%9Fe)", "[x](target.md#two-1)", "[x](target.md?a#one-part:~:text=b)",
    "[x](/2024/05/01/target/#two)", "[x](https://a.example/2024/05/01/target#two)", "[x](/tags/#anything)",
    "[x](https://b.example/#anything)",
  ])
  func finds(link: String) throws {
    #expect(try problems(link) == [])
  }

  @Test(
    arguments: [
      (
        "[x](#her)",
        "7:5 warning missing-anchor: there is no '#her' in this article (did you mean '#here'?)"
      ),
      (
        "[x](#Here)",
        "7:5 warning missing-anchor: there is no '#Here' in this article (did you mean '#here'?)"
      ),
      (
        "[x](target.md#part)",
        "7:5 warning missing-anchor: there is no '#part' in 'target.md' "
          + "(its headings are '#one-part', '#größe', '#two', '#two-1')"
      ),
      (
        "[x](/2024/05/01/target/#tow)",
        "7:5 warning missing-anchor: there is no '#tow' in '/2024/05/01/target/' (did you mean '#two'?)"
      ),
      (
        "[x](plain.md#part)",
        "7:5 warning missing-anchor: there is no '#part' in 'plain.md' "
          + "(it has no headings to link to; leave '#part' out)"
      ),
    ] as [(String, String)])
  func misses(link: String, problem: String) throws {
    #expect(try problems(link) == ["Content/articles/page.md:\(problem)"])
  }

  @Test func authorsHTMLMayDefineThem() throws {
    let site = "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\nhtml: trusted\n"
    let body = "<a name=old></a> <b id='new'>b</b>\n\n[x](#old) [x](#new) [x](#none)"
    #expect(
      try SiteText(site + article("a", body: body)).problems == [
        "Content/articles/a.md:8:25 warning missing-anchor: there is no '#none' in this article "
          + "(it has no headings to link to; leave '#none' out)"
      ])
  }

  /// What is meant is searched for twenty times, however the work is divided.
  @Test(arguments: [[0..<3], [0..<1, 1..<3], [0..<1, 1..<2, 2..<3]])
  func searches(parts: [Range<Int>]) throws {
    let body = "## Here\n\n" + String(repeating: "[x](#her) ", count: 11)
    let text = try SiteText(["a", "b", "c"].map { article($0, body: body) }.joined())
    let resolver = LinkResolver(text.site, pages: text.pages, files: [OutputPath]())
    let diagnostics = resolver.table(parts.map { resolver.part(of: $0) }).diagnostics.sorted()
    #expect(diagnostics.count { $0.hint == "did you mean '#here'?" } == 20)
    #expect(diagnostics.count { $0.hint == "its headings are '#here'" } == 13)
    #expect(diagnostics == resolver.resolve().diagnostics.sorted())
  }

  private func problems(_ link: String) throws -> [String] {
    try SiteText(
      Self.target + article("plain") + """
        -- Content/articles/page.md --
        ---
        title: Page
        date: 2024-05-02
        ---
        ## Here

        \(link)

        """
    ).problems
  }
}
