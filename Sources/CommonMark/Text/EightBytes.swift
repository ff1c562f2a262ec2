/// Eight bytes of a text, each compared with one byte at the same time.
///
/// In a result the high bit is set for each byte that matches, and perhaps for later ones: only the first match is
/// certain. Several results may be joined by `|`.
struct EightBytes {
  private let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The bytes from an offset on; nil if there are fewer than eight before `end`.
  @inline(__always)
  init?(_ bytes: Bytes, at offset: Int, end: Int) {
    guard offset + 8 <= end else { return nil }
    word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes below a limit of at most 0x80.
  @inline(__always)
  func below(_ limit: UInt8) -> UInt64 { (word &- Self.ones &* UInt64(limit)) & ~word & Self.highBits }

  /// The bytes that are an ASCII character.
  @inline(__always)
  func equal(to character: Unicode.Scalar) -> UInt64 {
    let difference = word ^ (Self.ones &* UInt64(UInt8(ascii: character)))
    return (difference &- Self.ones) & ~difference & Self.highBits
  }

  /// The number of bytes before the first match of a result; 8 if there is none.
  @inline(__always)
  static func count(before matches: UInt64) -> Int { matches.trailingZeroBitCount >> 3 }
}
