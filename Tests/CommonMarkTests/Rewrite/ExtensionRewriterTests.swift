import CommonMark
import Diagnostics
import TestSupport
import Testing

/// What becomes of texts with extensions, beyond the examples of GFM.
@Suite struct ExtensionRewriterTests {
  /// Each text in one paragraph, and what stands in it.
  @Test(arguments: [
    ("https://x.org/a_b_c/_d_/*e*/f", "https://x.org/a_b_c/_d_/*e*/f"),
    ("https://x.org/a--b...c", "https://x.org/a--b...c"),
    ("https://xn--mnchen-3ya.example/", "https://xn--mnchen-3ya.example/"),
    ("HTTPS://x.org/Rubik's_Cube", "HTTPS://x.org/Rubik's_Cube"),
    ("http://x.org/~a/~b/", "http://x.org/~a/~b/"),
  ])
  func bareAddress(_ text: String, _ address: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == "<p><a href=\"\(address.replacing("'", with: "&#x27;"))\">\(address)</a></p>\n")
    #expect(rendered.body?.references.map(\.destination) == [address])
    #expect(rendered.diagnostics == [])
  }

  @Test(arguments: [
    ("\"https://x.org\" -- it's", "“<a href=\"https://x.org\">https://x.org</a>” – it’s"),
    ("see https://x.org...", "see <a href=\"https://x.org\">https://x.org</a>…"),
    (
      "*https://x.org/a_b*, **www.x.org**",
      "<em><a href=\"https://x.org/a_b\">https://x.org/a_b</a></em>, "
        + "<strong><a href=\"https://www.x.org\">www.x.org</a></strong>"
    ),
    ("“https://x.org/a”", "“<a href=\"https://x.org/a\">https://x.org/a</a>”"),
    ("[https://x.org/_a_](https://y.org/_b_)", "<a href=\"https://y.org/_b_\">https://x.org/_a_</a>"),
    ("*[a](https://x.org/b)c*-d", "<em><a href=\"https://x.org/b\">a</a>c</em>-d"),
    (
      "`https://x.org/a_b` <https://x.org/a--b>",
      "<code>https://x.org/a_b</code> "
        + "<a href=\"https://x.org/a--b\">https://x.org/a--b</a>"
    ),
    ("https\\://x.org www\\.x.org me\\@x.org", "https://x.org www.x.org me@x.org"),
    ("https://x.org/a\\_b", "<a href=\"https://x.org/a_b\">https://x.org/a_b</a>"),
    ("me@x.org, @me@x.org, müller@x.org", "<a href=\"mailto:me@x.org\">me@x.org</a>, @me@x.org, müller@x.org"),
    ("请写me@x.org。", "请写<a href=\"mailto:me@x.org\">me@x.org</a>。"),
    ("见 https://x.org/a。", "见 <a href=\"https://x.org/a\">https://x.org/a</a>。"),
    ("https:// www. a@ @b http:/x ://y", "https:// www. a@ @b http:/x ://y"),
    ("www.x_y.org www.a.b_c", "www.x_y.org www.a.b_c"),
    ("a ![https://x.org](y)", "a <img src=\"y\" alt=\"https://x.org\" />"),
    ("x<!--https://x.org--> y", "x y"),
  ])
  func addressesInText(_ text: String, _ html: String) {
    #expect(Rendered(text).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("~~a~~ ~b~", "<del>a</del> <del>b</del>"),
    ("\\~a\\~ \\~~b~~ `\\~`", "~a~ ~~b~~ <code>\\~</code>"),
    ("~~a *b* [c](d) `e`~~ f", "<del>a <em>b</em> <a href=\"d\">c</a> <code>e</code></del> f"),
    ("*~~a~~* **b ~c~**", "<em><del>a</del></em> <strong>b <del>c</del></strong>"),
    ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
    ("~~a\nb~~", "<del>a\nb</del>"),
    ("~~a ~b~ c~~", "<del>a b c</del>"),
    ("~~~a~~~ b~~~~c~~~~", "~~~a~~~ b~~~~c~~~~"),
    ("a ~~ b ~~ c", "a ~~ b ~~ c"),
    ("~~https://x.org/~a~~", "<del><a href=\"https://x.org/~a\">https://x.org/~a</a></del>"),
    ("~~\"a\" -- b~~", "<del>“a” – b</del>"),
    ("![~a~](b)", "<img src=\"b\" alt=\"a\" />"),
    ("~~a~b~~ c~d~e ~f ~~g~", "<del>a~b</del> c<del>d</del>e ~f ~~g~"),
    ("~~a [b~~](c) d~~", "<del>a <a href=\"c\">b~~</a> d</del>"),
  ])
  func struckText(_ text: String, _ html: String) {
    // A code fence cannot begin the text.
    let rendered = Rendered("x " + text)
    #expect(rendered.html == "<p>x \(html)</p>\n")
    #expect(rendered.diagnostics == [])
  }

  @Test(arguments: [
    (
      "- [ ] a\n- [x] *b*\n- [X] [c](d)",
      [
        "<label><input type=\"checkbox\" disabled=\"\" /> a</label>",
        "<label><input type=\"checkbox\" checked=\"\" disabled=\"\" /> <em>b</em></label>",
        "<label><input type=\"checkbox\" checked=\"\" disabled=\"\" /> <a href=\"d\">c</a></label>",
      ]
    ),
    ("1. \\[ ] a\n2. [ ]\n3. [x](b)\n4. `[ ] c`", ["[ ] a", "[ ]", "<a href=\"b\">x</a>", "<code>[ ] c</code>"]),
    ("* [ ] ~~a~~", ["<label><input type=\"checkbox\" disabled=\"\" /> <del>a</del></label>"]),
  ])
  func tasks(_ text: String, _ items: [String]) {
    let html = Rendered(text).html
    #expect(html.matches(of: #/<li>(.*)<\/li>/#).map { String($0.1) } == items)
  }
}
