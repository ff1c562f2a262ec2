import CommonMark
import Diagnostics
import TestSupport
import Testing

@testable import ContentModel

/// Characters that nobody sees, and those that no page can hold.
@Suite struct InvisibleCharactersTests {
  private static let settings = ParseSettings(zone: .utc, rawHTML: .trusted)

  private static func source(_ keys: String, _ body: String = "Text") -> SourceFile {
    SourceFile(path: "Content/articles/2024-01-01-a.md", text: "---\n\(keys)\n---\n\(body)\n")
  }

  private func problems(_ keys: String, _ body: String = "Text") -> [String] {
    let source = Self.source(keys, body)
    return ArticleParser.parse(source, settings: Self.settings).diagnostics.lines(in: source)
  }

  /// A stretch of a text, and the name of the character in it that is told of.
  @Test(
    arguments: [
      ("a\u{200B}b", "U+200B (zero width space)"), ("a\u{200C}b", "U+200C (zero width non-joiner)"),
      ("a\u{200D}b", "U+200D (zero width joiner)"), ("a\u{200E}b", "U+200E (left-to-right mark)"),
      ("1\u{200F}2", "U+200F (right-to-left mark)"), ("a\u{202E}b\u{202C}", "U+202E (right-to-left override)"),
      ("مرحبا \u{202D}x\u{202C}", "U+202D (left-to-right override)"),
      ("a\u{2066}b\u{2069}", "U+2066 (left-to-right isolate)"),
      ("a\u{2060}b", "U+2060 (word joiner)"), ("a\u{2063}b", "U+2063 (invisible separator)"),
      ("a\u{FEFF}b", "U+FEFF (zero width no-break space)"), ("a\u{E0041}b", "U+E0041 (tag latin capital letter a)"),
      ("a\u{3164}b", "U+3164 (hangul filler)"), ("a\u{180E}b", "U+180E (mongolian vowel separator)"),
      ("👩\u{200D}b", "U+200D (zero width joiner)"), ("日本 \u{200C}x", "U+200C (zero width non-joiner)"),
    ] as [(String, String)])
  func needless(text: String, name: String) throws {
    let told = "an invisible character stands here: \(name)"
    for (line, keys, body) in [(5, "title: A\n# b", text), (2, "title: \(text)", "b")] {
      let found = problems(keys, body)
      #expect(found.count == 1)
      #expect(found.first?.hasPrefix("\(line):") == true)
      #expect(found.first?.contains("warning invisible-character: \(told)") == true)
    }
  }

  /// What scripts and emoji need.
  @Test(arguments: [
    "می\u{200C}خواهم", "क्\u{200D}ष", "ක්\u{200D}ර",
    "👩\u{200D}🚀 👨\u{200D}👩\u{200D}👧 🏳\u{FE0F}\u{200D}🌈 ❤\u{FE0F}\u{200D}🔥",
    "👩\u{1F3FD}\u{200D}⚕\u{FE0F}", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "\u{200F}عربي",
    "C++\u{200E} بالعربية",
    "שלום\u{200F}!", "\u{2067}سلام\u{2069} a", "ภาษา\u{200B}ไทย", "日本\u{200B}語", "co\u{AD}operate", "“a” – b…",
    "ＡＢ（ｱｲ）", "1️⃣",
  ])
  func needed(text: String) { #expect(problems("title: \(text)", text) == []) }

  /// One line for each file; a byte order mark at its start is none.
  @Test func oneLineAFile() {
    let source = SourceFile(
      path: "Content/articles/2024-01-01-a.md",
      text: "\u{FEFF}---\ntitle: A\u{200B}\n---\na\u{200B}b\n\u{202E}c \u{FFFC}\n")
    #expect(
      ArticleParser.parse(source, settings: Self.settings).diagnostics.lines(in: source) == [
        """
        2:9 warning invisible-character: an invisible character stands here: U+200B (zero width space), and 2 more \
        like it (delete it: copied text often brings it along)
        """
      ])
  }

