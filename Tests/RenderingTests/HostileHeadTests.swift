import ContentModel
import Diagnostics
import Foundation
import Testing

/// Whatever authors write, the head stays whole: one script, which is JSON, and no address that runs anything.
@Suite struct HostileHeadTests {
  private static let fields = [
    "title: X", "standfirst: X", "section: X", "tags: [X]", "authors: [X]", "kicker: X",
    "lead_image: {file: /a.png, alt: X, caption: X, credit: X}", "lead_image: X",
    "corrections: [{date: 2024-05-02, text: X}]", "sources: [{title: X, note: X}]",
  ]
  private static let values = [
    #"a</script><script>alert(1)</script>"#, #"a]]><!--<script>"#, #"a\"'b&quot;&lt;/script&gt;"#, #"a\\u003c/script>"#,
    #"a\u2028b\u2029c"#, #"a\u202Eb\u2066c"#, #"a\x01\x1Fb"#, #"javascript:alert(1)"#, #"a\tb\nc\0d"#,
  ]

  @Test(arguments: fields, values)
  func articles(field: String, value: String) throws {
    let title = field.hasPrefix("title") ? "" : "title: Storm\n"
    let text = field.replacing("X", with: "\"\(value)\"")
    try check(
      """
      -- Content/articles/2024-05-01-storm.md --
      ---
      \(title)\(text)
      ---
      Text
      """)
  }

  @Test(
    arguments: [
      ("title: Paper", "title: X"), ("tagline: T", "tagline: X"), ("name: P", "name: X"), ("alt: A", "alt: X"),
      ("{file: /a.png, alt: A}", "X"), ("logo: /l.png", "logo: X"), ("https://s.example/", "X"), ("/ethics/", "X"),
    ] as [(String, String)], values + values.map { "https://a.example/" + $0 } + ["/a'b</script>", "/a'onload=b"])
  func settings(field: (old: String, new: String), value: String) throws {
    let lines = """
      url: https://paper.example/
      title: Paper
      tagline: T
      publisher: {name: P, logo: /l.png, same_as: [https://s.example/], policies: {ethics: /ethics/}}
      image: {file: /a.png, alt: A}
      """.replacing(field.old, with: field.new.replacing("X", with: "\"\(value)\""))
    // What the newspaper refuses does no harm.
    guard SiteConfigurationParser.parse(SourceFile(path: SiteConfiguration.path, text: lines)).configuration != nil
    else {
      return
    }
    try check(
      """
      -- Content/site.yml --
      \(lines)
      -- Content/articles/2024-05-01-storm.md --
      ---
      title: Storm
      authors: [Ada]
      ---
      Text
      """)
  }

  /// Checks every page.
  private func check(_ text: String) throws {
    let site = try RenderedSite(text)
    for page in site.pages.values where page.contains("ld+json") {
      let head = try #require(page.split(separator: "</head>").first)
      let scripts = head.ranges(of: "<script").count
      #expect(scripts == 1 && head.ranges(of: "</script").count == 1 && !head.contains("<!--"), "\(head)")
      let start = try #require(head.firstRange(of: "ld+json\">")?.upperBound)
      let end = try #require(head.firstRange(of: "</script>")?.lowerBound)
      let json = String(head[start..<end])
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
      #expect((object as? [String: Any])?["@context"] as? String == "https://schema.org")
      #expect(!json.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" || $0 == "\u{2029}" })
      for key in ["url", "item", "sameAs", "logo", "mainEntityOfPage", "ethicsPolicy"] {
        #expect(!json.contains("\"\(key)\":\"javascript"), "\(json)")
        #expect(!json.contains("\"\(key)\":[\"javascript"), "\(json)")
      }
      #expect(!head.contains("content=\"javascript:alert(1)\">\n<meta property=\"og:image:w"))
      #expect(!head.contains("og:image\" content=\"javascript") && !head.contains("href=\"javascript"))
    }
  }
}
