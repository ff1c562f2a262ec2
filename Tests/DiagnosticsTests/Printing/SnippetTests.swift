import Diagnostics
import TestSupport
import Testing

/// Where carets fall: one marked file, one diagnostic, the whole text expected.
@Suite struct SnippetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    var hint: String?
    let expected: String

    var testDescription: String { name }

    init(_ name: String, _ file: String, hint: String? = nil, _ expected: String) {
      self.name = name
      self.file = file
      self.hint = hint
      self.expected = expected
    }
  }

  static let cases = [
    Case(
      "hint beside the carets", "---\ntitle: A\n\n«autor»: Jane Doe\n", hint: "did you mean 'author'?",
      """
      a.md:4:1: warning: unknown thing [unknown-template-key]
        4 | autor: Jane Doe
          | ^^^^^ did you mean 'author'?

      """),
    Case(
      "no hint", "a: «b»",
      """
      a.md:1:4: warning: unknown thing [unknown-template-key]
        1 | a: b
          |    ^

      """),
    Case(
      "line numbers of two digits", "\n\n\n\n\n\n\n\n\n«x»", hint: "a hint",
      """
      a.md:10:1: warning: unknown thing [unknown-template-key]
        10 | x
           | ^ a hint

      """),
    Case(
      "empty range", "ab«»cd",
      """
      a.md:1:3: warning: unknown thing [unknown-template-key]
        1 | abcd
          |   ^

      """),
    Case(
      "just past the end of a line", "ab«»\ncd",
      """
      a.md:1:3: warning: unknown thing [unknown-template-key]
        1 | ab
          |   ^

      """),
    Case(
      "the line ending itself", "ab«\r\n»cd",
      """
      a.md:1:3: warning: unknown thing [unknown-template-key]
        1 | ab
          |   ^

      """),
    Case(
      "end of a file that ends with a line feed", "ab\n«»",
      """
      a.md:2:1: warning: unknown thing [unknown-template-key]
        2 |
          | ^

      """),
    Case(
      "several lines", "a «b c\nd» e",
      """
      a.md:1:3: warning: unknown thing [unknown-template-key]
        1 | a b c
          |   ^^^

      """),
    Case(
      "trailing spaces are not printed", "ab   «»",
      """
      a.md:1:6: warning: unknown thing [unknown-template-key]
        1 | ab
          |      ^

      """),
    Case(
      "tab before", "\t«key»\tx",
      """
      a.md:1:2: warning: unknown thing [unknown-template-key]
        1 |     key x
          |     ^^^

      """),
    Case(
      "tab after text", "ab\t«key»",
      """
      a.md:1:4: warning: unknown thing [unknown-template-key]
        1 | ab  key
          |     ^^^

      """),
    Case(
      "the tab itself", "abc«\t»d «\t»",
      """
      a.md:1:4: warning: unknown thing [unknown-template-key]
        1 | abc d
          |    ^

      """),
    Case(
      "a tab of four columns", "«\t»d",
      """
      a.md:1:1: warning: unknown thing [unknown-template-key]
        1 |     d
          | ^^^^

      """),
    Case(
      "wide characters", "日本「«新聞»」",
      """
      a.md:1:4: warning: unknown thing [unknown-template-key]
        1 | 日本「新聞」
          |       ^^^^

      """),
    Case(
      "emoji of several scalars", "👩‍🚀🇩🇪❤️1️⃣«x»",
      """
      a.md:1:5: warning: unknown thing [unknown-template-key]
        1 | 👩‍🚀🇩🇪❤️1️⃣x
          |         ^

      """),
    Case(
      "combining and zero-width characters", "cafe\u{301} \u{200B}«e\u{301}»",
      """
      a.md:1:7: warning: unknown thing [unknown-template-key]
        1 | cafe\u{301} \u{200B}e\u{301}
          |      ^

      """),
    Case(
      "Hangul jamo", "\u{1112}\u{1161}\u{11AB}«x»",
      """
      a.md:1:2: warning: unknown thing [unknown-template-key]
        1 | \u{1112}\u{1161}\u{11AB}x
          |   ^

      """),
    Case(
      "control and bidirectional characters", "a\u{1B}[31m\u{202E}«b»",
      #"""
      a.md:1:8: warning: unknown thing [unknown-template-key]
        1 | a\u{1B}[31m\u{202E}b
          |                    ^

      """#),
    Case(
      "the control character itself", "a«\u{8}»b",
      #"""
      a.md:1:2: warning: unknown thing [unknown-template-key]
        1 | a\u{8}b
          |  ^^^^^

      """#),
    Case(
      "a control character in the hint", "«a»", hint: "write\n\u{1B}[0m",
      #"""
      a.md:1:1: warning: unknown thing [unknown-template-key]
        1 | a
          | ^ write\u{A}\u{1B}[0m

      """#),
    Case(
      "byte order mark", "\u{FEFF}«a» b",
      """
      a.md:1:1: warning: unknown thing [unknown-template-key]
        1 | a b
          | ^

      """),
    Case(
      "hint that does not fit", "«a»",
      hint: "this is a long hint, longer than what has room in one line beside the caret, so it goes below it",
      """
      a.md:1:1: warning: unknown thing [unknown-template-key]
        1 | a
          | ^
          = this is a long hint, longer than what has room in one line beside the caret, so it goes below it

      """),
    Case(
      "hint that fills 100 columns exactly", "«a»",
      hint: "123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 12",
      """
      a.md:1:1: warning: unknown thing [unknown-template-key]
        1 | a
          | ^ 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 12

      """),
    Case(
      "a line of 100 columns is whole",
      "«start»6789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 ",
      """
      a.md:1:1: warning: unknown thing [unknown-template-key]
        1 | start6789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789
          | ^^^^^

      """),
    Case(
      "start of a long line",
      "123456789 «start»6789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 "
        + "123456789 ",
      """
      a.md:1:11: warning: unknown thing [unknown-template-key]
        1 | 123456789 start6789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 12345678…
          |           ^^^^^

      """),
    Case(
      "middle of a long line",
      "123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 "
        + "«middle»789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 ",
      """
      a.md:1:101: warning: unknown thing [unknown-template-key]
        1 | …123456789 123456789 123456789 123456789 middle789 123456789 123456789 123456789 123456789 12345678…
          |                                          ^^^^^^

      """),
    Case(
      "past the end of a long line",
      "123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 "
        + "123456789.«»",
      """
      a.md:1:111: warning: unknown thing [unknown-template-key]
        1 | …456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789.
          |                                                                                                   ^

      """),
    Case(
      "a mark longer than the window",
      "a «b 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 "
        + "123456789»",
      """
      a.md:1:3: warning: unknown thing [unknown-template-key]
        1 | a b 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1234…
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      """),
  ]

  @Test(arguments: cases) func snippet(_ example: Case) throws {
    let marked = MarkedText(example.file)
    let range = SourceRange(path: "a.md", offsets: try #require(marked.ranges.first))
    let printer = DiagnosticPrinter(format: .snippet, color: false) { SourceFile(path: $0, text: marked.text) }
    let diagnostic = Diagnostic(.unknownTemplateKey, .warning, "unknown thing", at: range, hint: example.hint)
    #expect(printer.print([diagnostic]) == example.expected)
  }

  @Test func bytesThatAreNotUTF8KeepTheirCount() {
    let file = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0xC3, 0x62, 0x63])
    let range = SourceRange(path: "a.md", offsets: 3..<4)
    let printer = DiagnosticPrinter(format: .snippet, color: false) { _ in file }
    #expect(
      printer.print([Diagnostic(.invalidUTF8, .error, "this is not UTF-8", at: range)]) == """
        a.md:1:4: error: this is not UTF-8 [invalid-utf8]
          1 | a\u{FFFD}\u{FFFD}bc
            |    ^

        """)
  }
}
