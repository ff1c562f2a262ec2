import Diagnostics
import Testing

@Suite struct SourceBytesTests {
  @Test(
    arguments: [
      ("a{%b", "{%", 0, 1..<3), ("{{%", "{%", 0, 1..<3), ("{%{%", "{%", 1, 2..<4), ("{%{%", "{%", 2, 2..<4),
      ("{%", "{%", 1, nil), ("{", "{%", 0, nil), ("", "a", 0, nil), ("ab", "b", 5, nil), ("aab", "ab", 0, 1..<3),
    ] as [(String, String, Int, Range<Int>?)])
  func firstOccurrenceOfAText(bytes: String, text: String, start: Int, expected: Range<Int>?) {
    #expect(Array(bytes.utf8).firstRange(ofText: text, from: start) == expected)
  }
}
