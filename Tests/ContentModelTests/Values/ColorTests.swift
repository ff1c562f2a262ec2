import ContentModel
import Testing

@Suite struct ColorTests {
  @Test(arguments: [
    ("#a01419", "#a01419"), ("#A01419", "#a01419"), ("a01419", "#a01419"), ("#a14", "#aa1144"), ("000", "#000000"),
    ("#00000a", "#00000a"), ("", nil), ("#", nil), ("#a0141", nil), ("#a014191", nil), ("red", nil), ("#ggg", nil),
    ("+12", nil), ("#é1", nil), ("##a14", nil),
  ])
  func reading(text: String, expected: String?) {
    #expect(Color(text)?.css == expected)
  }

  /// Ratios that are told by WCAG and by those who teach it: the grey that just passes, and the one that just fails.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#000000", 21.0), ("#ffffff", "#ffffff", 1.0),
    ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0),
  ])
  func contrast(text: String, ground: String, expected: Double) throws {
    let contrast = try #require(Color(text)).contrast(with: try #require(Color(ground)))
    #expect(abs(contrast - expected) < 0.005)
  }

  @Test(arguments: [
    ("#767676", "#ffffff", "#767676"), ("#777777", "#ffffff", "#757575"), ("#00538a", "#ffffff", "#00538a"),
    ("#ffff00", "#000000", "#ffff00"), ("#000000", "#000000", "#787878"),
  ])
  func readable(text: String, ground: String, expected: String) throws {
    let color = try #require(Color(text))
    #expect(color.readable(on: try #require(Color(ground)), ratio: 4.5).css == expected)
  }

  /// Nothing is told from middle grey as well as all that.
  @Test func aColorStaysWhereNoneIsReadable() throws {
    let grey = try #require(Color("#777777"))
    #expect(grey.readable(on: grey, ratio: 7) == grey)
  }
}
