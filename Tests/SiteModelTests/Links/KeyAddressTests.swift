import SiteModel
import Testing

/// Addresses and pictures in keys for search engines, which are checked as links are.
@Suite struct KeyAddressTests {
  private static let fine = "fine if something else on your host serves it; else correct the address"

  @Test(arguments: [
    ("translations: {de: /a/b/}", "4:20 warning missing-path: this build makes no page or file at '/a/b/' (\(fine))"),
    (
      "translations: {de: /due/}",
      """
      4:20 warning held-back-target: the translation '/due/' leads to a page that is not public (it is left out \
      until Content/pages/due.md is no draft any more)
      """
    ),
    (
      "translations: {EN: /about/}",
      """
      4:20 warning invalid-language: 'en' is the language of this newspaper, so this address is left out (take the \
      line out: the text's own address is added by itself)
      """
    ),
    ("translations: {en: \"https://a.example/2024/05/01/a/\", de: /about/}", nil),
  ])
  func translations(line: String, problem: String?) throws {
    let text = try SiteText(
      article("a", line) + "-- Content/pages/about.md --\n---\ntitle: About\n---\n"
        + "-- Content/pages/due.md --\n---\ntitle: Due\ndraft: true\n---\n")
    #expect(text.problems == (problem.map { ["Content/articles/a.md:\($0)"] } ?? []))
  }

  @Test(arguments: [
    (
      "publisher: {policies: {masthead: /a/b/}}",
      "3:34 warning missing-path: this build makes no page or file at '/a/b/' (\(fine))"
    ),
    ("publisher: {logo: /l.png}", "3:19 warning missing-path: this build makes no page or file at '/l.png' (\(fine))"),
    ("image: /i.png", "3:8 warning missing-path: this build makes no page or file at '/i.png' (\(fine))"),
    ("image: https://b.example/i.png", nil),
  ])
  func settings(line: String, problem: String?) throws {
    let text = try SiteText("-- Content/site.yml --\ntitle: A\nurl: https://a.example/\n\(line)\n")
    #expect(text.problems == (problem.map { ["Content/site.yml:\($0)"] } ?? []))
  }

  /// A picture beside a section's file is published beside the section's page.
  @Test func picturesOfSections() throws {
    let text = try SiteText(
      "-- Content/sections/local.md --\n---\nlabel: Local\nimage: {file: street.png, alt: A street}\n---\n"
        + article("a", "section: Local"),
      media: ["Content/sections/street.png"])
    #expect(text.problems == [])
    #expect(
      text.links.picture(in: "Content/sections/local.md")?.text == "/local/street.png ← Content/sections/street.png")
    #expect(text.links.published == ["Content/sections/street.png → local/street.png"])
    #expect(text.links.pictures == ["Content/sections/street.png"])
  }
}
