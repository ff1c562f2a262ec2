import Ccmark

/// Replaces characters that no page may hold, which numeric entities such as `&#8;` may produce.
enum ControlCharacters {
  /// The text with U+FFFD for C0 controls (but tab, LF and CR), DEL, C1 controls, U+FFFE and U+FFFF; nil if it has
  /// none.
  static func replaced(in text: Bytes) -> [UInt8]? {
    ByteReplacement.replaced(in: text) { index in
      let length = lengthOfControl(text, at: index)
      return length > 0 ? (length, [0xEF, 0xBF, 0xBD]) : nil
    }
  }

  /// The length in bytes of the control character at `index`; 0 if there is none.
  private static func lengthOfControl(_ text: Bytes, at index: Int) -> Int {
    let byte = text[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    // libcmark writes the numeric entities of U+FFFE and U+FFFF as the bytes FE and FF.
    if byte == 0x7F || byte >= 0xFE { return 1 }
    if byte == 0xC2, index + 1 < text.count, text[index + 1] < 0xA0 { return 2 }
    return 0
  }

  /// Removes U+FDD0 to U+FDEF, U+FFFE and U+FFFF from all strings of a node.
  static func removeNoncharacters(in node: OpaquePointer) {
    NodeText.replace(in: node) { text in
      ByteReplacement.replaced(in: text) { index in
        guard text[index] == 0xEF, index + 2 < text.count else { return nil }
        let (second, third) = (text[index + 1], text[index + 2])
        let isNone = second == 0xB7 && (0x90...0xAF).contains(third) || second == 0xBF && third >= 0xBE
        return isNone ? (3, []) : nil
      }
    }
  }

  /// Replaces these characters in all strings of a node.
  static func replace(in node: OpaquePointer) { NodeText.replace(in: node, replaced) }
}
