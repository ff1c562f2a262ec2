import ContentModel
import Diagnostics
import Testing

@Suite struct ControlCharacterPlaceTests {
  /// Wherever a character stands among eight bytes that are looked at together, it is found at its place.
  @Test(
    arguments: [
      ([0x00], "U+0000"), ([0x0B], "U+000B"), ([0x1F], "U+001F"), ([0x7F], "U+007F"), ([0xC2, 0x85], "U+0085"),
    ] as [([UInt8], String)])
  func findsControlCharacters(_ bytes: [UInt8], _ name: String) {
    for place in 0..<20 {
      let text = Array(repeating: UInt8(ascii: "~"), count: place) + bytes + Array("é \t\r\n x".utf8)
      let problems = SourceCheck.check(SourceFile(path: "a.md", bytes: text))
      #expect(problems.map(\.message) == ["an invisible control character (\(name)) stands here"])
      #expect(problems.first?.range.offsets == place..<place + bytes.count)
    }
  }

  @Test(arguments: [
    "", "a", " ~", "abcdefgh", "abcdefg\u{E9}", "tab\tline\r\nend", "字字字字字字字字", "\u{A0}\u{A0}\u{A0}\u{A0}",
  ])
  func takesText(_ text: String) {
    #expect(SourceCheck.check(SourceFile(path: "a.md", text: text)).isEmpty)
  }
}
