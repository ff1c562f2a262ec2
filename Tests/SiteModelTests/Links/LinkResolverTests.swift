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
