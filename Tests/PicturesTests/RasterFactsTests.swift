import Foundation
import Testing

@testable import Pictures

@Suite struct RasterFactsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Files")

  @Test(
    arguments: [
      ("jpg", .jpeg, false), ("png", .png, false), ("webp", .webP, false), ("gif", .gif, true), ("avif", .avif, false),
    ] as [(String, RasterFormat, Bool)])
  func stills(ending: String, format: RasterFormat, isAnimated: Bool) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent("camera.\(ending)")))
    let facts = try #require(RasterFacts(bytes))
    #expect(facts.format == format)
    #expect(facts.isAnimated == isAnimated)
    #expect(
      facts.hasProfile == (try CleanPicture(of: bytes)?.bytes != CleanPicture(of: bytes, includesProfile: false)?.bytes)
    )
    // Each beginning is that of a damaged file, and no reason to stop.
    for end in stride(from: 0, to: bytes.count, by: 7) { _ = RasterFacts(Array(bytes[..<end])) }
  }

  private static let animations: [(format: RasterFormat, bytes: [UInt8])] = [
    (.webP, Array("RIFF\u{20}\0\0\0WEBPVP8X\u{0A}\0\0\0\u{22}\0\0\0".utf8)),
    (
      .png,
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + Array("\0\0\0\u{02}IHDR12CRCC\0\0\0\u{01}iCCP1CRCC\0\0\0\u{01}acTL1CRCC\0\0\0\0IDATCRCC".utf8)
    ),
    (.avif, Array("\0\0\0\u{18}ftypavis\0\0\0\0avismif1colrprof".utf8)),
  ]

  @Test(arguments: animations.indices)
  func isAnimated(row: Int) throws {
    let facts = try #require(RasterFacts(Self.animations[row].bytes))
    #expect(facts == RasterFacts(format: Self.animations[row].format, isAnimated: true, hasProfile: true))
  }
}
