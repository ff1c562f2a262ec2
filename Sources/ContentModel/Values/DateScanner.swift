import Diagnostics

/// A scanner of the bytes of a date.
struct DateScanner {
  private let bytes: [UInt8]
  /// The offset of the next byte, from 0.
  private(set) var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { place == bytes.count }

  var startsWithDigit: Bool { place < bytes.count && bytes[place].isASCIIDigit }

  /// The text that is yet to be read.
  var rest: String { String(decoding: bytes[place...], as: UTF8.self) }

  /// Reads exactly `count` digits, or nothing.
  mutating func digits(_ count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[place..<(place + count)] {
      guard byte.isASCIIDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    place += count
    return number
  }

  /// Passes over any digits; false when there is none.
  mutating func skipDigits() -> Bool {
    let start = place
    while place < bytes.count, bytes[place].isASCIIDigit { place += 1 }
    return place > start
  }

  /// Passes over `character`, which is of ASCII; false when something else stands there.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, UInt32(bytes[place]) == character.value else { return false }
    place += 1
    return true
  }

  /// Returns the text passed over since the byte `start`.
  func text(from start: Int) -> String { String(decoding: bytes[start..<place], as: UTF8.self) }
}
