import SiteModel
import TestSupport
import Testing

/// Files beside articles: which are published, where, and what is wrong with links to them.
@Suite struct BundlesTests {
  private static let others =
    article("2024/2024-05-01-other/index") + article("2024/2024-05-01-secret/index", "draft: true")
    + article("2024/late/index", date: "2024-09-01") + article("2024/own", "permalink: /own.html")
  private static let media = [
    "Content/articles/2024/map.pdf", "Content/articles/2024/other.jpg", "Content/articles/2024/100% sûr.png",
    "Content/articles/2024/2024-05-31-page/photo.jpg", "Content/articles/2024/2024-05-31-page/raw/data.csv",
    "Content/articles/2024/2024-05-01-other/chart.png", "Content/articles/2024/2024-05-01-secret/leak.png",
    "Content/articles/2024/late/later.png", "Content/articles/shared/logo.svg", "Content/static/pictures/a.png",
  ]

  @Test(
    arguments: [
      (
        "![x](photo.jpg)", "/2024/05/31/page/photo.jpg ← Content/articles/2024/2024-05-31-page/photo.jpg",
        ["Content/articles/2024/2024-05-31-page/photo.jpg → 2024/05/31/page/photo.jpg"]
      ),
      (
        "[x](./raw/data.csv?a#b)", "/2024/05/31/page/raw/data.csv?a#b",
        ["Content/articles/2024/2024-05-31-page/raw/data.csv → 2024/05/31/page/raw/data.csv"]
      ),
      (
        "[x](../map.pdf)", "/2024/05/31/page/map.pdf",
        ["Content/articles/2024/map.pdf → 2024/05/31/page/map.pdf"]
      ),
      (
        "![x](../../shared/logo.svg)", "/2024/05/31/page/shared/logo.svg ← Content/articles/shared/logo.svg",
        ["Content/articles/shared/logo.svg → 2024/05/31/page/shared/logo.svg"]
      ),
      (
        "![x](../2024-05-01-other/chart.png)",
        "/2024/05/01/other/chart.png ← Content/articles/2024/2024-05-01-other/chart.png",
        ["Content/articles/2024/2024-05-01-other/chart.png → 2024/05/01/other/chart.png"]
      ),
      (
        "![x](<../100% su\u{302}r.png>)",
        "/2024/05/31/page/100%25%20s%C3%BBr.png ← Content/articles/2024/100% sûr.png",
        ["Content/articles/2024/100% sûr.png → 2024/05/31/page/100% sûr.png"]
      ),
      ("![x](/pictures/a.png)", "/pictures/a.png ← Content/static/pictures/a.png", []),
      ("![x](../../../static/pictures/a.png)", "/pictures/a.png ← Content/static/pictures/a.png", []),
      ("[x](../2024-05-01-other/)", "/2024/05/01/other/", []),
      ("[x](../2024-05-01-other/index.md)", "/2024/05/01/other/", []),
      ("[x](.)", "/2024/05/31/page/", []),
    ] as [(String, String, [String])])
  func resolves(body: String, expected: String, files: [String]) throws {
    let text = try Self.page(body)
    #expect(text.links.texts(of: ArticleIndex(0), in: text.site) == [expected])
    #expect(text.links.published == files)
    #expect(text.problems.filter { !$0.contains("unpublished-file") } == [])
  }

