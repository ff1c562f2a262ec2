import CommonMark
import Diagnostics
import TestSupport
import Testing

@Suite struct FootnoteTests {
  /// The HTML of a reference, and of a note with its links back.
  private static func link(_ number: Int, _ count: Int = 1) -> String {
    let id = count == 1 ? "fnref-\(number)" : "fnref-\(number)-\(count)"
    return "<sup class=\"footnote\"><a href=\"#fn-\(number)\" id=\"\(id)\" role=\"doc-noteref\">\(number)</a></sup>"
  }

  private static func back(_ number: Int, _ count: Int = 1) -> String {
    let id = count == 1 ? "fnref-\(number)" : "fnref-\(number)-\(count)"
    let again = count > 1 ? "<sup>\(count)</sup>" : ""
    return " <a href=\"#\(id)\" class=\"footnote-back\" role=\"doc-backlink\">↩\(again)</a>"
  }

  private static func notes(_ items: String...) -> String {
    let list = zip(1..., items).map { "<li id=\"fn-\($0)\">\n\($1)</li>\n" }.joined()
    return "<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n\(list)</ol>\n</section>\n"
  }

  @Test(arguments: [
    ("A[^1] b.\n\n[^1]: Note.", "<p>A\(link(1)) b.</p>\n" + notes("<p>Note.\(back(1))</p>\n")),
    // In order of the first reference; more references to one note.
    (
      "A[^b] c[^a] d[^b].\n\n[^a]: X\n[^b]: Y",
      "<p>A\(link(1)) c\(link(2)) d\(link(1, 2)).</p>\n"
        + notes("<p>Y\(back(1))\(back(1, 2))</p>\n", "<p>X\(back(2))</p>\n")
    ),
    // Several paragraphs, a list, code; lines that go on.
    (
      "A[^1]\n\n[^1]: One\ntwo\n\n    Three\n    four\n\n    - x\n\nEnd",
      "<p>A\(link(1))</p>\n<p>End</p>\n"
        + notes("<p>One\ntwo</p>\n<p>Three\nfour</p>\n<ul>\n<li>x</li>\n</ul>\n<p>\(back(1))</p>\n")
    ),
    ("A[^1]\n\n[^1]:\n    Text", "<p>A\(link(1))</p>\n" + notes("<p>Text\(back(1))</p>\n")),
    // A note that is one word or one address, one before its reference, one that is empty.
    ("[^1]: word\n\nA[^1]", "<p>A\(link(1))</p>\n" + notes("<p>word\(back(1))</p>\n")),
    (
      "A[^1]\n\n[^1]: <https://e.example/>",
      "<p>A\(link(1))</p>\n" + notes("<p><a href=\"https://e.example/\">https://e.example/</a>\(back(1))</p>\n")
    ),
    ("A[^1]\n\n[^1]:", "<p>A\(link(1))</p>\n" + notes("<p>\(back(1))</p>\n")),
    // Labels of any letters, in any case.
    ("A[^Ünter_den_x]\n\n[^ünter_den_x]: N", "<p>A\(link(1))</p>\n" + notes("<p>N\(back(1))</p>\n")),
    ("A[^it's--so]\n\n[^it's--so]: N", "<p>A\(link(1))</p>\n" + notes("<p>N\(back(1))</p>\n")),
    // A note that refers to another one.
    (
      "A[^1]\n\n[^1]: B[^2]\n[^2]: C",
      "<p>A\(link(1))</p>\n" + notes("<p>B\(link(2))\(back(1))</p>\n", "<p>C\(back(2))</p>\n")
    ),
    // In a list, a heading, emphasis and a quotation.
    ("- *a[^1]*\n\n[^1]: N", "<ul>\n<li><em>a\(link(1))</em></li>\n</ul>\n" + notes("<p>N\(back(1))</p>\n")),
    ("# A[^1]\n\n[^1]: N", "<h2 id=\"a\">A\(link(1))</h2>\n" + notes("<p>N\(back(1))</p>\n")),
    ("\"A[^1]\"\n\n[^1]: \"N\"", "<p>“A\(link(1))”</p>\n" + notes("<p>“N”\(back(1))</p>\n")),
    // In a table, and behind a bare address.
    (
      "| a[^1] | b |\n|---|---|\n| c | d[^1] |\n\n[^1]: N",
      "<div class=\"table\" role=\"region\" aria-label=\"a, b\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n"
        + "<th scope=\"col\">a\(link(1))</th>\n<th scope=\"col\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n"
        + "<td>d\(link(1, 2))</td>\n</tr>\n</tbody>\n</table>\n</div>\n" + notes("<p>N\(back(1))\(back(1, 2))</p>\n")
    ),
    (
      "https://e.example/x[^1] and www.e.example[^1]\n\n[^1]: N",
      "<p><a href=\"https://e.example/x\">https://e.example/x</a>\(link(1)) and "
        + "<a href=\"https://www.e.example\">www.e.example</a>\(link(1, 2))</p>\n"
        + notes("<p>N\(back(1))\(back(1, 2))</p>\n")
    ),
    // A heading in a note is a paragraph.
    ("A[^1]\n\n[^1]: # N", "<p>A\(link(1))</p>\n" + notes("<p>N\(back(1))</p>\n")),
  ])
  func reads(_ text: String, _ html: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == html)
    #expect(rendered.diagnostics == [])
  }

  /// What is none: in code, in a link, escaped.
  @Test(arguments: [
    ("`[^1]`", "<p><code>[^1]</code></p>\n"), ("    [^1]: x", "<pre><code>[^1]: x\n</code></pre>\n"),
    ("```\n[^1]: x\n[^1]\n```", "<pre><code>[^1]: x\n[^1]\n</code></pre>\n"),
    ("\\[^1]", "<p>[^1]</p>\n"), ("[^a b]", "<p>[^a b]</p>\n"), ("[^]", "<p>[^]</p>\n"),
    ("a[x](b[^1]c)", "<p>a<a href=\"b%5B%5E1%5Dc\">x</a></p>\n"),
    ("<span title=\"[^1]\">a</span>", "<p><span title=\"[^1]\">a</span></p>\n"),
  ])
  func leaves(_ text: String, _ html: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == html)
    #expect(rendered.diagnostics == [])
  }

  @Test(arguments: [
    ("A«[^1]».", "there is no footnote '1', so this is printed as typed"),
    ("`[^1]` [^2]\n\n[^2]: N«[^3]»", "there is no footnote '3', so this is printed as typed"),
    ("A\n\n«[^1]»: N", "nothing refers to the footnote '1', so it is left out"),
    ("A[^1]\n\n[^1]: N\n\n«[^1]»: M", "there is a footnote '1' above, so this one is left out"),
    (
      "A[^1]\n\n[^1]: N\n\n    [x](«javascript:y»)",
      "a link may not lead to a 'javascript:' address, so only its text is kept"
    ),
  ])
  func warns(_ marked: String, _ message: String) {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text)
    #expect(rendered.diagnostics.map(\.message) == [message])
    #expect(rendered.diagnostics.map(\.range) == source.ranges.map { place($0) })
  }

  /// A note's words count, its links are followed, and no summary holds it.
  @Test func facts() {
    let body = Rendered("One[^1] two [a](b).\n\n[^1]: three [c](d)\n\nfour").body
    #expect(body?.wordCount == 6)
    #expect(body?.excerpt == "One two a. four")
    #expect(body?.references.map(\.destination) == ["b", "d"])
    #expect(body?.hasAnchor("fn-1") == true)
  }

  @Test func idsOfHeadingsGiveWay() {
    #expect(Rendered("# fn-1\n\nA[^1]\n\n[^1]: N").body?.outline.map(\.id) == ["fn-1-1"])
  }

  @Test func withoutExtensionsThereAreNone() {
    var options = BodyOptions.article
    options.extensions = false
    #expect(Rendered("A[^1]\n\n[^1]: N", options: options).html == "<p>A<a href=\"N\">^1</a></p>\n")
  }
}
