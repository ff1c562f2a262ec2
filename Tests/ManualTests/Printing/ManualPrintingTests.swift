import Testing

@testable import Manual

@Suite struct ManualPrintingTests {
  /// Markdown, and its plain text in 40 columns.
  @Test(arguments: [
    ("# A title\n\nText.", "A TITLE\n\n  Text.\n"),
    ("## A *part*\n\nText.", "A part\n  Text.\n"),
    (
      "One two three four five six seven eight nine ten eleven",
      "  One two three four five six seven\n  eight nine ten eleven\n"
    ),
    ("Set `html: off`, or **all** of\nit.", "  Set 'html: off', or all of it.\n"),
    ("``a `b` c``, `it's`", "  'a `b` c', `it's`\n"),
    ("[site](site.md#a) and [it](https://a.example/b)", "  site and it (https://a.example/b)\n"),
    ("`[a](b)` \\*c\\* 2 * 3", "  '[a](b)' *c* 2 * 3\n"),
    ("- One\n  more\n- Two\n\n1. Three", "  - One more\n  - Two\n  1. Three\n"),
    ("~~~\n```\n~~~", "      ```\n"),
    ("```sh\nls  -l\n\nls\n```\nText", "      ls  -l\n\n      ls\n\n  Text\n"),
    (
      "| key | what |\n| --- | --- |\n| `a` | `x\\|y` |\n| `long, long` | |\n| `a very very very long one` | b | c |",
      "  a                       'x|y'\n  long, long\n  a very very very long one\n"
        + "                          b\n                          c\n"
    ),
  ])
  func plainText(markdown: String, expected: String) {
    #expect(PlainText.text(of: BlockReader.blocks(of: markdown), width: 40, isStyled: false) == expected)
  }

  @Test func boldLetters() {
    let text = PlainText.text(of: BlockReader.blocks(of: "# A\n\n`b c` **d** e"), width: 40, isStyled: true)
    #expect(text == "\u{1B}[1mA\u{1B}[0m\n\n  \u{1B}[1mb\u{1B}[0m \u{1B}[1mc\u{1B}[0m \u{1B}[1md\u{1B}[0m e\n")
  }

  /// Markdown, and the language of man pages.
  @Test(arguments: [
    ("# A title", ".SH A title\n"),
    ("## A part", ".SS A part\n"),
    ("Use `--a`, **b**.", ".PP\nUse \\fB\\-\\-a\\fR, \\fBb\\fR.\n"),
    (".a 'b' \\\\", ".PP\n\\&.a \\(aqb\\(aq \\(rs\n"),
    ("- One\n2. Two", ".IP \\(bu 4\nOne\n.IP 2. 4\nTwo\n"),
    ("```\n.a\n```", ".PP\n.RS 4\n.nf\n\\&.a\n.fi\n.RE\n"),
    ("| k | v | w |\n| --- | --- | --- |\n| `a` | b | c |", ".TP\n\\fBa\\fR\nb\n.br\nc\n"),
  ])
  func manPage(markdown: String, expected: String) {
    #expect(ManPage.text(of: BlockReader.blocks(of: markdown)) == expected)
  }
}
