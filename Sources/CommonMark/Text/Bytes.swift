import Ccmark

/// Bytes of a file, or of a string of libcmark's, that stay alive for the length of one call.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// Hands over the bytes before the closing NUL.
func withBytes<Result>(ofCString text: UnsafePointer<CChar>?, _ body: (Bytes) -> Result) -> Result {
  guard let text else { return body(Bytes(start: nil, count: 0)) }
  let count = strlen(text)
  return text.withMemoryRebound(to: UInt8.self, capacity: count) { body(Bytes(start: $0, count: count)) }
}

/// Hands over the bytes with a closing NUL.
func withCString<Result>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
  (bytes + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress) }
  }
}
