import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("helo", ["hello", "help"], "hello"),
    ("helo", ["help", "hello"], "help"),
    ("cat", ["horse", "cut"], "cut"),
    ("cat", ["cat", "horse"], nil),
    ("satrt", ["start"], "start"),
  ])
  func theEarlierOfEquallyNear(word: String, candidates: [String], expected: String?) {
    #expect(Suggestion.nearest(to: word, among: candidates) == expected)
  }

  @Test(arguments: [
    ("helo", ["help", "hello"], "hello"),
    ("helo", ["hello", "help"], "hello"),
    ("cart", ["carx", "cast", "Cart"], "Cart"),
    ("cat", ["horse"], nil),
  ])
  func theFirstInByteOrderOfEquallyNear(word: String, candidates: [String], expected: String?) {
    #expect(Suggestion.nearest(to: word, amongUnordered: candidates) == expected)
  }
}
