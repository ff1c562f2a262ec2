import CommonMark
import Diagnostics
import TestSupport
import Testing

/// HTML of the author's own under `html: safe`.
@Suite struct SafeHTMLTests {
  /// What stays: elements and attributes of the list, written anew.
  @Test(arguments: [
    ("one<br>two<BR/>three", "<p>one<br />two<br />three</p>\n"),
    ("H<sub>2</sub>O, m<sup>2</sup>, <mark>x</mark>", "<p>H<sub>2</sub>O, m<sup>2</sup>, <mark>x</mark></p>\n"),
    ("a <span class=b lang='de'>*c*</span>", "<p>a <span class=\"b\" lang=\"de\"><em>c</em></span></p>\n"),
    ("<abbr title=\"a &amp; b & c &#34;\">d</abbr>", "<p><abbr title=\"a &amp; b &amp; c &#34;\">d</abbr></p>\n"),
    ("<div class=\"x\">\nb & c < d &eacute;\n</div>", "<div class=\"x\">\nb &amp; c &lt; d &eacute;\n</div>\n"),
    ("<div>\n\n*a*\n\n</div>", "<div>\n<p><em>a</em></p>\n</div>\n"),
    (
      "<table>\n<tr><th scope=row>a<td colspan=2>b\n<tr><td>c</table>",
      """
      <div class="table" role="region" aria-label="a" tabindex="0">
      <table>
      <tr><th scope="row">a</th><td colspan="2">b
      </td></tr><tr><td>c</td></tr></table>
      </div>

      """
    ),
    ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>\n"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>\n"),
    (
      "<details open><summary>a</summary>\n\nb\n\n</details>",
      "<details open=\"\"><summary>a</summary>\n<p>b</p>\n</details>\n"
    ),
    ("<hr>\n", "<hr />\n"), ("<p>a<p>b", "<p>a</p><p>b\n</p>\n"),
    ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>\n"),
    ("<a id=x>a</a> <a name='y'></a>", "<p><a id=\"x\">a</a> <a id=\"y\"></a></p>\n"),
    ("<span title=\"a\nb\">c</span>", "<p><span title=\"a\nb\">c</span></p>\n"),
    ("a <!-- gone -->\n<b>a</b> <!-- x --> b", "<p>a \n<b>a</b>  b</p>\n"),
    (
      "<video controls src=a.mp4 poster=\"b c.jpg\"></video>",
      "<p><video controls=\"\" src=\"a.mp4\" poster=\"b c.jpg\"></video></p>\n"
    ),
    (
      "<picture><source srcset='a.webp 1x, b.webp 2x' media=print><img src=c.jpg alt=d width=3></picture>",
      """
      <p><picture><source srcset="a.webp 1x, b.webp 2x" media="print" /><img src="c.jpg" alt="d" width="3" \
      /></picture></p>

      """
    ),
    ("<a href=\"/b?c&amp;d\" title=e>f</a>", "<p><a href=\"/b?c&amp;d\" title=\"e\">f</a></p>\n"),
    ("<img src=\"a.jpg\" alt>", "<img src=\"a.jpg\" alt=\"\" />\n"),
    ("a <b>`<b>`</b>", "<p>a <b><code>&lt;b&gt;</code></b></p>\n"),
    ("<b>say \"x\"</b>", "<p><b>say “x”</b></p>\n"),
  ])
  func writesAnew(_ text: String, _ html: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == html)
    #expect(rendered.diagnostics == [])
  }

  /// Tables lie in a region that scrolls, which is called by the caption, else by the headings of the first row.
  @Test(arguments: [
    (
      "<table class=x><tr><td>a</table>",
      "<div class=\"table\">\n<table class=\"x\"><tr><td>a</td></tr></table>\n</div>\n"
    ),
    (
      "a <b>b</b>\n\n<table><tr><th>A <b>b</b>&amp;<th><td>c<th>\"D\"\n<tr><th>e</table>",
      """
      <p>a <b>b</b></p>
      <div class="table" role="region" aria-label="A b&amp;, &quot;D&quot;" tabindex="0">
      <table><tr><th>A <b>b</b>&amp;</th><th></th><td>c</td><th>&quot;D&quot;
      </th></tr><tr><th>e</th></tr></table>
      </div>

      """
    ),
    (
      "<table><caption>Rain</caption>\n\n<tr>\n\n<th>a</th>\n\n</tr>\n\n</table>\n\nb",
      """
      <div class="table" role="region" aria-label="Rain" tabindex="0">
      <table><caption>Rain</caption>
      <tr>
      <th>a</th>
      </tr>
      </table>
      </div>
      <p>b</p>

      """
    ),
    (
      "<table><tr><th>a<td><table><tr><th>b</table></table>",
      """
      <div class="table" role="region" aria-label="a, b" tabindex="0">
      <table><tr><th>a</th><td><table><tr><th>b</th></tr></table></td></tr></table>
      </div>

      """
    ),
    (
      "> <table><tr><th>a",
      """
      <blockquote>
      <div class="table" role="region" aria-label="a" tabindex="0">
      <table><tr><th>a
      </th></tr></table>
      </div>
      </blockquote>

      """
    ),
    (
      "a[^1]\n\n[^1]: b\n\n    <table><tr><th>c</table>\n\n<table><tr><th>d</table>",
      """
      <p>a<sup class="footnote"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>
      <div class="table" role="region" aria-label="d" tabindex="0">
      """
    ),
  ])
  func tables(_ text: String, _ html: String) {
    let rendered = Rendered(text)
    #expect(rendered.html.hasPrefix(html) && (rendered.html == html || text.contains("[^1]")), "\(rendered.html)")
    #expect(rendered.diagnostics == [])
  }

  /// Stray ends go, and what is open is closed where its container ends.
  @Test(arguments: [
    ("a <b>b\n\nc", "<p>a <b>b</b></p>\n<p>c</p>\n"), ("a</b> c</div>", "<p>a c</p>\n"),
    ("</div></section></body></html>\n\na", "<p>a</p>\n"),
    ("*a <b>b* c</b>", "<p><em>a <b>b</b></em> c</p>\n"),
    ("[a <b>b](c) d</b>", "<p><a href=\"c\">a <b>b</b></a> d</p>\n"),
    ("<b>a <i>b</b> c</i>", "<p><b>a <i>b</i></b> c</p>\n"),
    ("> <div>\n> a\n\nb\n\n</div>", "<blockquote>\n<div>\na\n</div>\n</blockquote>\n<p>b</p>\n"),
    ("- <div>\n- b", "<ul>\n<li>\n<div>\n</div>\n</li>\n<li>b</li>\n</ul>\n"),
    ("<div>\n\n# a\n\nb", "<div>\n<h2 id=\"a\">a</h2>\n<p>b</p>\n</div>\n"),
    ("<p>\n\na\n\n</p>", "<p>\n</p>\n<p>a</p>\n"),
    ("<td>a</td></tr>", "a \n"), ("<table>\n<td>a\n</table>", "<div class=\"table\">\n<table>\na\n</table>\n</div>\n"),
    (
      "<table><tr><td><b>a</td></table></b>",
      "<div class=\"table\">\n<table><tr><td><b>a</b></td></tr></table>\n</div>\n"
    ),
    ("<b><table><tr><td></b>a</table>", "<p><b><table><tr><td>a</td></tr></table></b></p>\n"),
    ("<a href=b>c <a href=d>e</a> f</a>", "<p><a href=\"b\">c e</a> f</p>\n"),
    ("[a <a href=d>e</a>](b)", "<p><a href=\"b\">a e</a></p>\n"),
    ("<a href=b>c [d](e)</a>", "<p><a href=\"b\">c d</a></p>\n"),
  ])
  func nestsWell(_ text: String, _ html: String) {
    #expect(Rendered(text).html == html)
  }

  /// Nothing is left of a text that stands in elements which are left out; a script in a file of its own is no text.
  @Test(
    arguments: [
      ("«<script>»\nlet a\n</script>", true), ("\n«<style>»p {}</style>\n<!-- b -->", true),
      ("«<svg>»<title>x</title></svg>", true), ("«<script src=a>»</script>", false),
      ("«<object>»<param name=a></object>\n", false), ("«<script>»let a</script>\n\nb", false),
      ("https://youtu.be/dQw4w9WgXcQ\n\n«<script>»let a</script>", false),
      ("![](a.png)\n\n«<style>»p {}</style>", false),
    ])
  func leavesNothing(_ marked: String, isError: Bool) throws {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text)
    #expect((rendered.body == nil) == isError)
    let error = Diagnostic(
      .emptyText, .error, "nothing is left of this text, since all of it stands in HTML that is left out",
      at: place(try #require(source.ranges.first)),
      hint: "write Markdown, or set 'html: trusted' in Content/site.yml")
    #expect(rendered.diagnostics.filter { $0.id == .emptyText } == (isError ? [error] : []))
  }

  /// What is left out, with its warnings, becomes a blank between words.
  @Test(arguments: [
    ("one «<widget>»two</widget>", ["widget"], "<p>one two</p>\n"),
    ("one«<widget>»two</widget>three", ["widget"], "<p>one two three</p>\n"),
    ("wo«<font color=red>»r</font>d", ["font"], "<p>word</p>\n"),
    ("a «<script>»alert(\"1\")</script> b", ["script"], "<p>a  b</p>\n"),
    ("a «<svg>»<title>x</title><path d=\"M0\"/></svg> b", ["svg"], "<p>a  b</p>\n"),
    ("<div>a«<section>»b</section>«<custom-tag>»c</div>", ["section", "custom-tag"], "<div>a b c</div>\n"),
    ("a «<?php x ?>» b", ["?php"], "<p>a  b</p>\n"),
    ("a «<script>» b", ["script"], "<p>a  b</p>\n"),
  ])
  func leavesOut(_ marked: String, _ names: [String], _ html: String) {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text)
    #expect(rendered.html == html)
    #expect(rendered.diagnostics.map(\.message) == names.map { "the HTML tag '<\($0)>' is left out" })
    #expect(rendered.diagnostics.map(\.range) == source.ranges.map { place($0) })
  }

  @Test(arguments: [
    (
      "<div>\n«<style>»\np {}\n</style>\na\n</div>", "<div>\n\na\n</div>\n",
      "the HTML block '<style>' is left out, with the text in it"
    ),
    (
      "«<script>»\n\nlet a = '<b>'\n</script>\nb", "<p>b</p>\n",
      "the HTML block '<script>' is left out, with the text in it"
    ),
    ("«<iframe src=x>»</iframe>\n\na", "<p>a</p>\n", "the HTML block '<iframe>' is left out, with the text in it"),
    ("<p>«<b»\n\na", "<p>&lt;b\n</p>\n<p>a</p>\n", "'<b' is no whole HTML tag, so it is printed as typed"),
    (
      "<a href=\"«javascript:alert(1)»\">b</a>", "<p><a>b</a></p>\n",
      "a link may not lead to a 'javascript:' address, so only its text is kept"
    ),
    (
      "<a href='«&#106;ava&Tab;script:alert(1)»'>b</a>", "<p><a>b</a></p>\n",
      "a link may not lead to a 'javascript:' address, so only its text is kept"
    ),
    (
      "<img src=«data:image/png;base64,x» alt=b>", "b\n",
      "an image may not come from a 'data:' address, so only its description is kept"
    ),
    (
      "<video src=«file:///x»></video>", "<p><video></video></p>\n",
      "a file may not come from a 'file:' address, so the address is left out"
    ),
    ("«<p style=\"color: red\">»a</p>", "<p>a</p>\n", "the attribute 'style' of '<p>' is left out"),
    ("«<b onclick=\"x()\">»a</b>", "<p><b>a</b></p>\n", "the attribute 'onclick' of '<b>' is left out"),
  ])
  func warns(_ marked: String, _ html: String, _ message: String) {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text)
    #expect(rendered.html == html)
    #expect(rendered.diagnostics.map(\.message) == [message])
    #expect(rendered.diagnostics.map(\.range) == source.ranges.map { place($0) })
  }

  @Test(arguments: [
    "a <a href=b target=_blank rel=noopener data-x=y>c</a>", "<img src=a alt=b loading=lazy decoding=async>",
  ])
  func isSilent(_ text: String) { #expect(Rendered(text).diagnostics == []) }

  /// Headings are those of the text: they move, have ids, and are in the outline.
  @Test func headings() {
    let rendered = Rendered(
      "# One\n\n<h2>Two &amp; <b>x</b></h2>\n<h3 id=own class=c>Three</h3>\n\na <h2>b\n\n## Two & x")
    #expect(
      rendered.html == """
        <h2 id="one">One</h2>
        <h3 id="two--x">Two &amp; <b>x</b></h3>
        <h4 class="c" id="own">Three</h4>
        <p>a <h3 id="b">b</h3></p>
        <h3 id="two--x-1">Two &amp; x</h3>

        """)
    #expect(rendered.body?.outline.map(\.level) == [2, 3, 4, 3, 3])
    #expect(rendered.body?.outline.map(\.text) == ["One", "Two & x", "Three", "b", "Two & x"])
    #expect(rendered.diagnostics == [])
  }

  @Test func idsAreEscaped() {
    let html = "<h2 id=\"&quot;&gt;&lt;i&gt;\">a</h2>\n"
    #expect(Rendered("<h2 id=\"&quot;><i>\">a</h2>").html == html)
  }

  /// Text in HTML is text: of words, of the excerpt, unless it stands in a list, a table or the like.
  @Test(arguments: [
    ("<p>One &amp; two</p>\n\nThree", 3, "One & two Three"), ("<div>one<p>two</p></div>", 2, "one two"),
    ("<ul><li>one</ul>\n\ntwo", 2, "two"), ("<table><tr><td>a<td>b</table>", 2, ""),
    ("<figure><img src=a alt=b><figcaption>one</figcaption></figure>\n\ntwo", 2, "two"),
    ("<details>\n<summary>one</summary>\n\ntwo\n\n</details>\n\nthree", 3, "three"),
    ("<p>one <a href=\"https://b.example/\">https://b.example/</a></p>", 4, "one"), ("one<br>two", 2, "one two"),
    ("one<script>x</script>two", 2, "one two"), ("wo<b>rd</b>", 1, "word"),
  ])
  func facts(_ text: String, _ words: Int, _ excerpt: String) {
    let body = Rendered(text).body
    #expect(body?.wordCount == words)
    #expect(body?.excerpt == excerpt)
  }

  /// Links and pictures have holes like those of Markdown.
  @Test func references() {
    let rendered = Rendered(
      "<a href=\"b.md\">x [y](z)</a> <img src=c.jpg alt=d>\n\n<video src=e.mp4 poster=f.jpg></video>\n\n[g](h.md)")
    #expect(rendered.body?.references.map(\.destination) == ["b.md", "c.jpg", "e.mp4", "f.jpg", "h.md"])
    #expect(rendered.body?.references.map(\.kind) == [.link, .image, .file, .file, .link])
    #expect(
      rendered.filled { hole in
        hole.kind == .image
          ? .picture(BodyHTML.Image(address: "/i", width: 3, height: 2, isLazy: true))
          : .address("/\(hole.reference)")
      } == """
        <p><a href="/0">x y</a> <img src="/i" alt="d" width="3" height="2" decoding="async" loading="lazy" /></p>
        <p><video src="/2" poster="/3"></video></p>
        <p><a href="/4">g</a></p>

        """)
    #expect(
      rendered.filled { _ in .textOnly } == """
        <p>x y d</p>
        <p><video src="" poster=""></video></p>
        <p>g</p>

        """)
  }

  @Test func sizeOfTheAuthorStays() {
    let rendered = Rendered("a <img src=a alt=b width=9>")
    #expect(
      rendered.filled { _ in .picture(BodyHTML.Image(address: "/i", width: 3, height: 2, isLazy: true)) }
        == "<p>a <img src=\"/i\" alt=\"b\" width=\"9\" decoding=\"async\" loading=\"lazy\" /></p>\n")
  }
}
