import Diagnostics

/// A scanner of the bytes of a date.
struct DateScanner {
  private let bytes: [UInt8]
  /// The offset of the next byte, from 0.
  private(set) var offset = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { offset == bytes.count }

  var startsWithDigit: Bool { offset < bytes.count && bytes[offset].isASCIIDigit }

  /// The text that is yet to be read.
  var rest: String { String(decoding: bytes[offset...], as: UTF8.self) }

  /// Reads exactly `count` digits, or nothing.
  mutating func digits(_ count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[offset..<(offset + count)] {
      guard byte.isASCIIDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    offset += count
    return number
  }

  /// Passes over any digits; false when there is none.
  mutating func skipDigits() -> Bool {
    let start = offset
    while offset < bytes.count, bytes[offset].isASCIIDigit { offset += 1 }
    return offset > start
  }

  /// Passes over `character`, which is of ASCII; false when something else stands there.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, UInt32(bytes[offset]) == character.value else { return false }
    offset += 1
    return true
  }

  /// Returns the text passed over since the byte `start`.
  func text(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }
}
