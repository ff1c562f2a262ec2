/// A character that is written as a reference: `&amp;`, `&#38;`, `&#x26;` (WHATWG HTML, section 13.5).
enum CharacterReference {
  /// More bytes than the longest one has, `&CounterClockwiseContourIntegral;`.
  private static let limit = 40

  /// Those that are met most, so that libcmark is seldom asked.
  private static let common = Dictionary(
    uniqueKeysWithValues: [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{A0}")].map {
      (Array($0.utf8), Array($1.utf8))
    })

  /// The character that libcmark reads at `index`, and the bytes of its reference; nil if there is none.
  ///
  /// A line's end or a tab becomes a space, a character that no page may hold U+FFFD.
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

  /// The text with the characters in place of their references.
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
