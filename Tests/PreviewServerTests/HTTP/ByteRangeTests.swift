import ContentModel
import Testing

@testable import PreviewServer

@Suite struct ByteRangeTests {
  @Test(
    arguments: [
      (nil, ByteRange.whole), ("bytes=0-0", .part(0..<1)), ("bytes=2-5", .part(2..<6)), ("bytes=2-", .part(2..<10)),
      ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=5-99", .part(5..<10)),
      ("BYTES=1-1", .part(1..<2)),
      ("bytes= 1 - 2 ", .part(1..<3)), ("bytes=10-", .outside), ("bytes=10-20", .outside), ("bytes=-0", .outside),
      ("bytes=0-1,3-4", .whole), ("bytes=5-2", .whole), ("bytes=a-b", .whole), ("bytes=-", .whole), ("bytes=1", .whole),
      ("lines=0-1", .whole), ("bytes=99999999999999999999-", .whole), ("bytes=0-99999999999999999999", .whole),
      ("bytes=+1-2", .whole), ("bytes=--1", .whole), ("", .whole),
    ] as [(String?, ByteRange)])
  func ofTenBytes(header: String?, range: ByteRange) { #expect(ByteRange(header, size: 10) == range) }

  @Test(arguments: ["bytes=0-", "bytes=0-0", "bytes=-1"])
  func ofNothing(header: String) { #expect(ByteRange(header, size: 0) == .outside) }
}
