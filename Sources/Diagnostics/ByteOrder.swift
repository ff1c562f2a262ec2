extension Array {
  /// The elements sorted by the bytes of a text of each (``Swift/String/precedes(_:)``).
  ///
  /// The sort is stable: elements with equal texts stay in order.
  @inlinable package func sorted(byBytesOf text: (Element) -> String) -> [Element] {
    let texts = map(text)
    return texts.rowsInByteOrder().map { self[$0] }
  }
}

extension [String] {
  /// The indices of the texts in byte order; equal texts stay in order.
  ///
  /// The first 16 bytes of each are compared as two numbers, so that few comparisons need the texts themselves.
  @usableFromInline package func rowsInByteOrder() -> [Int] {
    var keys = indices.map { ByteOrderKey(self[$0], $0) }
    keys.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      let (first, second) = (self[left.row], self[right.row])
      return left.row < right.row ? !second.precedes(first) : first.precedes(second)
    }
    return keys.map(\.row)
  }
}

/// The sort key of a text.
private struct ByteOrderKey {
  /// Its first 16 bytes, most significant first; zeros after a shorter text.
  let head: (high: UInt64, low: UInt64)
  let row: Int

  init(_ text: String, _ row: Int) {
    var words: (UInt64, UInt64) = (0, 0)
    var text = text
    text.withUTF8 { bytes in withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes.prefix(16)) } }
    head = (UInt64(bigEndian: words.0), UInt64(bigEndian: words.1))
    self.row = row
  }
}
