import CommonMark
import Diagnostics
import Foundation
import Testing

/// A text made to cost time or space, and what comes of it.
struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  let error: DiagnosticID?
  let text: String

  init(_ name: String, _ error: DiagnosticID? = nil, _ text: String) {
    self.name = name
    self.error = error
    self.text = text
  }

  init(_ piece: String, times count: Int, _ error: DiagnosticID? = nil) {
    self.init("\(piece.debugDescription) × \(count)", error, String(repeating: piece, count: count))
  }

  var testDescription: String { name }

  static let all: [HostileText] = [
    HostileText("![[]()", times: 160_000, .tooManyImages),
    HostileText(
      "list markers, then lines", .nestedTooDeep,
      String(repeating: "- ", count: 30_000) + "a" + String(repeating: "\n", count: 30_000)),
    HostileText(">", times: 1_000_000, .nestedTooDeep),
    HostileText("1. ", times: 100_000, .nestedTooDeep),
    HostileText("> - ", times: 51, .nestedTooDeep),
    HostileText(
      "lists ever deeper", .nestedTooDeep, (0...120).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
    HostileText(
      "lists deeper by hundreds", .nestedTooDeep,
      (0..<60).map { String(repeating: " ", count: 200 * $0) + String(repeating: "- ", count: 100) + "a\n" }.joined()
        + String(repeating: "\n", count: 300_000)),
    HostileText("*a **b ", times: 200, nil),
    HostileText("emphasis in emphasis", .nestedTooDeep, nested("*", in: "**", count: 101)),
    HostileText("emphasis and links", .nestedTooDeep, nested("*[a](b)", in: "**[a](b)", count: 20_000)),
    HostileText("- - - -", times: 20_000, nil),
    HostileText("* ", times: 50_000, nil),
    HostileText("[", times: 100_000),
    HostileText("[a]", times: 100_000),
    HostileText(
      "brackets in brackets", nil, String(repeating: "[", count: 50_000) + "a" + String(repeating: "]", count: 50_000)),
    HostileText("*a_", times: 50_000),
    HostileText("*a **a ", times: 50_000),
    HostileText("[a](", times: 50_000),
    HostileText("[a](<b", times: 50_000),
    HostileText("[a](b ", times: 50_000),
    HostileText("[a](b 'c", times: 50_000),
    HostileText("](a b.md) ", times: 50_000),
    HostileText("[a](b c.md) ", times: 20_000),
    HostileText("`[a](b c.md)`", times: 20_000),
    HostileText("{{ a ", times: 50_000),
    HostileText("{{ a }} ", times: 20_000),
    HostileText("\\{\\{ a }} ", times: 20_000),
    HostileText("{% a ", times: 50_000),
    HostileText("{: .a ", times: 50_000),
    HostileText("$$a=", times: 50_000),
    HostileText("\\(a=", times: 50_000),
    HostileText("\\( (a=", times: 50_000),
    HostileText("![](a){ ", times: 900),
    HostileText("![](a){x=", times: 900),
    HostileText("![](a){.x} ", times: 900),
    HostileText("![](a 'b--c'){credit=\"", times: 900),
    HostileText("[![](a){.x}](b){.y}\n\n", times: 20_000),
    HostileText("![](a){.x}\n\n", times: 20_000),
    HostileText("<img src=a>\n\n", times: 20_000),
    HostileText(":::box\n", times: 50_000, .nestedTooDeep),
    HostileText(":::box\n:::\n", times: 20_000),
    HostileText(":::\n", times: 50_000, .unclosedDirective),
    HostileText("> :::box\n", times: 20_000),
    HostileText("- :::box\n  :::box\n", times: 20_000),
    HostileText("```\n:::box\n```\n", times: 10_000),
    HostileText("<div>\n:::box\n\n", times: 10_000),
    HostileText("::embed{a=b", times: 20_000, .invalidDirective),
    HostileText("::embed{url=https://youtu.be/dQw4w9WgXcQ}\n", times: 10_000),
    HostileText("https://youtu.be/dQw4w9WgXcQ\n\n", times: 10_000),
    HostileText("<img src='", times: 20_000),
    HostileText("a picture before a long text", nil, "![](a){x" + String(repeating: " \"y", count: 100_000)),
    HostileText("[[a ", times: 50_000),
    HostileText("[[a]] ", times: 20_000),
    HostileText("[a b] ", times: 50_000),
    HostileText("[/a] ", times: 50_000),
    HostileText("[a] (/b ", times: 50_000),
    HostileText(")[/b ", times: 50_000),
    HostileText("[a b][c", times: 50_000),
    HostileText("[a b][c d] ", times: 20_000),
    HostileText("] : /a\n", times: 50_000),
    HostileText("x\n[a]: /b\n", times: 20_000),
    HostileText("<b>{{ a }}", times: 10_000),
    HostileText("```\n- ", times: 20_000),
    HostileText("##a\n\n", times: 20_000),
    HostileText("<", times: 100_000),
    HostileText("a <!--", times: 50_000),
    HostileText("a <? ", times: 50_000),
    HostileText("a <![CDATA[", times: 50_000, .tooManyImages),
    HostileText("<a x=\"", times: 50_000),
    HostileText("a <b>", times: 50_000), HostileText("<div>", times: 20_000), HostileText("<div>\n\n", times: 20_000),
    HostileText("a </b>", times: 50_000), HostileText("a <script>", times: 50_000), HostileText("<svg>", times: 50_000),
    HostileText("a <script>x</script>", times: 20_000), HostileText("<p><b", times: 50_000),
    HostileText("<td><table><tr>", times: 20_000), HostileText("<h2>a", times: 10_000),
    HostileText("<a href=b>", times: 50_000),
    HostileText("many attributes", nil, "a <b" + String(repeating: " x=1", count: 50_000) + ">"),
    HostileText("many different attributes", nil, "a <b" + (0..<50_000).map { " a\($0)=1" }.joined() + ">"),
    HostileText("<source srcset>", nil, "<video><source srcset=\"" + String(repeating: "a 1x,", count: 50_000) + "\">"),
    HostileText("[^1]", times: 50_000), HostileText("[^1]: a\n\n", times: 20_000),
    HostileText("many footnotes", nil, (0..<2_000).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined()),
    HostileText("one footnote, many references", nil, String(repeating: "a[^1] ", count: 50_000) + "\n\n[^1]: b"),
    HostileText("missing footnotes", nil, (0..<20_000).map { "[^\($0)] " }.joined()),
    HostileText("[^it's] ", times: 20_000), HostileText("[^a&amp;b] ", times: 20_000),
    HostileText("a <!--x-->", times: 50_000), HostileText("<div>&amp;", times: 20_000),
    HostileText("backticks, ever more", nil, (1..<700).map { "e" + String(repeating: "`", count: $0) }.joined()),
    HostileText("&", times: 100_000),
    HostileText("&#1", times: 50_000),
    HostileText("&#1;", times: 50_000),
    HostileText("\"a 'b ", times: 50_000),
    HostileText("[a]: b\n", times: 50_000),
    HostileText("definitions", nil, (0..<20_000).map { "[\($0)]: u\n" }.joined()),
    HostileText("definitions, used", nil, (0..<5_000).map { "[\($0)]: u\n\n[\($0)] " }.joined()),
    HostileText(
      "a long definition, used often", .tooManyLinks,
      "[a]: " + String(repeating: "u", count: 100_000) + "\n\n" + String(repeating: "[a]", count: 100_000)),
    HostileText(
      "a definition of several lines, used often", .tooManyLinks,
      "> [a\n> b]:\n> u\n> '" + String(repeating: "t\n> ", count: 30_000) + "'\n\n"
        + String(repeating: "[a b]", count: 30_000)),
    HostileText("links by reference in one block", nil, "[a]: u\n\n" + String(repeating: "[a]", count: 20_000)),
    HostileText("[a](b) ", times: 20_000),
    HostileText("a <b> ", times: 20_000),
    HostileText("![a](b) ", times: 1_001, .tooManyImages),
    HostileText("![a](b)\n\n", times: 5_000),
    HostileText(
      "images in images", .nestedTooDeep, String(repeating: "![", count: 900) + String(repeating: "](b)", count: 900)),
    HostileText(
      "code like the text before it", nil,
      String(repeating: "a", count: 50_000) + " `" + String(repeating: "a", count: 50_001) + "`"),
    HostileText("# a\n", times: 20_000),
    HostileText("…\n\n", times: 50_000),
    HostileText("\t", times: 100_000),
    HostileText("\r", times: 100_000),
    HostileText("\\", times: 100_000),
    HostileText("字", times: 100_000),
    HostileText("~", times: 100_000),
    HostileText("~~a ", times: 50_000),
    HostileText("~a ~~b~ c~~ ", times: 20_000),
    HostileText("~~a~~ ", times: 50_000),
    HostileText("emphasis and struck text", .nestedTooDeep, nested("*~a~ ", in: "**~a~ ", count: 10_000)),
    HostileText("www.", times: 50_000),
    HostileText("_www.", times: 50_000),
    HostileText("www.x.org/", times: 50_000),
    HostileText("www.x.org ", times: 20_000),
    HostileText("http://", times: 50_000),
    HostileText("http://_", times: 50_000),
    HostileText("an address with many brackets", nil, "www.x.org" + String(repeating: ")", count: 100_000)),
    HostileText("a@", times: 50_000),
    HostileText("a@b.c ", times: 20_000),
    HostileText("a.", times: 50_000),
    HostileText("an address with many entities", nil, "www.x.org" + String(repeating: "&a;", count: 50_000)),
    HostileText("[ ]", times: 50_000),
    HostileText("- [ ] \n", times: 20_000),
    HostileText("- [ ] a\n", times: 20_000),
    HostileText("|", times: 100_000),
    HostileText("a table of many columns", nil, table(columns: 20_000, rows: 1)),
    HostileText("a table of many rows", nil, table(columns: 2, rows: 20_000)),
    HostileText(
      "a table of many columns with short rows", nil,
      table(columns: 10_000, rows: 0) + String(repeating: "|a\n", count: 10_000)),
    HostileText("|\n|-\n", times: 20_000),
    HostileText("|a|\n|-|\n\n", times: 10_000),
    HostileText("|-", times: 50_000),
    HostileText("lines of a table without a header", nil, "a\n" + String(repeating: "|-|-|\n", count: 20_000)),
    HostileText("definitions and tables", nil, definitions(500) + "\n\n" + table(columns: 3, rows: 5_000)),
    HostileText("# a {#b}\n", times: 10_000),
    HostileText("# {", times: 50_000),
    HostileText("\\~", times: 50_000),
  ]

  static let harmless: [HostileText] = [
    HostileText("a rule of hyphens", nil, String(repeating: "- ", count: 200) + "\n"),
    HostileText("a rule in a quotation", nil, "> " + String(repeating: "* ", count: 200) + "\n"),
    HostileText("![a](b.png)\n\n", times: 1_500),
    HostileText("![a](b.png)", times: 1_000),
    HostileText("deep, but not too deep", nil, String(repeating: "> ", count: 100) + "a"),
    HostileText("fifty levels of lists", nil, (0..<50).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
    HostileText("brackets in code", nil, "```\n{\"a[0]:" + String(repeating: "[x]", count: 50_000) + "\n```\n"),
    HostileText("a far indent in code", nil, "```\n" + String(repeating: " ", count: 150) + "- a\n```\n"),
    HostileText("500 definitions, used", nil, definitions(500)),
    HostileText(
      "a table in a hundred quotations", nil,
      ["|a|b|", "|-|-|", "|c|d|"].map { String(repeating: ">", count: 100) + $0 }.joined(separator: "\n")),
  ]

  private static func table(columns: Int, rows: Int) -> String {
    let row = String(repeating: "|a", count: columns) + "\n"
    return row + String(repeating: "|-", count: columns) + "\n" + String(repeating: row, count: rows)
  }

  private static func definitions(_ count: Int) -> String {
    var definitions = ""
    var uses = ""
    for number in 0..<count {
      definitions += "[\(number)]: https://example.org/\(number) \"A title\"\n"
      uses += "[\(number)] "
    }
    return definitions + "\n" + uses
  }

  /// Opens two kinds of emphasis by turns, `count` times in all, and closes them.
  private static func nested(_ inner: String, in outer: String, count: Int) -> String {
    let opened = (0..<count).map { ($0 % 2 == 0 ? inner : outer) + "a " }.joined()
    let closed = (0..<count).map { " a" + (($0 + count) % 2 == 0 ? "**" : "*") }.joined()
    return opened + closed
  }
}

@Suite(.serialized) struct HostileMarkdownTests {
  @Test(arguments: HostileText.all)
  func hostileTextIsSoonRead(_ hostile: HostileText) {
    let start = Self.processorTime()
    let rendered = Rendered(hostile.text)
    let elapsed = Self.processorTime() - start
    #expect(rendered.diagnostics.first { $0.severity == .error }?.id == hostile.error)
    #expect((rendered.body == nil) == (hostile.error != nil))
    // A second on a usual machine; several, so that a slow one does not fail.
    #expect(elapsed < 3, "\(hostile.name)")
  }

  /// The time that the processor has spent on this thread, in seconds: other processes do not lengthen it.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What looks deep or crowded and is not.
  @Test(arguments: HostileText.harmless)
  func acceptsRealText(_ text: HostileText) {
    let rendered = Rendered(text.text)
    #expect(rendered.body != nil)
    #expect(rendered.diagnostics == [])
  }

  @Test func limitsAreReportedAtTheirPlaces() {
    let quotes = String(repeating: ">", count: 101)
    #expect(
      Rendered("a\n\n" + quotes + " b").diagnostics == [
        Diagnostic(
          .nestedTooDeep, .error, "the text is nested more than 100 levels deep", at: place(3..<104),
          hint: "take out some of the '>', list or emphasis marks")
      ])
    let images = String(repeating: "![](b)", count: 1_001)
    #expect(
      Rendered("a\n\n" + images).diagnostics == [
        Diagnostic(
          .tooManyImages, .error, "one paragraph has more than 1000 images", at: place(6_003..<6_005),
          hint: "leave an empty line between images")
      ])
  }
}
