import CommonMark
import Diagnostics
import TestSupport
import Testing

/// Boxes and embeds, which the theme shows.
@Suite struct DirectivesTests {
  /// Texts, and their HTML with `«name|…»` around each directive.
  @Test(
    arguments: [
      (":::box\nA *b*.\n:::", "«box|<p>A <em>b</em>.</p>\n»"),
      ("a\n:::box\nb\n:::\nc", "<p>a</p>\n«box|<p>b</p>\n»<p>c</p>\n"),
      (
        "- a\n\n:::key-points\n- b\n- c\n:::\n\n- d",
        "<ul>\n<li>a</li>\n</ul>\n«key-points|<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n»<ul>\n<li>d</li>\n</ul>\n"
      ),
      ("::: box {title=\"A\"}\n\nb\n\n::::", "«box A|<p>b</p>\n»"),
      (":::box{title='it'}\na\n:::", nil),
      (":::pull-quote{cite=\"Ines Okafor\"}\na\n:::", "«pull-quote Ines Okafor|<p>a</p>\n»"),
      (":::box\na\n:::pull-quote\nb\n:::\nc\n:::\nd", "«box|<p>a</p>\n«pull-quote|<p>b</p>\n»<p>c</p>\n»<p>d</p>\n"),
      (
        ":::box\n| a |\n|---|\n| b |\n:::",
        """
        «box|<div class="table" role="region" aria-label="a" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>b</td>
        </tr>
        </tbody>
        </table>
        </div>
        »
        """
      ),
      (":::box\n![a](b)\n:::", "«box|<figure><img src=\"b\" alt=\"a\" /></figure>\n»"),
      (":::box\n# A\n:::", "«box|<h2 id=\"a\">A</h2>\n»"),
      (":::box\n<div>a\n\n:::\nb", "«box|<div>a\n</div>\n»<p>b</p>\n"),
      ("```\n:::box\n:::\n```", "<pre><code>:::box\n:::\n</code></pre>\n"),
      ("    :::box\n", "<pre><code>:::box\n</code></pre>\n"),
      ("\\:::box", "<p>:::box</p>\n"),
      (":::Box{}\na\n:::", "«box|<p>a</p>\n»"),
      ("::before", "<p>::before</p>\n"),
      ("a :::box", "<p>a :::box</p>\n"),
      ("::before is a selector, std::string a type", "<p>::before is a selector, std::string a type</p>\n"),
      ("[^1]\n\n[^1]: a\n:::box\nb\n:::", nil),
    ] as [(String, String?)])
  func directives(_ text: String, _ html: String?) {
    let rendered = Rendered(text)
    if let html {
      #expect(rendered.diagnostics == [])
      #expect(rendered.framed == html)
    } else {
      #expect(rendered.body?.directives.count ?? 0 < 2)
    }
  }

  @Test func embedsAreLinksUntilTheThemeShowsThem() throws {
    let rendered = Rendered("::embed{url=https://a.example/b?c=d&e title=\"The \\\"flood\\\"\" image=flood.jpg .wide}")
    let link = "<a href=\"https://a.example/b?c=d&amp;e\"><img src=\"flood.jpg\" alt=\"\" /> The “flood”</a>"
    #expect(rendered.framed == "«embed The “flood”|<p>\(link)</p>\n»")
    let directive = try #require(rendered.body?.directives.first)
    #expect(directive.url == "https://a.example/b?c=d&e")
    #expect(directive.image == 1)
    #expect(directive.classes == ["wide"])
    #expect(rendered.diagnostics == [])
  }

  @Test(arguments: [
    ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", true),
    ("<https://youtu.be/dQw4w9WgXcQ>", true),
    ("a\n\nhttps://vimeo.com/123456789\n\nb", true),
    (":::box\nhttps://x.com/a/status/123456789\n:::", true),
    ("https://a.example/watch?v=dQw4w9WgXcQ", false),
    ("[a](https://youtu.be/dQw4w9WgXcQ)", false),
    ("www.youtube.com/watch?v=dQw4w9WgXcQ", true),
    ("- https://youtu.be/dQw4w9WgXcQ", false),
    ("> https://youtu.be/dQw4w9WgXcQ", false),
    ("see\nhttps://youtu.be/dQw4w9WgXcQ", false),
    ("a[^1]\n\n[^1]: https://youtu.be/dQw4w9WgXcQ", false),
  ])
  func addressesThatStandAlone(_ text: String, _ isEmbed: Bool) {
    let rendered = Rendered(text)
    #expect(rendered.body?.directives.contains { $0.kind == .embed } == isEmbed)
    #expect(rendered.diagnostics == [])
  }

