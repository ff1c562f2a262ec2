import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import CommonMark

private let germanMarks = QuotationMarks("„", "“", inner: "‚", "‘")
private let frenchMarks = QuotationMarks("«\u{202F}", "\u{202F}»", inner: "“", "”")

@Suite struct QuotationMarksTests {
  @Test(arguments: [
    ("\"Haus\"", "<p>„Haus“</p>\n"),
    ("Er sagt: \"Das 'Haus' steht.\"", "<p>Er sagt: „Das ‚Haus‘ steht.“</p>\n"),
    // An apostrophe is no mark of quotation.
    ("Geht's? 'Es geht's dort.'", "<p>Geht’s? ‚Es geht’s dort.‘</p>\n"),
    ("Hans' Haus", "<p>Hans’ Haus</p>\n"),
    ("'a\n\nb'", "<p>’a</p>\n<p>b’</p>\n"),
    // What the author typed stays.
    ("„Haus“ und \"Hof\"", "<p>„Haus“ und „Hof“</p>\n"),
    ("‚so‘ and “so” – ‘so’ \"so\"", "<p>‚so‘ and “so” – ‘so’ „so“</p>\n"),
    ("»Haus« \"*Hof*\"", "<p>»Haus« „<em>Hof</em>“</p>\n"),
    // Code, addresses and titles are no text.
    ("`\"a“\"` \"b\"", "<p><code>&quot;a“&quot;</code> „b“</p>\n"),
    ("    \"a“\"\n", "<pre><code>&quot;a“&quot;\n</code></pre>\n"),
    ("``` a“b\n“\n```\n", "<pre><code class=\"language-a“b\">“\n</code></pre>\n"),
    (
      "[\"a\"](/b/“c” \"“d”\") \"e\"",
      "<p><a href=\"/b/%E2%80%9Cc%E2%80%9D\" title=\"“d”\">„a“</a> „e“</p>\n"
    ),
    ("[“a”]\n\n[“a”]: /b", "<p><a href=\"/b\">“a”</a></p>\n"),
    ("![\"a\" “b”](c.png)", "<figure><img src=\"c.png\" alt=\"„a“ “b”\" /></figure>\n"),
    // An apostrophe before something else than text, years, and a mark that stands by itself.
    ("'Er's' und 'l'*eau*'", "<p>‚Er’s‘ und ‚l’<em>eau</em>‘</p>\n"),
    ("Hans' Haus, '90er Rock 'n' Roll, Thomas' \"Haus\"", "<p>Hans’ Haus, ’90er Rock ’n’ Roll, Thomas’ „Haus“</p>\n"),
    ("&#8211; \"Haus\" &#82; &#8239;", "<p>– „Haus“ R \u{202F}</p>\n"),
    ("[\"a\"](https://e.org/?a=1&rdquota=2)", "<p><a href=\"https://e.org/?a=1&amp;rdquota=2\">„a“</a></p>\n"),
    // Where a mask would lie, marks stay English.
    ("&bdquo;Haus&ldquo; \"Hof\"", "<p>„Haus“ “Hof”</p>\n"),
    ("&#8220;Haus\" \"Hof\"", "<p>“Haus” “Hof”</p>\n"),
    ("\u{2E00} \"Hof\" „Haus“", "<p>\u{2E00} “Hof” „Haus“</p>\n"),
  ])
  func german(text: String, expected: String) {
    #expect(html(text, germanMarks) == expected)
  }

  @Test(arguments: [
    ("Il dit : \"Venez, c'est l'heure.\"", "<p>Il dit : «\u{202F}Venez, c’est l’heure.\u{202F}»</p>\n"),
    ("\" Bonjour \" dit-il. \"Bien.\"", "<p>«\u{202F}Bonjour\u{202F}» dit-il. «\u{202F}Bien.\u{202F}»</p>\n"),
    ("\"Un 'mot' !\"", "<p>«\u{202F}Un “mot” !\u{202F}»</p>\n"),
  ])
  func french(text: String, expected: String) {
    #expect(html(text, frenchMarks) == expected)
  }

  /// Where no spaces stand around quotations, what is open tells which mark it is.
  @Test(arguments: [
    ("彼は\"はい\"と言った。", "<p>彼は「はい」と言った。</p>\n"), ("\"はい\"、\"いいえ\"", "<p>「はい」、「いいえ」</p>\n"),
  ])
  func japanese(text: String, expected: String) {
    #expect(html(text, QuotationMarks("「", "」", inner: "『", "』")) == expected)
  }

  /// Other marks change nothing but the marks, whatever the text.
  @Test func otherMarksChangeNothingElse() throws {
    guard let data = SpecificationExamples.data("commonmark/spec-0.30.json") else {
      print("skipped: the specification's examples are not here")
      return
    }
    struct Example: Decodable { let markdown: String }
    let examples = try JSONDecoder().decode([Example].self, from: data)
    let marks = QuotationMarks("⟦", "⟧", inner: "⟨", "⟩")
    for text in examples.map(\.markdown) + examples.map({ "\"‘\($0.markdown)“ 'a' \"b\"" }) {
      #expect(Self.straight(html(text, marks)) == Self.straight(html(text, .english)), "\(text)")
    }
    #expect(examples.count == 652)
  }

  private static func straight(_ html: String) -> String {
    String(html.map { "⟦⟧“”".contains($0) ? "\"" : "⟨⟩‘’".contains($0) ? "'" : $0 })
  }

  /// Headings, summaries and texts in place of pictures have the marks too.
  @Test func facts() throws {
    let source = SourceFile(path: "a.md", text: "Er sagt \"ja\" “so”.\n\n# Ein \"Haus\"\n")
    let body = try #require(Markdown.render(source, in: 0..<source.bytes.count, options: options(germanMarks)).body)
    #expect(body.excerpt == "Er sagt „ja“ “so”.")
    #expect(body.outline.map(\.text) == ["Ein „Haus“"])
    #expect(body.outline.map(\.id) == ["ein-haus"])
  }

  @Test(arguments: [
    ("", ""), ("Plain text", "Plain text"), ("It's \"so\" -- or so...", "It’s „so“ – or so…"),
    ("1. May: 'a' *b* [c](d) <e> &amp; `f` \"g\"", "1. May: ‚a‘ *b* [c](d) <e> & f „g“"),
    ("# \"a\"", "# „a“"), ("- 'a'", "- ‚a‘"), ("---", "—"), ("-- a", "– a"), ("> \\\"a\\\"", "> \\„a\\“"),
    ("“a” \"b\"", "“a” „b“"), ("\"a\nb\"", "„a\nb“"), ("&ldquo; \"a\"", "“ „a“"), ("'", "’"),
    ("Voyager 1's \"return\"", "Voyager 1’s „return“"), ("a..b", "a..b"), ("http://a--b", "http://a–b"),
  ])
  func lines(text: String, expected: String) {
    #expect(Typography.set(text, quotes: germanMarks) == expected)
  }

  private func options(_ quotes: QuotationMarks) -> BodyOptions {
    var options = BodyOptions.article
    options.quotes = quotes
    return options
  }

  private func html(_ text: String, _ quotes: QuotationMarks) -> String {
    let source = SourceFile(path: "a.md", text: text)
    let html = Markdown.render(source, in: 0..<source.bytes.count, options: options(quotes)).html
    return String(decoding: html.bytes, as: UTF8.self)
  }
}
