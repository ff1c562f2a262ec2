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

  /// The list that is meant by words with commas between them, each alone or with a capital letter; nil for a sentence.
  static func list(_ text: String) -> String? {
    let names = text.split(separator: ",").map { $0.drop { $0 == " " } }
    guard names.count > 1, text.utf8.count <= 72,
      names.allSatisfy({ !$0.isEmpty && !"\"'[]{}:#".contains { text.contains($0) } }),
      names.allSatisfy({ !$0.contains(" ") }) || names.allSatisfy({ $0.first?.isUppercase == true })
    else { return nil }
    return "[\(names.joined(separator: ", "))]"
  }

  /// The advice to put `text` in quotes, which shows the result when it is short.
  static func hint(for text: String) -> String {
    text.utf8.count <= 72 ? "put it in quotes: \(quoted(text))" : "put quotes around the whole value"
  }
}
