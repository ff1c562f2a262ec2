extension [UInt8] {
  /// Appends UTF-8 text for HTML content or a quoted attribute: `& < > " '` become references.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      for index in 0..<bytes.count {
        guard let reference = Self.reference(for: bytes[index]) else { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<index]))
        reference.withUTF8Buffer { append(contentsOf: $0) }
        written = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
    }
  }

  /// Appends an integer in decimal digits.
  mutating func append(decimal number: Int) {
    append(contentsOf: String(number).utf8)
  }

  @inline(__always)
  private static func reference(for byte: UInt8) -> StaticString? {
    // All five lie at or below `>`; letters are above it.
    guard byte <= UInt8(ascii: ">") else { return nil }
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
