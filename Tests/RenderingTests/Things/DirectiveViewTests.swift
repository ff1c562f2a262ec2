import SiteModel
import Testing

/// Boxes and embeds on an article's page.
@Suite struct DirectiveViewTests {
  private static func site(_ text: String, theme: String = "") throws -> RenderedSite {
    try RenderedSite(
      """
      -- Content/site.yml --
      title: The Paper
      url: https://paper.example/news/
      -- Content/articles/2024-05-01-storm.md --
      ---
      title: Storm
      ---
      \(text)
      -- Content/articles/2024-05-02-calm.md --
      ---
      title: Calm
      ---
      Nothing.
      -- Content/articles/2024-05-03-held.md --
      ---
      title: Held
      draft: true
      ---
      Nothing.
      \(theme)
      """)
  }

  @Test(arguments: [
    (
      ":::box{title=\"What <we> know\" .wide #facts}\n[Calm](2024-05-02-calm.md), *all*.\n:::",
      """
      <aside class="box wide" id="facts">
      <p class="box-title">What &lt;we&gt; know</p>
      <p><a href="/news/2024/05/02/calm/">Calm</a>, <em>all</em>.</p>

      </aside>
      """
    ),
    (
      ":::key-points\n- a\n:::",
      """
      <aside class="box key-points">
      <p class="box-title">Key points</p>
      <ul>
      <li>a</li>
      </ul>

      </aside>
      """
    ),
    (
      ":::pull-quote{cite=\"Ines 'I' Okafor\"}\na [b](2024-05-03-held.md)\n:::",
      """
      <figure class="pull-quote">
      <blockquote>
      <p>a b</p>

      </blockquote>
      <figcaption>Ines ‘I’ Okafor</figcaption>
      </figure>
      """
    ),
    (
      "::embed{url=https://www.a.example/?b&c title=\"</a><script>\"}",
      """
      <figure class="embed">
      <figcaption><span>&lt;/a&gt;&lt;script&gt;</span> <a href="https://www.a.example/?b&amp;c">More on \
      a.example</a></figcaption>
      </figure>
      """
    ),
  ])
  func pages(_ text: String, _ html: String) throws {
    let page = try Self.site(text).article("storm")
    #expect(page.contains(html))
  }

  /// A page of this site has no player, and one that is not public no link.
  @Test(arguments: [
    ("2024/05/03/held/", "<p>T</p>"),
    (
      "2024/05/02/calm/",
      "<figcaption><span>T</span> <a href=\"/news/2024/05/02/calm/\">More on The Paper</a></figcaption>"
    ),
  ])
  func aPageOfThisSite(_ path: String, _ html: String) throws {
    let page = try Self.site("::embed{url=https://paper.example/news/\(path) title=T}").article("storm")
    #expect(page.contains(html))
    #expect(!page.contains("held/"))
    #expect(!page.contains("<iframe"))
  }

  /// In an attribute everything is escaped twice: for the page in the frame, and for the page around it.
  @Test func theFrameHoldsAPageOfOurs() throws {
    let page = try Self.site("::embed{url=https://youtu.be/dQw4w9WgXcQ title=\"\\\"><script>\"}").article("storm")
    #expect(page.contains("title=\"&quot;&gt;&lt;script&gt;\"") || page.contains("title=\"“&gt;&lt;script&gt;\""))
    #expect(page.contains("&lt;a href=&quot;https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&quot;&gt;"))
    #expect(page.contains("Play (loads from YouTube)"))
    #expect(!page.contains("<script>"))
    #expect(!page.contains(" src=\"https://www.youtube"))
  }

  /// A page depends on the partials of directives, and on what their lines say.
  @Test(arguments: [
    (":::box\na\n:::", "-- Templates/partials/box.mustache --\n<b>{{content}}</b>\n"),
    (":::box{title=x}\na\n:::", ""),
    (":::key-points\na\n:::", ""),
  ])
  func fingerprints(_ text: String, _ theme: String) throws {
    let path = "2024/05/01/storm/index.html"
    let before = try Self.site(":::box\na\n:::")
    let after = try Self.site(text, theme: theme)
    #expect(before.pages[path] != after.pages[path])
    #expect(before.fingerprints[path] != after.fingerprints[path])
  }
}
