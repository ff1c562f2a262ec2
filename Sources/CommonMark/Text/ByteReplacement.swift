/// Replaces pieces of a text.
enum ByteReplacement {
  /// The text with its pieces replaced; nil if there are none.
  ///
  /// `piece` is called for each offset outside earlier pieces; it returns the length in bytes, at least 1, and the
  /// replacement of the piece there, or nil.
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
