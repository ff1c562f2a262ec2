import CommonMark
import Diagnostics
import TestSupport
import Testing

@Suite struct ControlCharactersTests {
  @Test(arguments: [
    ("a&#8;b", "<p>a\u{FFFD}b</p>\n"),
    (
      "&#1;&#2;&#x3;&#31;&#127;&#128;&#x9f;&#xA0;",
      "<p>\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}</p>\n"
    ),
    ("&#9;a&#10;b", "<p>\ta\nb</p>\n"),
    ("&#xFFFE;&#xFFFF;&#xFFFD;&#0;", "<p>\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}</p>\n"),
    ("[a](b&#8;c \"d&#1;\")", "<p><a href=\"b%EF%BF%BDc\" title=\"d\u{FFFD}\">a</a></p>\n"),
    ("![a&#2;](b)", "<figure><img src=\"b\" alt=\"a\u{FFFD}\" /></figure>\n"),
    ("``` x&#1;y\n&#1;\n```", "<pre><code class=\"language-x\u{FFFD}y\">&amp;#1;\n</code></pre>\n"),
    ("`&#1;`", "<p><code>&amp;#1;</code></p>\n"),
  ])
  func replacesThoseFromEntities(_ text: String, _ html: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == html)
    #expect(rendered.diagnostics == [])
  }

  @Test(arguments: [("a\n«\u{1}»b", "0001"), ("# «\u{0}»", "0000"), ("«\u{1F}»", "001F"), ("é «\u{85}»", "0085")])
  func refusesThoseInTheText(_ marked: String, _ code: String) {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text)
    #expect(rendered.body == nil)
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .controlCharacter, .error, "the text holds the control character U+\(code)", at: place(source.ranges[0]),
          hint: "delete it")
      ])
  }
}
