/// A character reference: `&amp;`, `&#38;`, `&#x26;` (WHATWG HTML, section 13.5).
enum CharacterReference {
  /// The most bytes of a reference: more than the longest, `&CounterClockwiseContourIntegral;`.
  private static let limit = 40

  /// The most frequent references, so that libcmark is seldom called.
  private static let common = Dictionary(
    uniqueKeysWithValues: [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{A0}")].map {
      (Array($0.utf8), Array($1.utf8))
    })

  /// The character of the reference at `index`, as read by libcmark, and its length in bytes; nil if there is none.
  ///
  /// A tab or line end becomes a space; a character that no page may hold becomes U+FFFD.
  static func read(_ text: ArraySlice<UInt8>, at index: Int) -> (character: [UInt8], length: Int)? {
    guard text[index] == UInt8(ascii: "&"),
      let end = text[index...].prefix(limit).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let reference = Array(text[index...end])
    if let character = common[reference] { return (character, reference.count) }
    let isNumberOrName = reference.dropFirst().dropLast().allSatisfy {
      $0 == UInt8(ascii: "#") || $0.isASCIILetter || $0.isASCIIDigit
    }
    guard isNumberOrName, let tree = MarkdownTree(parsing: reference, smart: false) else { return nil }
    let character = tree.text.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }
    if character == reference { return nil }
    return (character.withUnsafeBufferPointer { ControlCharacters.replaced(in: $0) } ?? character, reference.count)
  }

  /// The text with its references replaced by their characters.
  static func resolved(in text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var output: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if let (character, length) = read(text, at: index) {
        output += character
        index += length
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return output
  }
}
