import CommonMark
import Diagnostics
import TestSupport
import Testing

/// Tables, beyond the examples of GFM.
@Suite struct TablesTests {
  @Test func aTableIsARegionWithTheNamesOfItsColumns() {
    let rendered = Rendered("| *Name* & \"so\" | | City |\n|:--|:-:|--:|\n| [A](a.md) | 2 -- 3 |\n")
    #expect(
      rendered.html == """
        <div class="table" role="region" aria-label="Name &amp; “so”, City" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col" class="left"><em>Name</em> &amp; “so”</th>
        <td class="center"></td>
        <th scope="col" class="right">City</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="left"><a href="a.md">A</a></td>
        <td class="center">2 – 3</td>
        <td class="right"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(rendered.diagnostics == [])
  }

  @Test func aTableWithoutNamesHasNone() {
    #expect(
      Rendered("| | |\n|-|-|\n| a | b |").html.hasPrefix(
        "<div class=\"table\">\n<table>\n<thead>\n<tr>\n<td>"))
  }

  /// The text of the cells, row by row.
  @Test(arguments: [
    ("2*3 | 4*5\n--|--\na*b | c*d", [["2*3", "4*5"], ["a*b", "c*d"]]),
    ("`a \\| b` | `c\n--|--\n`d | e`", [["<code>a | b</code>", "`c"], ["`d", "e`"]]),
    ("a \\| b | \\\\ \n--|--\n\\~~c~~ | # d", [["a | b", "\\"], ["~~c~~", "# d"]]),
    ("> | a | b |\n> |---|---|\n> | c | d |", [["a", "b"], ["c", "d"]]),
    ("- | a | b |\n  |---|---|\n  | c | d |", [["a", "b"], ["c", "d"]]),
    ("1. > x\n   > | a | b |\n   > |---|---|", [["a", "b"]]),
    ("| a |\n|---|\n| \"b |\n| c\" |", [["a"], ["“b"], ["c”"]]),
    (
      "| [a] |\n|---|\n| https://x.org/a_b_ |\n\n[a]: b.md",
      [
        ["<a href=\"b.md\">a</a>"], ["<a href=\"https://x.org/a_b\">https://x.org/a_b</a>_"],
      ]
    ),
    ("| a |\r\n|---|\r\n| ~~b~~ c |\r\n", [["a"], ["<del>b</del> c"]]),
    ("| <b>a</b> | !\n|---|---|\n![a](b.png)|", [["<b>a</b>", "!"], ["<img src=\"b.png\" alt=\"a\" />", ""]]),
    ("|a|\n|-|\n||\n|b|\n|", [["a"], [""], ["b"], [""]]),
  ])
  func cells(_ text: String, _ rows: [[String]]) {
    let html = Rendered(text).html
    let found = html.split(separator: "<tr>").dropFirst().map { row in
      row.matches(of: #/<t[hd][^>]*>(.*)<\/t[hd]>/#).map { String($0.1) }
    }
    #expect(found == rows)
  }

  @Test(arguments: [
    ("a\n*b*\n| c |\n|---|", "<p>a\n<em>b</em></p>\n", ""),
    ("[r]: x\n| c |\n|---|", "", ""),
    ("| c |\n|---|\n---\n\nd", "", "<hr />\n<p>d</p>\n"),
    ("| c |\n|---|\n# d", "", "<h2 id=\"d\">d</h2>\n"),
    ("| c |\n|---|\n> d", "", "<blockquote>\n<p>d</p>\n</blockquote>\n"),
  ])
  func whatStandsAroundATable(_ text: String, _ before: String, _ after: String) {
    let table = """
      <div class="table" role="region" aria-label="c" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">c</th>
      </tr>
      </thead>
      </table>
      </div>

      """
    #expect(Rendered(text).html == before + table + after)
  }

  @Test(arguments: ["a | b\n- | - | -", "a | b\n\n--|--", "```\na | b\n--|--\n```", "a | b\n-- --", "| a |\n| - b |"])
  func noTable(_ text: String) {
    #expect(!Rendered(text).html.contains("<table>"))
  }

  @Test func factsOfATable() {
    let source = MarkedText(
      """
      Lead.
      | One | Two |
      |-----|-----|
      | [a](«b.md») «https://x.org» | ![c](«d.png») |
      | e«<blink>» | f |

      Rest.
      """)
    let rendered = Rendered(source.text)
    #expect(rendered.body?.wordCount == 10)
    #expect(rendered.body?.excerpt == "Lead. Rest.")
    #expect(rendered.body?.references.map(\.range) == source.ranges.dropLast())
    #expect(rendered.body?.references.map(\.destination) == ["b.md", "https://x.org", "d.png"])
    #expect(rendered.diagnostics.map(\.range) == [place(source.ranges[3])])
  }

  @Test func textBeforeAMarkerHoldsCells() {
    #expect(Rendered("| a | b |\n|---|---|\n| c ~~d~~ | e |\n\n<!-- more -->").body?.excerpt == "a b c e")
  }
}
