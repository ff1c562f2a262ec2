/// A digest of some bytes in 128 bits: XXH64 under two seeds.
///
/// It guards against accidental collisions, not against deliberate ones.
public struct Digest: Sendable, Hashable {
  /// XXH64 with seed 0.
  public let high: UInt64
  /// XXH64 with the seed that spells `broadsht`.
  public let low: UInt64

  /// All zeros: a placeholder for the digest of content that is not known.
  package static let none = Digest(high: 0, low: 0)

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest of all of `bytes`.
  public init(of bytes: [UInt8]) { self.init(of: bytes, in: 0..<bytes.count) }

  /// The digest of the bytes in `range`.
  package init(of bytes: [UInt8], in range: Range<Int>) {
    let (high, low) = XXH64.hashes(bytes, in: range, seeds: (0, Hasher.secondSeed))
    self.init(high: high, low: low)
  }

  /// The digest as 32 hexadecimal digits, lower case, ``high`` first.
  public var hex: String { Digest.hex(high) + Digest.hex(low) }

  /// The first 12 digits of ``hex``: enough to tell versions of a file apart.
  package var short: String { String(hex.prefix(12)) }

  /// Appends the digits of ``hex`` in ASCII.
  package func appendHex(to bytes: inout [UInt8]) {
    Digest.append(hex: high, to: &bytes)
    Digest.append(hex: low, to: &bytes)
  }

  /// The digest that ``hex`` wrote; nil unless there are 32 lower-case digits.
  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 32, let high = Digest.number(hex.prefix(16)), let low = Digest.number(hex.dropFirst(16))
    else { return nil }
    self.init(high: high, low: low)
  }

  /// A number as 16 hexadecimal digits, lower case.
  package static func hex(_ number: UInt64) -> String {
    var bytes: [UInt8] = []
    append(hex: number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(hex number: UInt64, to bytes: inout [UInt8]) {
    for half in [number >> 32, number & 0xFFFF_FFFF] {
      // Eight digits at once, each in a byte of its own, the first one highest.
      var digits = half
      digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
      digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
      digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
      let isLetter = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
      let text = digits &+ 0x3030_3030_3030_3030 &+ isLetter &* 39  // 39 is "a" less the character after "9"
      withUnsafeBytes(of: text.bigEndian) { bytes.append(contentsOf: $0) }
    }
  }

  private static func number(_ hex: ArraySlice<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    for byte in hex {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return number
  }

  /// Computes the digest of bytes that come piece by piece.
  package struct Hasher {
    /// The ASCII codes of `broadsht`.
    fileprivate static let secondSeed: UInt64 = 0x62_72_6F_61_64_73_68_74

    private var first = XXH64(seed: 0)
    private var second = XXH64(seed: secondSeed)

    package init() {}

    /// Adds bytes after those that came before.
    package mutating func update(_ bytes: [UInt8]) {
      first.update(bytes)
      second.update(bytes)
    }

    /// The digest of the bytes so far.
    package func finish() -> Digest { Digest(high: first.finish(), low: second.finish()) }
  }
}
