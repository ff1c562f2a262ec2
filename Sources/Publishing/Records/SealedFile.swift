import ByteCoding

/// A file of the cache that is written as a whole: a head, the XXH64 of the content (8 bytes), the content.
package struct SealedFile {
  private let head: [UInt8]

  /// `kind` names the content; `key` is the digest of all that the content depends on.
  package init(_ kind: String, key: Digest) { head = Array("broadsheet-\(kind) 1 \(key.hex)\n".utf8) }

  /// Returns the bytes of the file; its content is the parts in order.
  package func bytes(of parts: [UInt8]...) -> [UInt8] {
    let start = head.count + 8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(start) { $0 + $1.count })
    bytes += head
    bytes += repeatElement(0, count: 8)
    for part in parts { bytes += part }
    withUnsafeBytes(of: XXH64.hash(bytes, in: start..<bytes.count).littleEndian) { sum in
      bytes.replaceSubrange(head.count..<start, with: sum)
    }
    return bytes
  }

  /// Returns the range of the content in a file's bytes; nil if kind, key or XXH64 differ.
  package func content(of bytes: [UInt8]) -> Range<Int>? {
    guard bytes.starts(with: head) else { return nil }
    var reader = ByteReader(bytes, in: head.count..<bytes.count)
    guard let sum = try? reader.readFixed() else { return nil }
    let content = head.count + 8..<bytes.count
    return sum == XXH64.hash(bytes, in: content) ? content : nil
  }
}
