import ByteCoding
import Testing

@testable import Publishing

@Suite struct SealedFileTests {
  private static let file = SealedFile("rain", key: Digest(of: [1]))

  /// The content of the parts in order, however they are cut.
  @Test(arguments: [[], [[]], [[7, 8, 9]], [[7], [], [8, 9]], [[UInt8](repeating: 7, count: 40), [8]]])
  func contentIsReadAgain(parts: [[UInt8]]) throws {
    let bytes = Self.bytes(of: parts)
    let content = try #require(Self.file.content(of: bytes))
    #expect(Array(bytes[content]) == parts.flatMap(\.self))
  }

  @Test func cutsDoNotMatter() {
    #expect(Self.bytes(of: [[1, 2, 3], [4]]) == Self.bytes(of: [[1], [2, 3, 4]]))
  }

  @Test func damageIsFound() {
    let bytes = Self.bytes(of: [[7, 8], [9]])
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1
      #expect(Self.file.content(of: damaged) == nil, "a bit of byte \(place)")
      #expect(Self.file.content(of: Array(bytes[..<place])) == nil, "cut off at \(place)")
    }
    #expect(SealedFile("rain", key: Digest(of: [2])).content(of: bytes) == nil)
    #expect(SealedFile("sun", key: Digest(of: [1])).content(of: bytes) == nil)
  }

  private static func bytes(of parts: [[UInt8]]) -> [UInt8] {
    switch parts.count {
    case 0: Array(file.parts().joined())
    case 1: Array(file.parts(parts[0]).joined())
    case 2: Array(file.parts(parts[0], parts[1]).joined())
    default: Array(file.parts(parts[0], parts[1], parts[2]).joined())
    }
  }
}