  /// Noncharacters are left out, wherever they stand.
  @Test func noncharacters() throws {
    let (first, last) = (try #require(Unicode.Scalar(UInt32(0xFFFE))), try #require(Unicode.Scalar(UInt32(0xFFFF))))
    let source = Self.source(
      "title: \"A\(first)B\"\nkicker: \"x\\uFFFFy\"\ntags: [c\(last)]",
      """
      # H\(first)1

      a\(last)b `c\(first)d` <b title='\(last)x'>e</b> [f\(first)](/g\(last) 't\(first)')

          code\(last)

      """
    )
    let (parsed, diagnostics) = ArticleParser.parse(source, settings: Self.settings)
    let article = try #require(parsed)
    #expect(
      diagnostics.lines(in: source) == [
        """
        2:10 warning invisible-character: U+FFFE stands here, which web pages must not contain: it is left out, and 9 \
        more like it (delete it)
        """
      ])
    #expect(article.title.value == "AB")
    #expect(article.details.kicker == "xy")
    #expect(article.details.tags.map(\.value) == ["c"])
    #expect(article.body.outline.map(\.text) == ["H1"])
    #expect(article.body.references.map(\.destination) == ["/g"])
    #expect(
      String(decoding: try article.text.html().bytes, as: UTF8.self) == """
        <h2 id="h1">H1</h2>
        <p>ab <code>cd</code> <b title='x'>e</b> <a href="/g" title="t">f</a></p>
        <pre><code>code
        </code></pre>

        """)
  }

  /// What is left of such a title is no title.
  @Test func aTitleOfNoncharacters() {
    #expect(
      problems("title: \"\\uFFFE\"") == ["2:1 error missing-key: 'title' is missing (add a line 'title: …')"])
  }

  /// Escapes of YAML bring them in too.
  @Test func escapes() throws {
    #expect(
      problems("title: \"A\\u202EB\\uFFFE\"") == [
        """
        2:8 warning invisible-character: U+FFFE stands here, which web pages must not contain: it is left out (delete \
        it)
        """,
        """
        2:8 warning invisible-character: an invisible character stands here: U+202E (right-to-left override) (delete \
        it: copied text often brings it along)
        """,
      ])
  }

  /// Addresses hold no such character, but for those that join and part letters.
  @Test(
    arguments: [
      (
        "permalink: /a\u{200B}b/",
        "3:12 error invalid-path: 'permalink' holds an invisible character: U+200B (zero width space)"
      ),
      (
        "aliases: [/a/, /\u{202E}b/]",
        "3:16 error invalid-path: 'aliases' holds an invisible character: U+202E (right-to-left override)"
      ),
      (
        "permalink: /\u{200F}عربي/",
        "3:12 error invalid-path: 'permalink' holds an invisible character: U+200F (right-to-left mark)"
      ),
      (
        "permalink: /co\u{AD}op/",
        "3:12 error invalid-path: 'permalink' holds an invisible character: U+00AD (soft hyphen)"
      ),
      ("slug: a\u{200D}b", "3:7 error invalid-slug: the slug holds an invisible character"),
      ("permalink: /می\u{200C}خواهم/", nil), ("slug: می\u{200C}خواهم", nil), ("aliases: /i-❤\u{FE0F}-ny/", nil),
    ] as [(String, String?)])
  func addresses(line: String, expected: String?) {
    let errors = problems("title: A\n\(line)").filter { $0.contains(" error ") }
    #expect(errors.count == (expected == nil ? 0 : 1))
    if let expected { #expect(errors.first?.hasPrefix(expected) == true) }
  }

  @Test func theConfiguration() {
    let source = SourceFile(path: "Content/site.yml", text: "title: A\u{200B}\nurl: https://a.example/\n")
    #expect(
      SiteConfigurationParser.parse(source).diagnostics.lines(in: source) == [
        """
        1:9 warning invisible-character: an invisible character stands here: U+200B (zero width space) (delete it: \
        copied text often brings it along)
        """
      ])
  }
}
