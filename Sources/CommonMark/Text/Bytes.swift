import Ccmark

/// Bytes of a file or of a string of libcmark, valid during one call.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// Calls `body` with the bytes of a C string, without the NUL; nil is an empty string.
func withBytes<Result>(ofCString text: UnsafePointer<CChar>?, _ body: (Bytes) -> Result) -> Result {
  guard let text else { return body(Bytes(start: nil, count: 0)) }
  let count = strlen(text)
  return text.withMemoryRebound(to: UInt8.self, capacity: count) { body(Bytes(start: $0, count: count)) }
}

extension Bytes {
  /// The first offset of `byte` at which `condition` is true, found by `memchr`; nil if there is none.
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

  /// True if there is such a byte at which `condition` is true.
  func holds(_ byte: Unicode.Scalar, where condition: (Int) -> Bool = { _ in true }) -> Bool {
    firstOffset(of: UInt8(ascii: byte), where: condition) != nil
  }

  /// The range without blanks and line ends at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlankOrLineEnd { start += 1 }
    while end > start, self[end - 1].isBlankOrLineEnd { end -= 1 }
    return start..<end
  }
}

/// Calls `body` with the bytes and a NUL after them.
func withCString<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
  (bytes + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress) }
  }
}
