import CommonMark
import Diagnostics
import TestSupport
import Testing

extension BodyOptions {
  fileprivate static let off = BodyOptions(rawHTML: .off)
}

/// HTML of the author's own under `html: off` and `html: trusted`.
@Suite struct RawHTMLTests {
  /// Raw HTML in many shapes: each marked place has a warning that names the tag; the HTML without it.
  @Test(arguments: [
    ("x «<b>»y</b> z", ["b"], "<p>x y z</p>\n"),
    ("x «<b>»y</b> «<b class=\"c\">»z</b> «<br/>»", ["b", "b", "br"], "<p>x y z </p>\n"),
    ("- a\n- b «<kbd>»c</kbd>\n", ["kbd"], "<ul>\n<li>a</li>\n<li>b c</li>\n</ul>\n"),
    ("> a\n> b «<kbd>»c</kbd>\n", ["kbd"], "<blockquote>\n<p>a\nb c</p>\n</blockquote>\n"),
    ("[r]: u\n[s]: v\na «<kbd>»c</kbd>\n", ["kbd"], "<p>a c</p>\n"),
    ("1.  a\n\n    b «<kbd>»c</kbd>\n", ["kbd"], "<ol>\n<li>\n<p>a</p>\n<p>b c</p>\n</li>\n</ol>\n"),
    ("a\n«<span title='x'»\nlang=en>b</span>\n", ["span"], "<p>a\nb</p>\n"),
    ("> a «<span title='x'»\n> lang=en>b</span>\n", ["span"], "<blockquote>\n<p>a b</p>\n</blockquote>\n"),
    ("-\ta\n\n\tb «<i>»c</i>\n", ["i"], "<ul>\n<li>\n<p>a</p>\n<p>b c</p>\n</li>\n</ul>\n"),
    ("`<b>` and \\<b> and «<b>»", ["b"], "<p><code>&lt;b&gt;</code> and &lt;b&gt; and </p>\n"),
    ("# a «<br>» b\n", ["br"], "<h2 id=\"a-b\">a  b</h2>\n"),
    ("a\r\n«<b>»c</b>\r\n", ["b"], "<p>a\nc</p>\n"),
    ("![«<b>»a](c)", ["b"], "<figure><img src=\"c\" alt=\"a\" /></figure>\n"),
    ("a «<?php x ?>» «<!ELEMENT br EMPTY>» «<![CDATA[x]]>»", ["?php", "!ELEMENT", "!"], "<p>a   </p>\n"),
    ("a\n\n«<b>»</b>\n\nc", ["b"], "<p>a</p>\n<p>c</p>\n"),
    ("one«<br>»two«<div>»three</div>four", ["br", "div"], "<p>one two three four</p>\n"),
  ])
  func leavesOutInlineTags(_ marked: String, _ names: [String], _ html: String) {
    let source = MarkedText("---\n---\n" + marked)
    let rendered = Rendered(source.text, after: 8, options: .off)
    #expect(rendered.html == html)
    #expect(
      rendered.diagnostics
        == zip(names, source.ranges).map { name, range in
          Diagnostic(
            .rawHTML, .warning, "the HTML tag '<\(name)>' is left out", at: place(range),
            hint: "the text around it stays; write Markdown, or set 'html: trusted' in Content/site.yml")
        })
  }

  @Test(arguments: [
    ("a\n\n«<div class=\"x\">»\nb\n</div>\n\nc", "div", true, "<p>a</p>\n<p>c</p>\n"),
    (
      "- a\n\n  «<table>»<tr>\n  </table>\n- b\n", "table", false,
      "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"
    ),
    ("</div>\n«<hr>»\n", "hr", false, ""),
    ("«<?php»\n\nx ?>\nb", "?php", false, "<p>b</p>\n"),
    ("«<div»\n  id=x>\n", "div", false, ""),
    ("- «<div>»\n- «<div>»\n", "div", false, "<ul>\n<li></li>\n<li></li>\n</ul>\n"),
  ])
  func leavesOutBlocks(_ marked: String, _ name: String, _ holdsText: Bool, _ html: String) {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text, options: .off)
    #expect(rendered.html == html)
    #expect(
      rendered.diagnostics
        == source.ranges.map { range in
          Diagnostic(
            .rawHTML, .warning,
            holdsText
              ? "the HTML block '<\(name)>' is left out, with the text in it" : "the HTML tag '<\(name)>' is left out",
            at: place(range),
            hint: (holdsText ? "" : "the text around it stays; ")
              + "write Markdown, or set 'html: trusted' in Content/site.yml")
        })
  }

  @Test(arguments: [
    (
      "> «<iframe src='x'>»</iframe>\n\nb", "<blockquote>\n</blockquote>\n<p>b</p>\n",
      "the HTML tag '<iframe>' is left out", "the text around it stays; "
    ),
    (
      "   «<script>»\n\nx\n</script>\nb", "<p>b</p>\n",
      "the HTML block '<script>' is left out, with the text in it", ""
    ),
  ])
  func playersHaveACureOfTheirOwn(_ marked: String, _ html: String, _ message: String, _ start: String) {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text, options: .off)
    #expect(rendered.html == html)
    let cure =
      "a film or post of another site is its address alone on a line; else set 'html: trusted' in Content/site.yml"
    #expect(
      rendered.diagnostics
        == source.ranges.map { Diagnostic(.rawHTML, .warning, message, at: place($0), hint: start + cure) })
  }

  @Test(arguments: ["«<img src=a>»\n", "a «<img src=a>» b"])
  func picturesHaveAFormOfTheirOwn(_ marked: String) {
    let source = MarkedText(marked)
    #expect(
      Rendered(source.text, options: .off).diagnostics
        == source.ranges.map { range in
          Diagnostic(
            .rawHTML, .warning, "the HTML tag '<img>' is left out", at: place(range),
            hint: "write '![description](file)', or set 'html: trusted' in Content/site.yml")
        })
  }

  @Test(arguments: [
    ("a <!-- b --> c", "<p>a  c</p>\n"),
    ("<!-- b\n\nc -->\nd", "<p>d</p>\n"),
    ("a\n\n</div>\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("a</b>", "<p>a</p>\n"),
    ("<!-- a --> <!-- b -->\n</p>\n", ""),
  ])
  func dropsCommentsSilently(_ text: String, _ html: String) {
    let rendered = Rendered(text, options: .off)
    #expect(rendered.html == html)
    #expect(rendered.diagnostics == [])
  }

  @Test(arguments: [
    ("<!-- a --> «b *c*»\n\nd", "<p>d</p>\n"),
    ("</div>\n«b»\n\nd", "<p>d</p>\n"),
  ])
  func warnsOfTextLostInBlocks(_ marked: String, _ html: String) {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text, options: .off)
    #expect(rendered.html == html)
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .rawHTML, .warning, "the text beside an HTML tag or comment is left out", at: place(source.ranges[0]),
          hint: "put it into a paragraph of its own, with an empty line before it")
      ])
  }

  @Test(arguments: [BodyOptions.RawHTML.off, .trusted])
  func warnsOfCommentThatNeverEnds(_ rawHTML: BodyOptions.RawHTML) {
    let source = MarkedText("a\n\n«<!--» b\n\nc\n")
    let rendered = Rendered(source.text, options: BodyOptions(rawHTML: rawHTML))
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .rawHTML, .warning, "the HTML comment never ends, so all text after it is left out",
          at: place(source.ranges[0]), hint: "close it with '-->'")
      ])
  }

  @Test(arguments: [
    ("a <b>c</b> <!-- d -->", "<p>a <b>c</b> <!-- d --></p>\n"),
    ("<div>\n<!-- more -->\n<a id=\"x\">y</a>\n</div>", "<div>\n\n<a id=\"x\">y</a>\n</div>\n"),
    ("a\n\n<!-- more -->\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("a <!--more--> b", "<p>a  b</p>\n"),
  ])
  func keepsTrustedHTML(_ text: String, _ html: String) {
    let rendered = Rendered(text, options: BodyOptions(rawHTML: .trusted))
    #expect(rendered.html == html)
    #expect(rendered.diagnostics == [])
    #expect(rendered.text.holes == [])
  }

  @Test func warnsOfSecondSummaryMarker() {
    let source = MarkedText("a\n\n«<!--more-->»\n\nb «<!-- MORE -->» c\n")
    let rendered = Rendered(source.text, options: .off)
    #expect(rendered.html == "<p>a</p>\n<p>b  c</p>\n")
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .secondSummaryMarker, .warning, "the summary has ended before this marker", at: place(source.ranges[1]),
          labels: [Diagnostic.Label("it ends here", at: place(source.ranges[0]))], hint: "delete one of the two markers"
        )
      ])
  }
}
