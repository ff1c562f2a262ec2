/// Bytes from which numbers and words are read by offset; nil or false beyond their end.
package struct ByteView {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// The byte at `offset`; nil beyond the bytes.
  package func byte(at offset: Int) -> Int? { bytes.indices.contains(offset) ? Int(bytes[offset]) : nil }

  /// The number in `count` bytes, at most 4, most significant first; nil beyond the bytes.
  package func big(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The number in `count` bytes, at most 4, least significant first; nil beyond the bytes.
  package func little(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// True if `text` in UTF-8 lies at `offset`.
  package func holds(_ text: String, at offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count - text.utf8.count else { return false }
    return bytes[offset...].starts(with: text.utf8)
  }

  /// True if these bytes lie at `offset`.
  package func holds(_ expected: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count - expected.count else { return false }
    return bytes[offset...].starts(with: expected)
  }
}
