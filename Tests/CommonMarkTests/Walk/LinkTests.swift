import CommonMark
import Diagnostics
import TestSupport
import Testing

@Suite struct LinkTests {
  /// Each address stays: the holes' addresses, the HTML, and no word about it.
  @Test(arguments: [
    ("[a](b.md)", "b.md", "<p><a href=\"b.md\">a</a></p>\n"),
    ("[a](#b)", "#b", "<p><a href=\"#b\">a</a></p>\n"),
    ("[a](?b:c)", "?b:c", "<p><a href=\"?b:c\">a</a></p>\n"),
    ("[a](/b:c)", "/b:c", "<p><a href=\"/b:c\">a</a></p>\n"),
    ("[a](./b:c)", "./b:c", "<p><a href=\"./b:c\">a</a></p>\n"),
    ("[a](2024:b)", "2024:b", "<p><a href=\"2024:b\">a</a></p>\n"),
    ("[a](HTTPS://b.org/?c&d)", "HTTPS://b.org/?c&d", "<p><a href=\"HTTPS://b.org/?c&amp;d\">a</a></p>\n"),
    ("<https://b.org>", "https://b.org", "<p><a href=\"https://b.org\">https://b.org</a></p>\n"),
    ("<a@b.org>", "mailto:a@b.org", "<p><a href=\"mailto:a@b.org\">a@b.org</a></p>\n"),
    ("[a](tel:+123)", "tel:+123", "<p><a href=\"tel:+123\">a</a></p>\n"),
    ("[a](<b c.md> \"d\")", "b c.md", "<p><a href=\"b%20c.md\" title=\"d\">a</a></p>\n"),
    ("![a](b.png)", "b.png", "<figure><img src=\"b.png\" alt=\"a\" /></figure>\n"),
    ("a ![a *b*](c.png \"d\")", "c.png", "<p>a <img src=\"c.png\" alt=\"a b\" title=\"d\" /></p>\n"),
  ])
  func keepsAddress(_ text: String, _ destination: String, _ html: String) {
    let rendered = Rendered(text)
    #expect(rendered.body?.references.map(\.destination) == [destination])
    #expect(rendered.html == html)
    #expect(rendered.diagnostics == [])
  }

