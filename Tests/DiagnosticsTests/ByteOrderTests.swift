import Diagnostics
import Testing

@Suite struct ByteOrderTests {
  @Test(arguments: [
    ([], []),
    (["b", "a"], ["a", "b"]),
    // A text comes before those that it begins.
    (["ab", "a", "", "abc"], ["", "a", "ab", "abc"]),
    // By bytes, not by letters: capitals first, then accents behind all of ASCII.
    (["é", "z", "Z"], ["Z", "z", "é"]),
    // What decides may stand behind the 16th byte, or be a zero there.
    (["2024/12/12345678b", "2024/12/12345678a"], ["2024/12/12345678a", "2024/12/12345678b"]),
    (["2024/12/1234567\0", "2024/12/1234567"], ["2024/12/1234567", "2024/12/1234567\0"]),
    (
      ["2024/12/12345678", "2024/12/12345678a", "2024/12/1234567"],
      ["2024/12/1234567", "2024/12/12345678", "2024/12/12345678a"]
    ),
    // All begin alike, and differ within the 16 bytes behind that, or after them.
    (
      ["Content/articles/2024/b", "Content/articles/2024/a", "Content/articles/2023/z"],
      ["Content/articles/2023/z", "Content/articles/2024/a", "Content/articles/2024/b"]
    ),
    (
      ["Content/articles/b-long-name-2", "Content/articles/b-long-name-1", "Content/articles/"],
      ["Content/articles/", "Content/articles/b-long-name-1", "Content/articles/b-long-name-2"]
    ),
    (["same", "same"], ["same", "same"]),
    // Two normal forms of one letter.
    (["caf\u{E9}", "cafe\u{301}"], ["cafe\u{301}", "caf\u{E9}"]),
  ])
  func bytesDecide(texts: [String], expected: [String]) {
    #expect(texts.sorted(byBytesOf: { $0 }).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test func equalTextsStayInTheirOrder() {
    let pairs = [
      ("b", 1), ("a", 2), ("b", 3), ("a", 4), ("a long text, more than 16", 5), ("a long text, more than 16", 6),
    ]
    #expect(pairs.sorted(byBytesOf: \.0).map(\.1) == [2, 4, 5, 6, 1, 3])
  }
}
