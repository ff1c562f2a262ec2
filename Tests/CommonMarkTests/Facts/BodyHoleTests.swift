import CommonMark
import Testing

@Suite struct BodyHoleTests {
  @Test(arguments: [
    ("[a](b)", "<p><a href=\"/x?y&amp;&quot;&lt;&gt;&#39;\">a</a></p>\n", "<p>a</p>\n"),
    (
      "[a](b \"c\") d ![e & \"f\"](g \"h\")",
      "<p><a href=\"/x?y&amp;&quot;&lt;&gt;&#39;\" title=\"c\">a</a> d "
        + "<img src=\"/x?y&amp;&quot;&lt;&gt;&#39;\" alt=\"e &amp; &quot;f&quot;\" title=\"h\" /></p>\n",
      "<p>a d e &amp; &quot;f&quot;</p>\n"
    ),
    (
      "[![a](b)](c)",
      """
      <figure><a href="/x?y&amp;&quot;&lt;&gt;&#39;"><img src="/x?y&amp;&quot;&lt;&gt;&#39;" alt="a" /></a></figure>

      """,
      "<figure>a</figure>\n"
    ),
    (
      "# [a](b)", "<h2 id=\"a\"><a href=\"/x?y&amp;&quot;&lt;&gt;&#39;\">a</a></h2>\n", "<h2 id=\"a\">a</h2>\n"
    ),
    (
      "[a](b)[c](d)\n",
      "<p><a href=\"/x?y&amp;&quot;&lt;&gt;&#39;\">a</a><a href=\"/x?y&amp;&quot;&lt;&gt;&#39;\">c</a></p>\n",
      "<p>ac</p>\n"
    ),
    (
      "a <https://b.example/ü?c&d> [e](e) [f:](f:) b",
      "<p>a <a href=\"/x?y&amp;&quot;&lt;&gt;&#39;\">https://b.example/ü?c&amp;d</a> "
        + "<a href=\"/x?y&amp;&quot;&lt;&gt;&#39;\">e</a> f: b</p>\n",
      "<p>a  e f: b</p>\n"
    ),
    (
      "a www.b.example/c ~~[e](e) f~~",
      "<p>a <a href=\"/x?y&amp;&quot;&lt;&gt;&#39;\">www.b.example/c</a> "
        + "<del><a href=\"/x?y&amp;&quot;&lt;&gt;&#39;\">e</a> f</del></p>\n",
      "<p>a  <del>e f</del></p>\n"
    ),
    (
      "![](b)", "<figure><img src=\"/x?y&amp;&quot;&lt;&gt;&#39;\" alt=\"\" /></figure>\n", "<figure></figure>\n"
    ),
    ("a", "<p>a</p>\n", "<p>a</p>\n"),
    ("", "", ""),
  ])
  func fills(_ text: String, _ address: String, _ textOnly: String) {
    var options = BodyOptions.article
    options.smart = false
    let rendered = Rendered(text, options: options)
    #expect(rendered.filled { _ in .asWritten } == rendered.html)
    #expect(rendered.filled { _ in .address("/x?y&\"<>'") } == address)
    #expect(rendered.filled { _ in .textOnly } == textOnly)
  }

  @Test func fillsEachHoleInItsWay() {
    let rendered = Rendered("[a ![b](1) c](2) ![d](3) [e](4)")
    let filled = rendered.filled { hole in
      switch rendered.body?.references[hole.reference].destination {
      case "1": .address("one")
      case "2", "3": .textOnly
      default: .asWritten
      }
    }
    #expect(filled == "<p>a <img src=\"one\" alt=\"b\" /> c d <a href=\"4\">e</a></p>\n")
  }

