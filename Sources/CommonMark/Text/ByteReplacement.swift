/// Exchanges pieces of a text.
enum ByteReplacement {
  /// The text with other bytes in place of pieces; nil if there are none.
  ///
  /// `piece` is asked at each offset that is in no earlier piece: how many bytes the piece there has, at least 1, and
  /// what comes in its place; nil where there is none.
  static func replaced(
    in text: Bytes, _ piece: (Int) -> (length: Int, replacement: [UInt8])?
  ) -> [UInt8]? {
    var output: [UInt8] = []
    var copied = 0
    var index = 0
    while index < text.count {
      guard let (length, replacement) = piece(index) else {
        index += 1
        continue
      }
      output.append(contentsOf: text[copied..<index])
      output.append(contentsOf: replacement)
      index += length
      copied = index
    }
    guard copied > 0 else { return nil }
    output.append(contentsOf: text[copied...])
    return output
  }
}
