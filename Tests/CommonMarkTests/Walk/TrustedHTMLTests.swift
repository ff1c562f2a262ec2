import CommonMark
import Diagnostics
import TestSupport
import Testing

/// HTML of the author's own under `html: trusted`.
@Suite struct TrustedHTMLTests {
  private static let trusted = BodyOptions(rawHTML: .trusted)

  /// Every byte stays, but for the addresses, each of which goes below `/x/` here.
  @Test(arguments: [
    ("<A  Class=b HREF='c d.pdf' >e</A>", "<p><A  Class=b HREF='/x/c d.pdf' >e</a></p>\n"),
    ("<a href=b>c</a> <a href=d title>e</a>", "<p><a href=\"/x/b\">c</a> <a href=\"/x/d\" title>e</a></p>\n"),
    ("<a href=\"b?c&amp;d\">e</a>", "<p><a href=\"/x/b?c&amp;d\">e</a></p>\n"),
    ("<a href='it&#39;s'>b</a>", "<p><a href='/x/it&#39;s'>b</a></p>\n"),
    ("<a name=b><a href=\"c\"><b>d</b></a>", "<p><a name=b><a href=\"/x/c\"><b>d</b></a></p>\n"),
    (
      "<img alt='' src=\"b.png\"/>",
      "<img alt='' src=\"/x/b.png\" width=\"3\" height=\"2\"/>\n"
    ),
    (
      "a <img src=\"b.png\" alt width=9>",
      "<p>a <img src=\"/x/b.png\" alt width=9></p>\n"
    ),
    (
      "a <img style='width:9em' src=b.png alt>",
      "<p>a <img style='width:9em' src=\"/x/b.png\" alt></p>\n"
    ),
    (
      "a <img src=\"b.png\" srcset=\"c.png  1x,\n d.png 2x,e.png, \" alt>",
      "<p>a <img src=\"/x/b.png\" width=\"3\" height=\"2\" srcset=\"/x/c.png  1x,\n/x/d.png 2x,/x/e.png, \" alt></p>\n"
    ),
    (
      """
      <div>
      <video poster=b.png src="c.mp4"><source src='d.webm'><track src=e></video>
      <audio src=f></audio>
      </div>
      """,
      """
      <div>
      <video poster="/x/b.png" src="/x/c.mp4"><source src='/x/d.webm'><track src="/x/e"></video>
      <audio src="/x/f"></audio>
      </div>

      """
    ),
    (
      """
      <div>
      <iframe src="b.html"></iframe><object data=c></object><form action=d></form>
      <svg><use xlink:href="e#f"/></svg></div>
      """,
      """
      <div>
      <iframe src="/x/b.html"></iframe><object data="/x/c"></object><form action="/x/d"></form>
      <svg><use xlink:href="/x/e#f"/></svg></div>

      """
    ),
    ("<div><a href=\"b\"class=c>d</a></div>", "<div><a href=\"/x/b\"class=c>d</a></div>\n"),
    (
      "<script src=\"b.js\"></script>\n<script>\nif (a<b) c = '<a href=\"d\">'\n</script>\n<!-- <a href=\"e\"> -->",
      "<script src=\"/x/b.js\"></script>\n<script>\nif (a<b) c = '<a href=\"d\">'\n</script>\n<!-- <a href=\"e\"> -->\n"
    ),
    ("<a href=\"b\" href=\"c\">d</a>", "<p><a href=\"/x/b\" href=\"c\">d</a></p>\n"),
    ("<a href=\"b\">c\n\n[d](e)", "<p><a href=\"/x/b\">c</p>\n<p><a href=\"/x/e\">d</a></p>\n"),
    ("<a href=\"b\">https://c.example</a>", "<p><a href=\"/x/b\">https://c.example</a></p>\n"),
    ("a ![b<a href=\"b\">](c)", "<p>a <img src=\"/x/c\" alt=\"b&lt;a href=&quot;b&quot;&gt;\" /></p>\n"),
    ("[<img src=\"b\" alt=c>](d)", "<p><a href=\"/x/d\"><img src=\"/x/b\" width=\"3\" height=\"2\" alt=c></a></p>\n"),
    ("<p>a < b &copy; <?x y?>\n<!DOCTYPE z></p><b", "<p>a < b &copy; <?x y?>\n<!DOCTYPE z></p><b\n"),
    (
      "<a href=\"\">a</a> <a href>b</a> <base href=\"c\">",
      "<p><a href=\"\">a</a> <a href>b</a> <base href=\"c\"></p>\n"
    ),
    (
      "<a href=\"javascript:b()\">c</a> <img src='data:image/gif;base64,R0' alt>",
      "<p><a href=\"javascript:b()\">c</a> <img src='data:image/gif;base64,R0' alt></p>\n"
    ),
    ("<h1>a</h1>\n\n## b", "<h1>a</h1>\n<h2 id=\"b\">b</h2>\n"),
  ])
  func fillsInAddresses(_ text: String, _ html: String) {
    let rendered = Rendered(text, options: Self.trusted)
    #expect(rendered.diagnostics == [])
    let filled = rendered.filled { hole in
      let address = "/x/" + (rendered.body?.references[hole.reference].destination ?? "")
      return hole.kind == .image && address != "/x/c"
        ? .picture(BodyHTML.Image(address: address, width: 3, height: 2, isLazy: false)) : .address(address)
    }
    #expect(filled == html)
    #expect(rendered.body.map { Array($0.references.indices) } == rendered.text.holes.map(\.reference))
  }

