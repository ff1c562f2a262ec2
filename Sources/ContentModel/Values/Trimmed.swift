extension BidirectionalCollection<Character> {
  /// The characters without white space at the ends.
  package var trimmed: String {
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex
    return String(self[..<end].drop(while: \.isWhitespace))
  }
}
