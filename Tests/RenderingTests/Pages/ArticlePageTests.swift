import SiteModel
import Testing

private func page(
  _ lines: String, body: String = "Text\n", site: String = "", at moment: String = "2024-06-01T12:00:00Z"
) throws -> String {
  try RenderedSite(
    """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/news/
    timezone: America/New_York
    \(site)
    -- Content/articles/2024-05-01-storm.md --
    ---
    title: Storm & "wind"
    \(lines)
    ---
    \(body)
    """, at: moment
  ).article("storm")
}

@Suite struct ArticlePageTests {
  @Test(arguments: [
    ("", #"<h1>Storm &amp; “wind”</h1>"#),
    ("", #"<link rel="canonical" href="https://paper.example/news/2024/05/01/storm/">"#),
    ("canonical: https://other.example/a", #"<link rel="canonical" href="https://other.example/a">"#),
    ("noindex: true", #"<meta name="robots" content="noindex">"#),
    ("", #"<time datetime="2024-05-01T00:00:00-04:00">May 1, 2024</time>"#),
    ("date: 2024-05-01T17:05:09Z", #"<time datetime="2024-05-01T13:05:09-04:00">May 1, 2024, 1:05 p.m.</time>"#),
    ("updated: 2024-05-02", #"Updated <time datetime="2024-05-02T00:00:00-04:00">May 2, 2024</time>"#),
    (
      "corrections: [{date: 2024-06-02, text: No}, {date: 2024-05-02, text: Yes}]",
      """
      <section class="corrections" id="corrections" aria-label="Corrections">
      <div class="note">
      <h2>Correction, <time datetime="2024-05-02T00:00:00-04:00">May 2, 2024</time></h2>
      <p>Yes</p>
      </div>
      </section>
      """
    ),
    ("kicker: Weather", #"<p class="kicker">Weather</p>"#),
    ("standfirst: It <blew>.", #"<p class="standfirst">It &lt;blew&gt;.</p>"#),
    ("dateline: Albany", #"<p class="dateline">Albany</p>"#),
    ("section: World", #"<p class="section"><a href="/news/world/">World</a></p>"#),
    ("tags: [High wind]", #"<li><a href="/news/tags/high-wind/" rel="tag">High wind</a></li>"#),
    ("authors: [Ada]", #"By <a class="author" href="/news/authors/ada/" rel="author">Ada</a></p>"#),
    (
      "authors: [Ada, {id: Grace, role: photos}, Joan]",
      #"""
      By <a class="author" href="/news/authors/ada/" rel="author">Ada</a>, <a class="author" \#
      href="/news/authors/grace/" rel="author">Grace</a> (photos) and <a class="author" href="/news/authors/joan/" \#
      rel="author">Joan</a></p>
      """#
    ),
    ("authors: [Ada King, ada-king]", #"rel="author">Ada King</a></p>"#),
    ("standfirst: R&amp;D &lt;b&gt;", #"<p class="standfirst">R&amp;D &lt;b&gt;</p>"#),
    ("standfirst: R&amp;D &lt;b&gt;", #"<meta name="description" content="R&amp;D &lt;b&gt;">"#),
    ("tags: [R&amp;D]", #"<li><a href="/news/tags/r-d/" rel="tag">R&amp;D</a></li>"#),
    (
      "lead_image: {file: /a.png, alt: 'A \"b\"', caption: C, credit: D}",
      #"""
      <picture>
      <img src="/news/a.png" alt="A “b”" decoding="async" fetchpriority="high">
      </picture>
      <figcaption>C <small>D</small></figcaption>
      """#
    ),
    (
      "lead_image: https://pictures.example/a.png",
      #"<img src="https://pictures.example/a.png" alt="" decoding="async" fetchpriority="high">"#
    ),
    ("", "<span>1 min read</span>"),
    ("", ##"<a class="to-top" href="#top">Back to top</a>"##),
    ("", ##"<a class="skip" href="#main">Skip to content</a>"##),
    ("", #"<meta name="generator" content="Broadsheet">"#),
  ])
  func holds(lines: String, expected: String) throws {
    let page = try page(lines)
    #expect(page.contains(expected), "\(page)")
  }

  /// What a reference stands for is text wherever the title is written, never markup.
  @Test func aTitleWithMarks() throws {
    let site = try RenderedSite(
      """
      -- Content/site.yml --
      title: Q &amp; A
      url: https://paper.example/
      -- Content/articles/2024-05-01-storm.md --
      ---
      title: "&lt;script&gt; &amp; `go`"
      ---
      # &lt;script&gt; & `go`

      Text
      """)
    let title = "&lt;script&gt; &amp; go"
    let page = site.article("storm")
    #expect(page.contains("<h1>\(title)</h1>"), "\(page)")
    #expect(page.contains("<title>\(title) – Q &amp; A</title>"), "\(page)")
    #expect(page.contains(#"<meta property="og:title" content="\#(title)">"#), "\(page)")
    for (path, page) in site.pages where path.hasSuffix(".html") {
      #expect(!page.contains("<script> "))
      #expect(!page.contains("&amp;amp;") && !page.contains("&amp;lt;") && !page.contains("`"))
    }
    #expect(site.pages["index.html"]?.contains(">\(title)</a>") == true)
  }

  @Test(arguments: [
    ("", "<p class=\"standfirst\">"), ("", "Updated"), ("updated: 2024-04-30", "Updated"),
    ("updated: 2024-06-02", "Updated"), ("corrections: [{date: 2024-06-02, text: No}]", "Correction"), ("", "<figure"),
    ("", "noindex"), ("", "class=\"byline\""), ("", "class=\"tags\""), ("", "Preview:"), ("", "<script>"),
  ])
  func lacks(lines: String, unexpected: String) throws {
    #expect(try !page(lines).contains(unexpected))
  }

  @Test func wordsDecideTheReadingTime() throws {
    let page = try page("", body: String(repeating: "word ", count: 900))
    #expect(page.contains("<span>4 min read</span>"))
  }
}

@Suite struct CommentFormTests {
  private static let form = [
    "<h2 id=\"reply-title\">Leave a Reply</h2>",
    "Your email address will not be published. Required fields are marked *",
    "<label for=\"reply-comment\">Comment *</label>", "name=\"comment\"",
    "<label for=\"reply-author\">Name *</label>", "name=\"author\" autocomplete=\"name\"",
    "<label for=\"reply-email\">Email *</label>", "name=\"email\" autocomplete=\"email\"",
    "<label for=\"reply-url\">Website</label>", "name=\"url\" autocomplete=\"url\"",
    "<input type=\"hidden\" name=\"article\" value=\"2024-05-01-storm\">",
    "<input type=\"hidden\" name=\"permalink\" value=\"https://paper.example/news/2024/05/01/storm/\">",
    "<input type=\"hidden\" name=\"parent\" value=\"\">",
    "name=\"website_confirm\" tabindex=\"-1\" autocomplete=\"off\"",
    "<button>Post Comment</button>",
  ]

  @Test func openForm() throws {
    let page = try page("", site: "comments: {action: https://replies.example/post}")
    for part in Self.form { #expect(page.contains(part), "\(part)") }
    #expect(page.contains(#"<form method="post" action="https://replies.example/post">"#))
    #expect(!page.contains("disabled"))
    #expect(!page.contains("name=\"consent\""))
  }

  @Test func anActionOnTheSameHostIsBelowTheBasePath() throws {
    #expect(try page("", site: "comments: {action: /reply}").contains(#"action="/news/reply""#))
  }

  @Test func withoutAnActionTheFormIsDisabled() throws {
    let page = try page("")
    for part in Self.form { #expect(page.contains(part), "\(part)") }
    #expect(page.contains("<fieldset disabled>"))
    #expect(page.contains("Replies are not open yet."))
    #expect(!page.contains("action="))
  }

  @Test func consent() throws {
    let page = try page("", site: "comments: {consent: I agree & more.}")
    #expect(page.contains("<input type=\"checkbox\" id=\"reply-consent\" name=\"consent\" value=\"yes\" required>"))
    #expect(page.contains("<label for=\"reply-consent\">I agree &amp; more. *</label>"))
  }

  @Test(arguments: [("comments: false", ""), ("", "comments: false")])
  func switchedOff(site: String, article: String) throws {
    #expect(try !page(article, site: site).contains("respond"))
  }

  @Test(arguments: [("2024-05-11T03:59:59Z", false), ("2024-05-11T04:00:00Z", true)])
  func closesByAge(moment: String, isClosed: Bool) throws {
    let page = try page("", site: "comments: {action: /reply, close_after_days: 10}", at: moment)
    #expect(page.contains("Replies to this article are closed.") == isClosed)
    #expect(page.contains("<form") == !isClosed)
  }

  @Test func fields() throws {
    let page = try page("", site: "comments: {action: /reply, fields: [author]}")
    #expect(page.contains("name=\"author\""))
    #expect(!page.contains("name=\"email\""))
    #expect(!page.contains("name=\"url\""))
    #expect(!page.contains("email address"))
    #expect(page.contains("Required fields are marked *"))
  }
}