  /// Sites, by an address of theirs and that of its player.
  @Test(
    arguments: [
      (
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m5s", "YouTube",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=65"
      ),
      (
        "https://youtu.be/dQw4w9WgXcQ?t=42", "YouTube",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=42"
      ),
      (
        "https://m.youtube.com/shorts/dQw4w9WgXcQ", "YouTube",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"
      ),
      ("https://vimeo.com/76979871", "Vimeo", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"),
      (
        "https://vimeo.com/76979871/abcdef0123", "Vimeo",
        "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=abcdef0123"
      ),
      ("https://twitter.com/a/status/20", "X", "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20"),
      ("https://bsky.app/profile/a.example/post/3kabc", "Bluesky", nil),
      (
        "https://bsky.app/profile/did:plc:abc/post/3kabc", "Bluesky",
        "https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc"
      ),
      (
        "https://mastodon.social/@a/112233445566778899", "Mastodon",
        "https://mastodon.social/@a/112233445566778899/embed"
      ),
      ("https://www.instagram.com/p/CabcdeF_-12/", "Instagram", "https://www.instagram.com/p/CabcdeF_-12/embed/"),
      ("https://www.instagram.com/a/reel/Cabc/?igsh=x", "Instagram", "https://www.instagram.com/p/Cabc/embed/"),
      ("https://www.tiktok.com/@a/video/7123456789", "TikTok", "https://www.tiktok.com/embed/v2/7123456789"),
      ("https://datawrapper.dwcdn.net/aBc1D/3/", "Datawrapper", "https://datawrapper.dwcdn.net/aBc1D/3/"),
      ("https://www.datawrapper.de/_/aBc1D/", "Datawrapper", "https://datawrapper.dwcdn.net/aBc1D/"),
      ("https://www.youtube.com/watch?v=\"><script>", nil, nil),
      ("https://www.youtube.com/@channel", nil, nil),
      ("https://medium.com/@a/a-title-123", nil, nil),
      ("https://x.com/a", nil, nil),
      ("javascript:alert(1)", nil, nil),
      (
        "https://www.youtube.com/playlist?list=PLabc", "YouTube",
        "https://www.youtube-nocookie.com/embed/videoseries?autoplay=1&list=PLabc"
      ),
      ("https://www.youtube.com/embed/videoseries", nil, nil),
      (
        "https://youtube.com:443/watch?v=dQw4w9WgXcQ", "YouTube",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"
      ),
      ("https://youtube.com:8443/watch?v=dQw4w9WgXcQ", nil, nil),
      ("https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ", nil, nil),
      ("https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ", nil, nil),
      ("https://vimeo.com/showcase/1234567", nil, nil),
      (
        "https://vimeo.com/showcase/1234567/video/76979871", "Vimeo",
        "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"
      ),
      (
        "https://vimeo.com/channels/staff/76979871", "Vimeo", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"
      ),
      ("https://vimeo.com/event/1234567", nil, nil),
      ("https://x.com/i/web/status/20", "X", "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20"),
      ("https://www.instagram.com/explore/reels/X", nil, nil),
      ("https://www.instagram.com/p/Cabc/embed/", "Instagram", "https://www.instagram.com/p/Cabc/embed/"),
      ("https://m.cmx.im/@a/109252111498807689", "Mastodon", "https://m.cmx.im/@a/109252111498807689/embed"),
      ("https://a.example/web/@a/109252111498807689", "Mastodon", "https://a.example/@a/109252111498807689/embed"),
      ("https://127.0.0.1/@a/109252111498807689", nil, nil),
      ("https://a.example:8443/@a/109252111498807689", nil, nil),
      ("https://", nil, nil),
    ] as [(String, String?, String?)])
  func sources(_ address: String, _ site: String?, _ player: String?) {
    let source = EmbedSource(address)
    #expect(source?.site == site)
    #expect(source?.player == player)
  }

  /// Texts, and what is said of them.
  @Test(arguments: [
    (":::bxo\na\n:::", "error: there is no ':::bxo'", "did you mean 'box'?", "bxo"),
    (":::note\na\n:::", "error: there is no ':::note'", "write ':::box{title=\"…\"}'", "note"),
    (
      "::youtube{id=x}", "error: there is no '::youtube'",
      "write '::embed{url=…}' with the address of the film or post", "youtube"
    ),
    (
      ":::embed{url=x}\n:::", "error: there is no ':::embed'",
      "write '::embed{url=…}', with two colons and no line ':::'", "embed"
    ),
    (
      "::box{title=\"x\"}", "error: there is no '::box'", "write ':::box' with three colons, and ':::' where it ends",
      "box"
    ),
    (
      "::: {.warning}\na\n:::", "error: this line of a directive cannot be read",
      "write ':::box' or ':::box{title=\"…\" .class #id}'", "::: {.warning}"
    ),
    (
      ":::box What we know\na\n:::", "error: this line of a directive cannot be read",
      "write ':::box' or ':::box{title=\"…\" .class #id}'", ":::box What we know"
    ),
    (
      ":::box\na", "error: ':::box' has no end",
      "write ':::' on a line of its own where it ends: after an empty line, outside of lists, quotations and HTML",
      ":::box"
    ),
    (
      "a\n:::", "error: ':::' ends nothing",
      "delete it, or begin with ':::box'; if readers are to see it, write '\\:::'", ":::"
    ),
    (
      ":::box{titel=\"x\"}\na\n:::", "warning: 'box' has no key 'titel', so it is left out", "did you mean 'title'?",
      "titel"
    ),
    (
      "::embed{title=\"x\"}", "error: the embed has no address of another site",
      "write '::embed{url=https://… title=\"…\"}'", "::embed{title=\"x\"}"
    ),
    (
      "::embed{url=/a/}", "error: the embed has no address of another site",
      "write '::embed{url=https://… title=\"…\"}'", "url"
    ),
    (
      "> :::box\n> a\n> :::",
      "warning: ':::box' stands in a list, a quotation, a note or HTML, so it is printed as typed",
      "put it at the beginning of a line, after an empty one", ":::box"
    ),
    (
      "- a\n\n  :::box\n  b\n  :::",
      "warning: ':::box' stands in a list, a quotation, a note or HTML, so it is printed as typed",
      "put it at the beginning of a line, after an empty one", ":::box"
    ),
  ])
  func problems(_ text: String, _ message: String, _ hint: String, _ at: String) throws {
    let diagnostic = try #require(Rendered(text).diagnostics.first)
    #expect("\(diagnostic.severity): \(diagnostic.message)" == message)
    #expect(diagnostic.hint == hint)
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[diagnostic.range.offsets], as: UTF8.self) == at)
  }

  /// What is told of lines that are text, once for each kind, and not in code.
  @Test(arguments: [
    ("> :::box\n> :::box\n\n- ::embed{url=https://a.example}", [":::box", "::embed{url=https://a.example}"]),
    ("<details>\n:::box\nx\n:::\n</details>", [":::box"]),
    ("<!--\n:::box\n-->\n\n```\n:::box\n```\n\n    :::box", []),
    ("a[^1]\n\n[^1]: b\n\n    :::box\n    c\n    :::", [":::box"]),
    ("10. a\n\n    :::box\n    b\n    :::", [":::box"]),
  ])
  func misplaced(_ text: String, _ places: [String]) {
    let bytes = Array(text.utf8)
    let found = Rendered(text).diagnostics.filter { $0.id == .invalidDirective }
    #expect(found.map { String(decoding: bytes[$0.range.offsets], as: UTF8.self) } == places)
  }

  /// Lines that come near, and what is told of them.
  @Test(arguments: [
    ("::embed https://youtu.be/dQw4w9WgXcQ", [DiagnosticID.invalidDirective]), ("::embed {url=https://a.example}", []),
    (":: embed{url=https://a.example}", []), (":::box What\na", [.invalidDirective]),
    (":::box\n:::", [.invalidDirective]),
    (":::box\n<p>x</p>\n:::", [.unclosedDirective]),
    ("::embed{url=https://a.example image=https://b.example/c.png}", [.invalidDirective]),
    ("::embed{url=https://a.example image=\"\"}", []),
    ("::embed{url=\"https://a.example\u{202E}gpj.evil/x\"}", [.invalidDirective]),
    ("::embed{url=https://-:99999/x}", [.invalidDirective]),
  ])
  func near(_ text: String, _ ids: [DiagnosticID]) {
    #expect(Rendered(text).diagnostics.map(\.id) == ids)
  }

  @Test func referencesInValuesAreResolved() {
    let rendered = Rendered("::embed{url=\"https://a.example/?b=1&amp;c\" title=\"`d` &amp; e\"}")
    #expect(rendered.html.contains("<p><a href=\"https://a.example/?b=1&amp;c\">d &amp; e</a></p>"))
    #expect(rendered.body?.directives.first?.title == "d & e")
  }

  @Test func itsTextIsNoBeginning() {
    let body = Rendered(":::box\nnot this\n:::\n\nbut this").body
    #expect(body?.excerpt == "but this")
    #expect(body?.wordCount == 4)
  }
}

extension Rendered {
  /// The HTML with `«name title|…»` around each directive.
  fileprivate var framed: String {
    var output: [UInt8] = []
    let directives = body?.directives ?? []
    func frame(_ row: Int, _ content: [UInt8]) -> [UInt8] {
      let words = [directives[row].kind.rawValue, directives[row].title, directives[row].cite].compactMap(\.self)
      return Array("«\(words.joined(separator: " "))|".utf8) + content + Array("»".utf8)
    }
    text.append(to: &output, filling: { _ in .asWritten }, rendering: frame)
    return String(decoding: output, as: UTF8.self)
  }
}
