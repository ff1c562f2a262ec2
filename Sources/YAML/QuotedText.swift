/// The way to write a text in quotes, for hints.
enum QuotedText {
  /// In double quotes where nothing need be escaped, else in single ones.
  static func quoted(_ text: String) -> String {
    if !text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) { return "\"\(text)\"" }
    var single = "'"
    for character in text.unicodeScalars {
      if character == "'" { single.unicodeScalars.append("'") }
      single.unicodeScalars.append(character)
    }
    return single + "'"
  }

  /// The advice to put `text` in quotes, which shows the result when it is short.
  static func hint(for text: String) -> String {
    text.utf8.count <= 72 ? "put it in quotes: \(quoted(text))" : "put quotes around the whole value"
  }
}