  @Test(
    arguments: [
      (
        .picture(BodyHTML.Image(address: "/a b&c", width: 3, height: 2, isLazy: true)),
        """
        <p><a href="l">x <img src="/a b&amp;c" alt="y" title="t" width="3" height="2" decoding="async" \
        loading="lazy" /></a> z</p>

        """
      ),
      (
        .picture(BodyHTML.Image(address: nil, width: nil, height: nil, isLazy: true)),
        "<p><a href=\"l\">x <img src=\"i\" alt=\"y\" title=\"t\" decoding=\"async\" loading=\"lazy\" /></a> z</p>\n"
      ),
      (
        .picture(BodyHTML.Image(address: nil, width: 3, height: nil, isLazy: false)),
        """
        <p><a href="l">x <img src="i" alt="y" title="t" decoding="async" fetchpriority="high" /></a> z</p>

        """
      ),
    ] as [(BodyHTML.Filling, String)])
  func pictures(filling: BodyHTML.Filling, expected: String) {
    let rendered = Rendered("[x ![y](i \"t\")](l) z")
    #expect(rendered.filled { $0.kind == .image ? filling : .asWritten } == expected)
    let filled = rendered.filled { _ in .picture(BodyHTML.Image(address: "l", width: 1, height: 1, isLazy: true)) }
    #expect(filled.hasPrefix("<p><a href=\"l\">x <img"))
  }

  /// The address of the picture that is fetched at once.
  @Test(arguments: [
    ("![a](b)\n\n![c](d)", "b"), ("x\n\ny\n\n![a](b)", "b"), ("x\n\ny ![a](b)", "b"), ("x\n\ny\n\nz ![a](b)", nil),
    ("x\n\ny\n\nz\n\n![a](b)", nil), ("x", nil), ("<img src=\"a\" alt=\"\">", "a"), ("![a](b) ![c](d)", "b"),
  ])
  func topPicture(_ text: String, _ address: String?) {
    let html = Rendered(text).text
    #expect(html.topPicture.map { String(decoding: html.bytes[$0.value], as: UTF8.self) } == address)
  }

  @Test func appendsToWhatIsThere() {
    var output = Array("before ".utf8)
    Rendered("[a](b)").text.append(to: &output) { _ in .address("c") }
    #expect(String(decoding: output, as: UTF8.self) == "before <p><a href=\"c\">a</a></p>\n")
  }

  @Test func rangesCoverTags() throws {
    let rendered = Rendered("x [a](b \"t\") ![c](d)")
    let html = rendered.text
    func text(_ range: Range<Int>) -> String { String(decoding: html.bytes[range], as: UTF8.self) }
    #expect(html.holes.map(\.kind) == [.link, .image])
    #expect(html.holes.map { text($0.tag) } == ["<a href=\"b\" title=\"t\">", "<img src=\"d\" alt=\"c\" />"])
    #expect(html.holes.map { text($0.value) } == ["b", "d"])
    #expect(html.holes.map { $0.end.map(text) } == ["</a>", nil])
  }

  /// No marker is left, however links, images and headings lie in each other.
  @Test(
    arguments: [
      "![a [b](c) d](e)",
      "![a ![b](c) d](e)",
      "[a ![b [c](d) e](f) g](h)",
      "# ![a [b](c)](d) *[e](f)*\n\n> - ## [![g](h)](i)\n",
      "[![[a](b)](c)](d)",
      "**[a *b](c)* d**",
      "![](javascript:x) [![](data:y)](vbscript:z)",
      "[](a)![](b)",
      "# \n#\n# #\n",
      "[a <https://b.org> *<https://c.org>*](d) [<https://e.org>](javascript:f)",
      "[a]: b\n[a] ![a] [![a]][a]\n=\n",
      "&#1;[&#2;a](&#3;b \"&#1;\") ![&#2;](&#3;)\n\n# &#1;&#2;&#3;\n\n``` &#1;\n```\n",
      "<b>[a](c)</b> <!-- more --> ![<i>a</i>](b)",
    ], [BodyOptions.RawHTML.off, .trusted])
  func leavesNoMarker(_ text: String, _ rawHTML: BodyOptions.RawHTML) throws {
    let rendered = Rendered(text, options: BodyOptions(rawHTML: rawHTML))
    let (html, body) = (rendered.text, try #require(rendered.body))
    #expect(!html.bytes.contains { $0 < 0x20 && $0 != 0x0A })
    #expect(html.holes.map(\.reference) == Array(body.references.indices))
    #expect(html.holes.map(\.kind) == body.references.map(\.kind))
    for hole in html.holes {
      #expect(html.bytes[hole.tag].starts(with: (hole.kind == .link ? "<a href=\"" : "<img src=\"").utf8))
      #expect((hole.end == nil) == (hole.kind == .image))
    }
  }
}
