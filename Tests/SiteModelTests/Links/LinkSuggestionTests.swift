import SiteModel
import TestSupport
import Testing

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
@Suite struct OtherToolsPathTests {
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
