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
  /// The first 16 bytes after those that all have are compared as two numbers, so that few comparisons need the texts
  /// themselves.
  @usableFromInline package func rowsInByteOrder() -> [Int] {
    let start = commonPrefixLength
    var keys = indices.map { ByteOrderKey(self[$0], from: start, $0) }
    keys.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      let (first, second) = (self[left.row], self[right.row])
      return left.row < right.row ? !second.precedes(first) : first.precedes(second)
    }
    return keys.map(\.row)
  }

  /// The number of bytes with which all texts begin alike.
  private var commonPrefixLength: Int {
    guard var first else { return 0 }
    return first.withUTF8 { first in
      var length = first.count
      for var text in self where length > 0 {
        text.withUTF8 { bytes in
          let end = Swift.min(length, bytes.count)
          length = 0
          while length < end, bytes[length] == first[length] { length += 1 }
        }
      }
      return length
    }
  }
}

/// The sort key of a text.
private struct ByteOrderKey {
  /// Its 16 bytes from an offset on, most significant first; zeros after a shorter text.
  let head: (high: UInt64, low: UInt64)
  let row: Int

  init(_ text: String, from start: Int, _ row: Int) {
    var words: (UInt64, UInt64) = (0, 0)
    var text = text
    text.withUTF8 { bytes in
      withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes[start...].prefix(16)) }
    }
    head = (UInt64(bigEndian: words.0), UInt64(bigEndian: words.1))
    self.row = row
  }
}