  @Test(
    arguments: [
      (
        "![x](phot.jpg)", "as written",
        "5:6 error missing-target: there is no picture at 'phot.jpg' (did you mean 'photo.jpg'?)"
      ),
      (
        "[x](raw/data.cvs)", "as written",
        "5:5 error missing-target: there is no file at 'raw/data.cvs' (did you mean 'raw/data.csv'?)"
      ),
      (
        "[x](../2024-05-01-othr/)", "as written",
        """
        5:5 error missing-target: there is no article at '../2024-05-01-othr/' (did you mean \
        '../2024-05-01-other/index.md'?)
        """
      ),
      (
        "![x](../2024-05-01-secret/leak.png)", "text only",
        "5:6 warning held-back-target: this file belongs to an article that is not public "
          + "(it is published with Content/articles/2024/2024-05-01-secret/index.md, which is a draft)"
      ),
      (
        "[x](../late/later.png)", "text only",
        "5:5 warning held-back-target: this file belongs to an article that is not public "
          + "(it is published with Content/articles/2024/late/index.md, at 2024-09-01T00:00:00+00:00)"
      ),
      (
        "[x](../late/)", "text only",
        "5:5 warning held-back-target: this link leads to an article that is not public "
          + "(the text stays without a link until 2024-09-01T00:00:00+00:00)"
      ),
      (
        "![x](pictures/a.png)", "/pictures/a.png ← Content/static/pictures/a.png",
        "5:6 warning missing-slash: 'pictures/a.png' is not beside this article, but in Content/static "
          + "(write '/pictures/a.png')"
      ),
      (
        "[x](2024/05/01/other/)", "/2024/05/01/other/",
        "5:5 warning missing-slash: '2024/05/01/other/' is not beside this article, but a page of the site "
          + "(write '/2024/05/01/other/')"
      ),
      (
        "![x](pictures/b.png)", "/pictures/b.png",
        "5:6 warning missing-path: this build makes no page or file at '/pictures/b.png' "
          + "(did you mean '/pictures/a.png'? Else it is fine if something else on your host serves it)"
      ),
      (
        "![\"x](of)", "text only",
        "5:7 warning missing-target: 'of' is not the name of a picture, so only its description is kept "
          + "(write the file's name in its place, such as 'photo.jpg')"
      ),
      (
        "![x](raw/b.png)", "as written",
        "5:6 error missing-target: there is no picture at 'raw/b.png' "
          + "(put it beside this article, or into Content/static and begin with '/')"
      ),
    ] as [(String, String, String)])
  func refuses(body: String, expected: String, problem: String) throws {
    let text = try Self.page(body)
    #expect(text.links.texts(of: ArticleIndex(0), in: text.site) == [expected])
    #expect(text.links.published == [])
    #expect(
      text.problems.filter { !$0.contains("unpublished-file") }
        == ["Content/articles/2024/2024-05-31-page/index.md:\(problem)"])
  }

  @Test func filesOfPublishedBundlesThatNobodyUsesAreNamed() throws {
    let text = try Self.page("![x](photo.jpg)")
    let problem =
      "file warning unpublished-file: this file is not published, since no article refers to it "
      + "(refer to it in the text or as lead_image, or delete it)"
    #expect(
      text.problems == [
        "Content/articles/2024/2024-05-01-other/chart.png:\(problem)",
        "Content/articles/2024/2024-05-31-page/raw/data.csv:\(problem)",
      ])
  }

  @Test func aFileBesideSeveralArticlesIsPublishedBesideEach() throws {
    let image = "lead_image: a.jpg"
    let text = try SiteText(
      article("one", image) + article("two", "permalink: /x/two.html\n\(image)")
        + article("three", "draft: true\n\(image)"),
      media: ["Content/articles/a.jpg"])
    #expect(
      text.links.published == ["Content/articles/a.jpg → 2024/05/01/one/a.jpg", "Content/articles/a.jpg → x/two/a.jpg"])
    #expect(text.links.pictures == ["Content/articles/a.jpg"])
    #expect(
      [0, 1].map { text.links.leadImage(of: ArticleIndex($0))?.text } == [
        "/2024/05/01/one/a.jpg ← Content/articles/a.jpg", "/x/two/a.jpg ← Content/articles/a.jpg",
      ])
  }

  @Test func aLeadImageOfAHeldBackArticleIsNotShown() throws {
    let text = try SiteText(
      article("a", "lead_image: b/photo.jpg") + article("b/index", "draft: true"),
      media: ["Content/articles/b/photo.jpg"])
    #expect(text.links.leadImage(of: ArticleIndex(0)) == nil)
    #expect(text.links.published == [])
  }

  @Test func aPathOfAPublishedFileIsNoMissingOne() throws {
    let text = try SiteText(
      article("a", body: "[x](p.jpg) [y](/2024/05/01/a/p.jpg)"), media: ["Content/articles/p.jpg"])
    #expect(text.problems == [])
  }

  private static func page(_ body: String) throws -> SiteText {
    try SiteText(
      others + """
        -- Content/articles/2024/2024-05-31-page/index.md --
        ---
        title: Page
        slug: page
        ---
        \(body)

        """, files: ["pictures/a.png"], media: media)
  }
}
