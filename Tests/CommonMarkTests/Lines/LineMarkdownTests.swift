import CommonMark
import Testing

/// Marks of Markdown in lines that are no Markdown: titles, names, captions.
@Suite struct LineMarkdownTests {
  @Test(arguments: [
    ("", ""), ("Plain text", "Plain text"), ("*Hamlet*, _not_ <b>", "*Hamlet*, _not_ <b>"),
    // References.
    ("Tom &amp; Jerry", "Tom & Jerry"), ("Tom & Jerry", "Tom & Jerry"), ("Jane&#8217;s caf&eacute;", "Jane’s café"),
    ("&#x2019;&#X2019;&#0000039;", "’’'"), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&lt;script&gt;", "<script>"), ("&amp;lt;", "&lt;"),
    ("&copy AT&T; &nothing; &; &#; &#x; &a b; &#12345678;", "&copy AT&T; &nothing; &; &#; &#x; &a b; &#12345678;"),
    ("a&NewLine;b&#9;c&nbsp;d", "a b c\u{A0}d"), ("&#0;&#8;&#xFFFE;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&#xD800;&#x85;", "\u{FFFD}\u{FFFD}"),
    // Code.
    ("The `go` tool", "The go tool"), ("`go`", "go"), ("A ` alone, and ``", "A ` alone, and ``"),
    ("``a`b`` `c", "a`b `c"), ("`` ` ``", "`"), ("` `", " "), ("` a  `", "a "), ("`a` `b` `c", "a b `c"),
    ("`&amp; *b* \\`", "&amp; *b* \\"), ("&#96;a&#96;", "`a`"), ("`a\nb`", "`a\nb`"), ("é `ü` &uuml;", "é ü ü"),
    // Backslashes stay, and so does the mark behind one.
    ("\\`a\\`", "\\`a\\`"), ("\\&amp;", "\\&amp;"), ("\\\\`a`", "\\\\a"), ("\\", "\\"), ("`a` \\", "a \\"),
  ])
  func resolved(text: String, expected: String) {
    #expect(LineMarkdown.resolved(text) == expected)
  }

  /// Typography is set where a character was typed or named, but not in code.
  @Test(arguments: [
    ("It&#39;s &quot;so&quot;", "It’s “so”", "It’s „so“"),
    ("&ldquo;a&rdquo; \"b\"", "“a” “b”", "“a” „b“"),
    ("\"the `x \"y\" -- z...` tool\"", "“the x \"y\" -- z... tool”", "„the x \"y\" -- z... tool“"),
    ("'`go`' `“a”` 'b'", "‘go’ “a” ‘b’", "‚go‘ “a” ‚b‘"),
    ("Tom &amp; `a.b(c)` -- &lt;b&gt;", "Tom & a.b(c) – <b>", "Tom & a.b(c) – <b>"),
    ("&amp;amp;", "&amp;", "&amp;"),
  ])
  func withTypography(text: String, english: String, german: String) {
    #expect(Typography.set(text, quotes: .english) == english)
    #expect(Typography.set(text, quotes: QuotationMarks("„", "“", inner: "‚", "‘")) == german)
  }

  /// Thousands of marks that nothing closes take no time to speak of.
  @Test(.timeLimit(.minutes(1)), arguments: ["&", "&a", "`", "` `` ", "\\`", "&#1;"])
  func manyUnclosedMarksAreSoonRead(mark: String) {
    let text = String(repeating: mark, count: 60_000 / mark.utf8.count)
    #expect(!LineMarkdown.resolved(text).isEmpty)
  }
}
