import ByteCoding

/// The form of a file of the cache that is written as a whole: a head, the XXH64 of all that follows, and that.
package struct SealedFile {
  private let head: [UInt8]

  /// `kind` says what the file holds, `key` stands for what else that depends on.
  package init(_ kind: String, key: Digest) { head = Array("broadsheet-\(kind) 1 \(key.hex)\n".utf8) }

  /// The bytes of the file.
  package func bytes(of content: [UInt8]) -> [UInt8] {
    var whole = ByteWriter(capacity: head.count + 8 + content.count)
    whole.append(head)
    whole.write(fixed: XXH64.hash(content, in: 0..<content.count))
    whole.append(content)
    return whole.bytes
  }

  /// Returns the range of the content in such bytes; nil if they are not as they were written under this key.
  package func content(of bytes: [UInt8]) -> Range<Int>? {
    guard bytes.starts(with: head) else { return nil }
    var reader = ByteReader(bytes, in: head.count..<bytes.count)
    guard let sum = try? reader.readFixed() else { return nil }
    let content = head.count + 8..<bytes.count
    return sum == XXH64.hash(bytes, in: content) ? content : nil
  }
}
