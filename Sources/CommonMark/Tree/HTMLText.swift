/// Escapes text and attribute values for HTML.
enum HTMLText {
  /// Appends text of raw HTML: character references stay, other special characters are escaped.
  static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "&"), let (_, length) = CharacterReference.read(text, at: index) {
        output += text[index..<index + length]
        index += length
      } else {
        append(byte, to: &output)
        index += 1
      }
    }
  }

  /// Appends plain text, in which nothing is a character reference.
  static func append(plain text: some Sequence<UInt8>, to output: inout [UInt8]) {
    for byte in text { append(byte, to: &output) }
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): output += "&amp;".utf8
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: ">"): output += "&gt;".utf8
    case UInt8(ascii: "\""): output += "&quot;".utf8
    case UInt8(ascii: "'"): output += "&#39;".utf8
    default: output.append(byte)
    }
  }
}
