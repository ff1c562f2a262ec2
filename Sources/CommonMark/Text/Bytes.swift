import Ccmark

/// Bytes of a file, or of a string of libcmark's, that stay alive for the length of one call.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// Hands over the bytes before the closing NUL.
func withBytes<Result>(ofCString text: UnsafePointer<CChar>?, _ body: (Bytes) -> Result) -> Result {
  guard let text else { return body(Bytes(start: nil, count: 0)) }
  let count = strlen(text)
  return text.withMemoryRebound(to: UInt8.self, capacity: count) { body(Bytes(start: $0, count: count)) }
}

extension Bytes {
  /// The first offset of a byte at which `condition` is true; those between are passed by many at a time.
  func firstOffset(of byte: UInt8, where condition: (Int) -> Bool = { _ in true }) -> Int? {
    guard let start = baseAddress else { return nil }
    var offset = 0
    while let found = memchr(start + offset, Int32(byte), count - offset) {
      let index = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if condition(index) { return index }
      offset = index + 1
    }
    return nil
  }

  /// True if a byte stands where `condition` is true of its offset.
  func holds(_ byte: Unicode.Scalar, where condition: (Int) -> Bool = { _ in true }) -> Bool {
    firstOffset(of: UInt8(ascii: byte), where: condition) != nil
  }

  /// The range without the blanks and line ends around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlankOrLineEnd { start += 1 }
    while end > start, self[end - 1].isBlankOrLineEnd { end -= 1 }
    return start..<end
  }
}

/// Hands over the bytes with a closing NUL.
func withCString<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
  (bytes + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress) }
  }
}