  /// Without the addresses of what is not public.
  @Test(arguments: [
    ("<a class='>' href=\"b\" title='>'>c</a> d", "<p><a class='>' title='>'>c</a> d</p>\n"),
    ("<a href=\"https://b.example/\" title='>'>https://b.example/</a> d", "<p><a title='>'></a> d</p>\n"),
    ("<a href=https://b.example/>https://b.example/</a > d", "<p><a></a> d</p>\n"),
    ("<img src=b alt=c><video poster='d'></video>", "<p><img alt=c><video></video></p>\n"),
    ("a <img alt src=b width=2>", "<p>a <img alt width=2></p>\n"),
  ])
  func withoutAddresses(_ text: String, _ html: String) {
    #expect(Rendered(text, options: Self.trusted).filled { _ in .textOnly } == html)
  }

  /// What readers see is text; what a text begins with stands in no list, table or the like.
  @Test(arguments: [
    ("<div>\n<p>a b<br>c</p>d &amp; e\n</div>\n\nf", 6, "a b c d & e f"),
    ("a <b>b</b>c <span>d</span>", 3, "a bc d"),
    ("<section>a</section><section>b</section>", 2, "a b"),
    ("<script>a</script><style>b</style><template><p>c</p></template><!-- d --><p>e", 1, "e"),
    ("<template>\n\na <b>b</b>\n\n</template>\n\nc", 1, "c"),
    ("a <script>b c</script> d", 2, "a d"),
    ("<p>a <svg><title>b</title><text>c</text></svg> d</p>", 3, "a c d"),
    ("<ul><li>a</ul>b", 2, "b"), ("<aside>\n\na\n\n</aside>\n\nb", 2, "b"),
    ("<div><a href=\"b\"class=c>d</a></div>", 1, "d"), ("<p>a < b</p>", 2, "a < b"),
    ("<div>a</div>\n<!-- more -->\nb", 2, "a"), ("<noscript>a</noscript> b", 1, "b"),
    ("<p>a <a href=\"https://b.example/c/\"> https://b.example/c/ </a> d</p>", 6, "a d"),
    ("a <a href=\"https://b.example/c/\">https://b.example/c/</a> d", 6, "a d"),
    ("<p>a <a href=\"https://b.example/\"><b>www.b.example</b></a></p>", 4, "a"),
    ("<p><a href=b>Note: c</a> https://d.example</p>", 5, "Note: c https://d.example"),
    ("<embed src=a> b", 1, "b"), ("<div/>\n\nb", 1, "b"),
  ])
  func facts(_ text: String, _ words: Int, _ excerpt: String) {
    let body = Rendered(text, options: Self.trusted).body
    #expect(body?.wordCount == words)
    #expect(body?.excerpt == excerpt)
  }

  @Test func references() {
    let source = MarkedText(
      """
      > <a
      > href="«a»">b</a> <a title="c" href="«c»">[d](«e»)</a>

      <img src=«f.png» srcset="«g.png 2x»" alt
       width=3><video poster="«h.png»"></video>
      <a href="«//i.example/j»">k</a>
      """)
    let rendered = Rendered(source.text, options: Self.trusted)
    #expect(
      rendered.body?.references.map(\.destination) == ["a", "c", "f.png", "g.png", "h.png", "https://i.example/j"])
    #expect(rendered.body?.references.map(\.kind) == [.link, .link, .image, .file, .file, .link])
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .protocolRelativeLink, .warning,
          "the address '//i.example/j' does not say how to reach it, so 'https:' is taken",
          at: place(source.ranges[6]), hint: "write 'https://i.example/j'")
      ])
  }

  /// Addresses that have no hole are told of apart.
  @Test(arguments: [
    ("<a href=\"b\">c</a> [d](e) <img src=f alt>", []),
    (
      "<script>location.href=\"b\"</script>\n<div data-src='c'></div><a href=\"javascript:d\">e</a>",
      ["b", "c", "javascript:d"]
    ),
  ])
  func rawAddresses(_ text: String, _ expected: [String]) {
    #expect(Rendered(text, options: Self.trusted).body?.rawAddresses == expected)
  }
}
