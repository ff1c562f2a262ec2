import Foundation
import Testing

/// The front page with a pinned article and blocks, through the default theme.
@Suite struct FrontPageTests {
  /// Two articles on a page: the lead and the pinned one stand above, `one` and `two` only in the block.
  private static let project = """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/
    page_size: 2
    sections: [Local, World]
    front: { blocks: [Local, World] }
    -- Content/articles/2024-05-04-four.md --
    ---
    title: Four
    section: Local
    ---
    -- Content/articles/2024-05-03-three.md --
    ---
    title: Three
    section: World
    ---
    -- Content/articles/2024-05-02-two.md --
    ---
    title: Two
    section: Local
    standfirst: All about two
    ---
    -- Content/articles/2024-05-01-one.md --
    ---
    title: One
    section: Local
    ---
    """

  @Test(
    arguments: [
      ("{text: Flood & fire, until: 2999-01-01}", #"<p class="banner">Flood &amp; fire</p>"#),
      ("{text: Flood, url: /local/, until: 2999-01-01}", #"<p class="banner"><a href="/local/">Flood</a></p>"#),
      ("{text: Flood, until: 2000-01-01}", nil),
    ] as [(String, String?)])
  func banner(configuration: String, expected: String?) throws {
    let project = Self.project.replacing(
      "front: { blocks: [Local, World] }", with: "front: { banner: \(configuration) }")
    let pages = try RenderedSite(project).pages
    #expect(pages["index.html"]?.contains(expected ?? "class=\"banner\"") == (expected != nil))
    #expect(pages["page/1/index.html"]?.contains("class=\"banner\"") != true)
  }

  @Test func aBlockShowsWhatDoesNotStandAbove() throws {
    let page = try #require(try RenderedSite(Self.project).pages["index.html"])
    let blocks = try #require(page.range(of: #"<div class="blocks">"#)).lowerBound
    let end = try #require(page.range(of: "</main>")).lowerBound
    #expect(
      page[blocks..<end].hasPrefix(
        """
        <div class="blocks">
        <section class="block">
        <h2 class="label"><a href="/local/">Local</a></h2>
        <article class="card" data-kind="news">
        <div class="eyebrow">
        </div>
        <h2><a href="/2024/05/02/two/">Two</a></h2>
        <p class="summary">All about two</p>
        """))
    #expect(page[blocks..<end].contains(#"<h2><a href="/2024/05/01/one/">One</a></h2>"#))
    #expect(!page[blocks..<end].contains("/four/"))
    #expect(!page[blocks..<end].contains("/world/"), "the World block has nothing left to show")
  }
}
