extension RandomAccessCollection {
  /// The first index after all elements for which `comesBefore` is true.
  ///
  /// The elements are sorted so that those come first.
  @inlinable package func insertionIndex(behind comesBefore: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, self.count)
    while count > 0 {
      let middle = index(low, offsetBy: count / 2)
      if comesBefore(self[middle]) {
        low = index(after: middle)
        count -= count / 2 + 1
      } else {
        count /= 2
      }
    }
    return low
  }
}