  /// Each address is refused, whatever a browser would make of it.
  @Test(arguments: [
    ("[a *b*](«javascript:alert(1)»)", "javascript", "<p>a <em>b</em></p>\n"),
    ("[a](«JavaScript:alert»)", "javascript", "<p>a</p>\n"),
    ("[«a](java&#115;cript:x)»", "javascript", "<p>a</p>\n"),
    ("[«a](java&#10;script:x)»", "javascript", "<p>a</p>\n"),
    ("[«a](<&#9; java&Tab;script:x>)»", "javascript", "<p>a</p>\n"),
    ("[«a](&#1;javascript:x)»", "javascript", "<p>a</p>\n"),
    ("[a](«javascript&colon;x»)", "javascript", "<p>a</p>\n"),
    ("<«vbscript:x»>", "vbscript", "<p>vbscript:x</p>\n"),
    ("[a](«data:text/html,x»)", "data", "<p>a</p>\n"),
    ("[a](«example.org:8080/b»)", "example.org", "<p>a</p>\n"),
    ("[a](« ftp://b»)", "ftp", "<p>a</p>\n"),
    ("[«a][b]»\n\n[b]: file:///c", "file", "<p>a</p>\n"),
    ("x [](«javascript:x»)", "javascript", "<p>x </p>\n"),
    ("[](«javascript:x»)", "javascript", ""),
  ])
  func refusesLink(_ marked: String, _ scheme: String, _ html: String) {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text)
    #expect(rendered.html == html)
    #expect(rendered.body?.references == [])
    #expect(rendered.text.holes == [])
    #expect(
      rendered.diagnostics.map(\.message) == [
        "a link may not lead to a '\(scheme):' address, so only its text is kept"
      ])
    #expect(rendered.diagnostics.map(\.id) == [.linkScheme])
  }

  @Test(arguments: [
    ("![a *b* `c`](data:x)", "<p>a b c</p>\n"),
    ("![a <b>](data:x \"t\")", "<p>a &lt;b&gt;</p>\n"),
    ("x\n\n![](data:x)", "<p>x</p>\n"),
    ("[![a](data:x)](b.md)", "<p><a href=\"b.md\">a</a></p>\n"),
    ("![a [b](javascript:x) ![c](data:y)](data:z)", "<p>a b c</p>\n"),
  ])
  func refusesImage(_ text: String, _ html: String) {
    var options = BodyOptions.article
    options.rawHTML = .off
    let rendered = Rendered(text.replacing("<b>", with: "\\<b>"), options: options)
    #expect(rendered.html == html)
    #expect(
      rendered.diagnostics.map(\.message) == [
        "an image may not come from a 'data:' address, so only its description is kept"
      ])
  }

  @Test func saysWhatIsWrongWithAnAddress() {
    let source = MarkedText("x [a](«javascript:b») [c]() [d](«//e.org/f») ![h](«//e.org/g.png»)\n")
    let rendered = Rendered(source.text)
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .linkScheme, .warning, "a link may not lead to a 'javascript:' address, so only its text is kept",
          at: place(source.ranges[0]),
          hint: "use an address that begins with one of 'http:', 'https:', 'mailto:', 'tel:', or a path"),
        Diagnostic(
          .emptyLink, .warning, "the link has no address", at: place(0..<source.text.utf8.count - 1),
          hint: "write one between the parentheses"),
        Diagnostic(
          .protocolRelativeLink, .warning,
          "the address '//e.org/f' does not say how to reach it, so 'https:' is taken", at: place(source.ranges[1]),
          hint: "write 'https://e.org/f'"),
        Diagnostic(
          .protocolRelativeLink, .warning,
          "the address '//e.org/g.png' does not say how to reach it, so 'https:' is taken", at: place(source.ranges[2]),
          hint: "write 'https://e.org/g.png'"),
      ])
    #expect(
      rendered.html == """
        <p>x a <a href="">c</a> <a href="https://e.org/f">d</a> <img src="https://e.org/g.png" alt="h" /></p>

        """)
    #expect(rendered.body?.references.map(\.destination) == ["https://e.org/f", "https://e.org/g.png"])
  }

  @Test(arguments: [
    ("//2015/03/19/tock/", "/2015/03/19/tock/"), ("///about/", "/about/"), ("//about", "/about"),
    ("///e.org/a", "/e.org/a"), ("//localhost", "/localhost"),
  ])
  func aSlashTooManyIsNoHost(_ address: String, _ meant: String) {
    let source = MarkedText("[a](«\(address)»)\n")
    let rendered = Rendered(source.text)
    #expect(rendered.body?.references.map(\.destination) == [meant])
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .protocolRelativeLink, .warning,
          "'\(address)' begins with more than one slash, so it is taken for a path of this site",
          at: place(source.ranges[0]), hint: "write '\(meant)'")
      ])
  }

  /// Where addresses stand: each marked place is a reference's, in reading order.
  @Test(arguments: [
    "[a](«b»)",
    "b [b](«b») (b) [b](«b»)",
    "«https://x.org» [https://x.org](«https://x.org») <«https://x.org»> «www.x.org» «me@x.org»",
    "`[a](b)` [a](«b»)",
    "- x\n- y [a](«b»)\n  ![c](«d»)\n",
    "> x [a\n> b](\n> <«c d»> 'e')\n",
    "x\r\n\r\ny [a](«b»)\r\n",
    "[r]: z\n\nx [a](«b»)",
    "[r]: b\nx [a](«b»)",
    "| [a](«b?x=1&amp;y=2») | [c](«d\\_e») |",
    "# A [b](«c»)\n\nD [e](«f»)\n---\n",
    "«x [a][r] b»\n\n[r]: z\n",
    "x ![[a](b)](«c») [d](«b»)",
    "<«me@x.org»>",
    "\t- [a](b)\n\n1. x\n\n\t[a](«b»)\n",
    "Grüße [ä](«ö»)",
  ])
  func findsAddresses(_ marked: String) {
    let source = MarkedText("---\n---\n" + marked)
    let references = Rendered(source.text, after: 8).body?.references ?? []
    #expect(references.map(\.range) == source.ranges)
  }

  @Test func makesTextOfAutolinkInLink() {
    let rendered = Rendered("[a <https://b.org>](c)")
    #expect(rendered.html == "<p><a href=\"c\">a https://b.org</a></p>\n")
    #expect(rendered.diagnostics == [])
  }

  /// A link's tag comes before its image's, but its address after.
  @Test func findsAddressesOfImageInLink() {
    let source = MarkedText("x [![a](«b.png»)](«c.md»)")
    let references = Rendered(source.text).body?.references
    #expect(
      references == [
        Reference(kind: .link, destination: "c.md", range: source.ranges[1]),
        Reference(kind: .image, destination: "b.png", range: source.ranges[0]),
      ])
  }
}
