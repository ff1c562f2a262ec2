import Diagnostics

extension [UInt8] {
  /// Appends text as UTF-8 for HTML content or a quoted attribute: `& < > " '` become references.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      var index = 0
      while index < bytes.count {
        if Self.isPlain(bytes, at: index) {
          index += Self.stride
          continue
        }
        for offset in index..<Swift.min(index + Self.stride, bytes.count) {
          guard let reference = Self.reference(for: bytes[offset]) else { continue }
          append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<offset]))
          reference.withUTF8Buffer { append(contentsOf: $0) }
          written = offset + 1
        }
        index += Self.stride
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
    }
  }

  /// Appends text as UTF-8 for a part of an address, percent-encoded.
  ///
  /// Only the unreserved characters of RFC 3986, section 2.3, stay as they are.
  mutating func append(percentEncoding text: String) {
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte) {
        append(byte)
      } else {
        append(UInt8(ascii: "%"))
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 15))
      }
    }
  }

  /// The digit for 0 to 15, upper case.
  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// Appends an integer in decimal digits.
  mutating func append(decimal number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// The number of bytes that are examined at once.
  private static var stride: Int { 8 }

  /// True if ``stride`` bytes follow from `start`, and none of them needs a reference.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + stride <= bytes.count else { return false }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    // `&` and `'` differ in their lowest bit alone, `<` and `>` in the one above.
    let ampersands = (word | 0x0101_0101_0101_0101) ^ 0x2727_2727_2727_2727
    let brackets = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    let quotes = word ^ 0x2222_2222_2222_2222
    return (highBits(ofZeroIn: ampersands) | highBits(ofZeroIn: brackets) | highBits(ofZeroIn: quotes)) == 0
  }

  /// A non-zero word if one of its eight bytes is zero.
  @inline(__always)
  private static func highBits(ofZeroIn word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case UInt8(ascii: "'"): return "&#39;"
    default: return nil
    }
  }
}
