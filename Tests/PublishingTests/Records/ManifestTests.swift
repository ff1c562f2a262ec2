import ByteCoding
import Rendering
import SiteModel
import TestSupport
import Testing

@testable import Publishing

@Suite struct ManifestTests {
  private static let zeros = String(repeating: "0", count: 32)

  @Test func text() async throws {
    let folder = try TemporaryFolder()
    try await publish(["b c.html": "two", "a/d": "", "a-": "one"], in: folder)
    #expect(
      try folder.tree(".broadsheet")["manifest"] == """
        broadsheet-manifest 1 3
        363b02a42408a1f646d3836b485b7c7a 3 a-
        ef46db3751d8e999bdc27985ad89e55a 0 a/d
        c3d9ab4fecf4448bf0b8413c7d9944e1 3 b c.html

        """)
  }

  @Test(arguments: [
    ("empty", ""),
    ("no line feed at the end", "broadsheet-manifest 1 0"),
    ("another version", "broadsheet-manifest 2 0\n"),
    ("no count", "broadsheet-manifest 1 \n"),
    ("a count with a sign", "broadsheet-manifest 1 +0\n"),
    ("lines missing", "broadsheet-manifest 1 2\n\(zeros) 1 a\n"),
    ("lines left over", "broadsheet-manifest 1 0\n\(zeros) 1 a\n"),
    ("an empty line", "broadsheet-manifest 1 1\n\n"),
    ("a short digest", "broadsheet-manifest 1 1\n000 1 a\n"),
    ("no size", "broadsheet-manifest 1 1\n\(zeros) a\n"),
    ("a negative size", "broadsheet-manifest 1 1\n\(zeros) -1 a\n"),
    ("a size with a leading zero", "broadsheet-manifest 1 1\n\(zeros) 01 a\n"),
    ("a path that leaves the folder", "broadsheet-manifest 1 1\n\(zeros) 1 ../a\n"),
    ("an absolute path", "broadsheet-manifest 1 1\n\(zeros) 1 /a\n"),
    ("a carriage return", "broadsheet-manifest 1 1\n\(zeros) 1 a\r\n"),
    ("paths out of order", "broadsheet-manifest 1 2\n\(zeros) 1 b\n\(zeros) 1 a\n"),
    ("the same line twice", "broadsheet-manifest 1 2\n\(zeros) 1 a\n\(zeros) 1 a\n"),
  ])
  func damaged(_ name: String, _ text: String) {
    #expect(Manifest(Array(text.utf8)) == nil, "\(name)")
  }

  @Test func bytesThatAreNotUTF8() {
    #expect(Manifest(Array("broadsheet-manifest 1 1\n\(ManifestTests.zeros) 1 ".utf8) + [0xFF, 0x0A]) == nil)
  }

  @Test func twoRecordsOfOnePath() throws {
    let text = """
      broadsheet-manifest 1 3
      \(ManifestTests.zeros) 1 a
      \(ManifestTests.zeros) 2 a
      \(ManifestTests.zeros) 1 b

      """
    let manifest = try #require(Manifest(Array(text.utf8)))
    let zero = Digest(high: 0, low: 0)
    let path = try #require(OutputPath("a"))
    #expect(manifest.lines(of: path).map(\.entry) == [.init(digest: zero, size: 1), .init(digest: zero, size: 2)])
    #expect(String(decoding: manifest.bytes, as: UTF8.self) == text)
  }
}
