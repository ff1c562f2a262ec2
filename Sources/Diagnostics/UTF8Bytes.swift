extension String {
  /// True if every byte of its UTF-8 satisfies the condition.
  ///
  /// A native string's bytes lie in one piece, and are gone through as such.
  @inlinable package func allBytes(satisfy condition: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy(condition) } ?? utf8.allSatisfy(condition)
  }
}
