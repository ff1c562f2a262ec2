import Foundation
import FoundationXML
import Testing

@testable import Rendering

/// What hostile authors write is text in feeds, and never ends them.
@Suite struct HostileFeedTests {
  /// The text as YAML has it between quotes, and as programs read it; none may hold control characters.
  @Test(
    arguments: [
      (#"</script><script>alert(1)</script>"#, "</script><script>alert(1)</script>"),
      ("]]></title><item>", "]]></title><item>"), (#"\" onload=\"x 'y'"#, "\" onload=\"x 'y'"),
      (#"a\u202Eb\u2066c"#, "a\u{202E}b\u{2066}c"),
      ("javascript:alert(1)", "javascript:alert(1)"), ("&amp;lt; &#60; <!- ?>", "&lt; < <!- ?>"),
      (#"line\u2028end"#, "line\u{2028}end"),
    ])
  func text(written: String, expected: String) throws {
    let site = try RenderedSite(
      """
      -- Content/site.yml --
      title: "\(written)"
      tagline: "\(written)"
      url: https://paper.example/
      sitemaps: false
      publisher: "\(written)"
      quotes: ['"', '"', "'", "'"]
      -- Content/tags/t.md --
      ---
      label: "\(written)"
      ---
      -- Content/authors/a.md --
      ---
      name: "\(written)"
      ---
      -- Content/articles/2024-02-14-a.md --
      ---
      title: "\(written)"
      slug: a
      standfirst: "\(written)"
      tags: [t]
      authors: [a]
      lead_image: { file: /a.png, alt: "\(written)", caption: "\(written)", credit: "\(written)" }
      corrections: [{ date: 2024-02-15, text: "\(written)" }]
      ---
      \\<script>alert(1)\\</script> [a](https://a.example/?"'<>) `]]>`
      -- Content/static/a.png --
      1 x 1
      """)
    for (path, feed) in site.pages where path.hasSuffix(".xml") {
      let texts = try XMLTexts(feed)
      #expect(texts.all.contains { $0 == expected || $0.hasSuffix(": " + expected) }, "\(path): \(texts.all)")
      #expect(!texts.elements.contains("script"), "\(path)")
    }
    let feed = try #require(site.pages["feed.json"])
    let json = try JSONSerialization.jsonObject(with: Data(feed.utf8)) as? [String: Any]
    let item = (json?["items"] as? [[String: Any]])?.first
    #expect(json?["title"] as? String == expected)
    #expect(item?["title"] as? String == expected)
    let html = item?["content_html"] as? String ?? ""
    #expect(!html.contains("<script") && html.contains("]]&gt;"), "\(html)")
  }
}

/// The texts of all elements of a document, which has to be well-formed.
private final class XMLTexts: NSObject, XMLParserDelegate {
  private(set) var all: [String] = []
  private(set) var elements: Set<String> = []
  private var text = ""

  init(_ document: String) throws {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(document)")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    elements.insert(name)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    all.append(text)
    text = ""
  }
}
