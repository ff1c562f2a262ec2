import Testing

@testable import Markup

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct XMLWriterTests {
  @Test func document() {
    let xml = XMLWriter.document("feed", ["xmlns": "http://www.w3.org/2005/Atom"]) { xml in
      xml.element("title", text: "River")
      xml.element("link", ["rel": "self", "href": "https://news.example/?a=1&b=2"])
      xml.element("entry") { entry in
        entry.element("title", ["type": "html"], text: "<b>")
        entry.element("summary", text: "")
      }
    }
    #expect(
      text(xml) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>River</title>\
        <link rel="self" href="https://news.example/?a=1&amp;b=2"/>\
        <entry><title type="html">&lt;b&gt;</title><summary/></entry></feed>

        """)
  }

  @Test func aStyleSheetAndTextsInBytes() {
    var place = 0..<0
    let xml = XMLWriter.document("a", style: "/s.css?\"&") { xml in
      xml.text(Array("<".utf8))
      place = xml.text(Array("b&".utf8))
    }
    #expect(
      text(xml) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-stylesheet type="text/css" href="/s.css?&quot;&amp;"?>
        <a>&lt;b&amp;</a>

        """)
    #expect(text(Array(xml[place])) == "b&amp;")
    #expect(XMLWriter.escaped(Array("b&".utf8)) == Array("b&amp;".utf8))
  }

  @Test func anEmptyRoot() {
    let xml = XMLWriter.document("urlset") { _ in }
    #expect(text(xml) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset/>\n")
  }

  @Test func textAndElementsMayAlternate() {
    let xml = XMLWriter.document("p") { xml in
      xml.text("a ")
      xml.element("media:thumbnail", ["url": ""])
      xml.text(" b")
    }
    #expect(text(xml).hasSuffix("<p>a <media:thumbnail url=\"\"/> b</p>\n"))
  }

  /// The string, and how it stands in text and in a value.
  static let strings: [(String, text: String, value: String)] = [
    ("é日🙂\u{7F}\u{85}", "é日🙂\u{7F}\u{85}", "é日🙂\u{7F}\u{85}"),
    ("<a b=\"c\">&amp;", "&lt;a b=\"c\"&gt;&amp;amp;", "&lt;a b=&quot;c&quot;&gt;&amp;amp;"),
    ("]]>", "]]&gt;", "]]&gt;"), ("it's", "it's", "it's"),
    ("a\tb\nc", "a\tb\nc", "a&#9;b&#10;c"), ("a\r\nb\rc", "a&#13;\nb&#13;c", "a&#13;&#10;b&#13;c"),
    ("\u{0}\u{8}\u{B}\u{1F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{D7FF}\u{E000}\u{10FFFF}", "\u{D7FF}\u{E000}\u{10FFFF}", "\u{D7FF}\u{E000}\u{10FFFF}"),
  ]

  @Test(arguments: strings) func stringsAreText(string: String, text inText: String, value: String) {
    let xml = XMLWriter.document("a", ["b": string]) { $0.text(string) }
    #expect(text(xml) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"\(value)\">\(inText)</a>\n")
  }
}
