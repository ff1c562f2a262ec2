extension String {
  /// True if every byte of its UTF-8 satisfies the condition.
  ///
  /// The bytes of a native string are contiguous, and are read in place.
  @inlinable package func allBytes(satisfy condition: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy(condition) } ?? utf8.allSatisfy(condition)
  }
}

extension String {
  /// True if its UTF-8 bytes come before those of `other`: the order of paths and ids everywhere.
  package func precedes(_ other: String) -> Bool {
    Self.withBytes(of: self, other) { left, right in
      var offset = Self.equalWords(left, right)
      let count = Swift.min(left.count, right.count)
      while offset < count {
        if left[offset] != right[offset] { return left[offset] < right[offset] }
        offset += 1
      }
      return left.count < right.count
    }
  }

  /// True if both have the same UTF-8 bytes, unlike `==`, which tests canonical equivalence.
  package func isSame(as other: String) -> Bool {
    Self.withBytes(of: self, other) { left, right in
      guard left.count == right.count else { return false }
      var offset = Self.equalWords(left, right)
      while offset < left.count {
        if left[offset] != right[offset] { return false }
        offset += 1
      }
      return true
    }
  }

  private static func withBytes<Result>(
    of left: String, _ right: String, _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let result = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        body(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
      }
    }
    if case .some(.some(let result)) = result { return result }
    var (left, right) = (left, right)  // strings whose bytes are not contiguous
    return left.withUTF8 { left in
      right.withUTF8 { right in body(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right)) }
    }
  }

  /// Returns the number of equal bytes at the start, rounded down to words of eight bytes.
  private static func equalWords(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    let end = Swift.min(left.count, right.count) & ~7
    var offset = 0
    while offset < end,
      left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    {
      offset += 8
    }
    return offset
  }
}
