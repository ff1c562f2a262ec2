import ByteCoding
import CommonMark
import Testing

/// Bodies as they come from a cache.
@Suite struct BodyCodingTests {
  private static let texts = [
    "", "a", "[a](b \"t\") ![c](d)\n\n## e\n\n`f`\n\n<!-- more -->\n\ng", "漢字 *é* <https://a.example/>",
    "[a ![b](c) d](e) [f](g)", "<b id=\"x\" src=\"y.png\">z</b>",
    ":::box{title=a .b #c}\n::embed{url=https://a.example/ image=d title=e}\n:::pull-quote{cite=f}\n:::\n:::",
  ]

  /// What is read again is written alike, and fills its holes alike.
  @Test(arguments: texts)
  func decodedBodiesAreWrittenAlike(_ text: String) throws {
    let rendered = Rendered(text, options: BodyOptions(rawHTML: .trusted))
    var writer = ByteWriter()
    writer.write(try #require(rendered.body))
    writer.write(rendered.text)
    var reader = ByteReader(writer.bytes)
    let body: Body = try reader.read()
    let html: BodyHTML = try reader.read()
    #expect(reader.isAtEnd)
    #expect(html == rendered.text)
    #expect(body.outline == rendered.body?.outline)
    #expect(body.references == rendered.body?.references)
    #expect(body.directives == rendered.body?.directives)
    #expect(body.excerpt == rendered.body?.excerpt)
    #expect(body.hasAnchor("x") == rendered.body?.hasAnchor("x"))
    #expect(body.rawAddresses == rendered.body?.rawAddresses)
    var again = ByteWriter()
    again.write(body)
    again.write(html)
    #expect(again.bytes == writer.bytes)
  }

  /// Other pages read neither where things stand nor how many words there are.
  @Test(arguments: [
    ("a\n\n<!-- more -->\n\nb [c](d)", "a\n\n<!-- more -->\n\n*x* y z [e](d)", true),
    ("a\n\n<!-- more -->\n\nb [c](d)", "a\n\n<!-- more -->\n\nb [c](e)", false),
    ("a\n\n<!-- more -->\n\nb", "x\n\n<!-- more -->\n\nb", false),
    ("a\n\n<!-- more -->\n\nb", "a\n\n<!-- more -->\n\n# b", false),
  ])
  func facts(_ text: String, _ other: String, areSame: Bool) throws {
    func facts(_ text: String) throws -> [UInt8] {
      var writer = ByteWriter(hasRanges: false)
      try #require(Rendered(text).body).writeFacts(to: &writer)
      return writer.bytes
    }
    #expect(try (facts(text) == facts(other)) == areSame)
  }

  /// Whatever the bytes are, they end as HTML that can be filled, or are refused.
  @Test func damaged() throws {
    var writer = ByteWriter()
    writer.write(Rendered("[a ![b](c) d](e) [f](g) ![h](i)\n\n:::box\n::embed{url=https://j.example}\n:::").text)
    for place in writer.bytes.indices {
      for change in 0..<8 {
        var bytes = writer.bytes
        bytes[place] ^= 1 << UInt8(change)
        var reader = ByteReader(bytes)
        guard let html: BodyHTML = try? reader.read() else { continue }
        for filling in [
          BodyHTML.Filling.textOnly, .address("x"),
          .picture(BodyHTML.Image(address: "y", width: 1, height: 2, isLazy: true)),
        ] {
          var output: [UInt8] = []
          html.append(to: &output) { _ in filling }
        }
      }
      var reader = ByteReader(writer.bytes, in: 0..<place)
      #expect((try? reader.read() as BodyHTML) == nil)
    }
  }
}
