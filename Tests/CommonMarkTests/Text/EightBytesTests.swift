import Testing

@testable import CommonMark

@Suite struct EightBytesTests {
  /// The first match is certain, whatever stands before and behind it.
  @Test(arguments: [
    ("abcdefgh", 8), ("abcdefgh<", 8), ("<bcdefgh", 0), ("abcdefg<", 7), ("ab<d<fgh", 2), ("ab=;\u{7F}<gh", 5),
    ("äöü<", 6), ("\u{0}\u{1};=>\u{3C}ab", 5),
  ])
  func firstMatch(text: String, expected: Int) {
    let count = Array(text.utf8).withUnsafeBufferPointer { bytes in
      EightBytes(bytes, at: 0, end: bytes.count).map { EightBytes.count(before: $0.equal(to: "<")) }
    }
    #expect(count == (text.utf8.count < 8 ? nil : expected))
  }

  @Test(arguments: [
    (limit: 0x20, text: "a b~ é!", expected: 8), (limit: 0x20, text: "a b\tcdef", expected: 3),
    (limit: 0x20, text: "\ncdefghi", expected: 0), (limit: 0x21, text: "ab cdefg", expected: 2),
    (limit: 9, text: "\u{9}\u{A}\u{8}\u{1}abcd", expected: 2),
  ])
  func firstBelow(limit: UInt8, text: String, expected: Int) {
    let count = Array(text.utf8).withUnsafeBufferPointer { bytes in
      EightBytes(bytes, at: 0, end: bytes.count).map { EightBytes.count(before: $0.below(limit)) }
    }
    #expect(count == expected)
  }

  @Test func onlyWholeEights() {
    let bytes = Array("123456789".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      #expect(EightBytes(bytes, at: 1, end: 9) != nil)
      #expect(EightBytes(bytes, at: 2, end: 9) == nil)
      #expect(EightBytes(bytes, at: 0, end: 7) == nil)
    }
  }
}
