import ByteCoding

/// A file of the cache that is written as a whole: a head, the XXH64 of the content (8 bytes), the content.
package struct SealedFile {
  private let head: [UInt8]

  /// `kind` names the content; `key` is the digest of all that the content depends on.
  package init(_ kind: String, key: Digest) { head = Array("broadsheet-\(kind) 1 \(key.hex)\n".utf8) }

  /// Returns the parts of the file, which follow each other; `content` has the parts of its content, which are not
  /// copied.
  package func parts(_ content: [UInt8]...) -> [[UInt8]] {
    var hash = XXH64(seed: 0)
    for part in content { hash.update(part) }
    return [head + withUnsafeBytes(of: hash.finish().littleEndian, Array.init)] + content
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
