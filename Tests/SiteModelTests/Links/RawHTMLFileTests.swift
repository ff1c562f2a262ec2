import TestSupport
import Testing

/// Files that HTML of an author's own names: as those that Markdown names, and in scripts where they are named.
@Suite struct RawHTMLFileTests {
  @Test(
    arguments: [
      (#"<img src="a.png">"#, ["Content/articles/a.png → 2024/05/01/page/a.png"]),
      (#"<img src='in/b%20c.png?x#y' alt="a">"#, ["Content/articles/in/b c.png → 2024/05/01/page/in/b c.png"]),
      (
        #"<video poster="a.png"><source src="in/b c.png"></video>"#,
        [
          "Content/articles/a.png → 2024/05/01/page/a.png",
          "Content/articles/in/b c.png → 2024/05/01/page/in/b c.png",
        ]
      ),
      (
        #"<a href="a.png">x</a> <a title="a.png" href="/a.png">y</a>"#,
        ["Content/articles/a.png → 2024/05/01/page/a.png"]
      ),
      (#"<img src="https://b.example/a.png"> <img src="none.png"> <img src="">"#, []),
      (#"<img src="../articles/a.png">"#, ["Content/articles/a.png → 2024/05/01/page/a.png"]),
      (
        #"<img srcset="a.png 1x, in/b%20c.png 2x">"#,
        [
          "Content/articles/a.png → 2024/05/01/page/a.png",
          "Content/articles/in/b c.png → 2024/05/01/page/in/b c.png",
        ]
      ),
      (
        #"<p data-src="a.png">x</p> <script>y.src='in/b c.png'</script>"#,
        [
          "Content/articles/a.png → 2024/05/01/page/a.png",
          "Content/articles/in/b c.png → 2024/05/01/page/in/b c.png",
        ]
      ),
      (#"<script>y.src="../articles/a.png"</script>"#, []),
      (#"<img src="secret/s.png">"#, []),
      ("`src=\"a.png\"` and src=\"a.png\"", []),
      (#"<img src="a.png"#, []),
    ] as [(String, [String])])
  func publishes(body: String, expected: [String]) throws {
    let site = "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\nhtml: trusted\n"
    let text = try SiteText(
      site + article("page", body: body) + article("secret/index", "draft: true"),
      media: ["Content/articles/a.png", "Content/articles/in/b c.png", "Content/articles/secret/s.png"])
    #expect(text.links.published == expected)
  }

  @Test(arguments: [("off", []), ("safe", ["Content/articles/a.png → 2024/05/01/page/a.png"])])
  func withoutTrust(html: String, expected: [String]) throws {
    let site = "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\nhtml: \(html)\n"
    let text = try SiteText(site + article("page", body: #"<img src="a.png">"#), media: ["Content/articles/a.png"])
    #expect(text.links.published == expected)
  }
}
