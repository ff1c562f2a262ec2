/// Texts in quotes, for hints.
enum QuotedText {
  /// The most bytes of a text that a hint repeats.
  static let longest = 72

  /// The text in double quotes if nothing needs an escape, else in single ones.
  static func quoted(_ text: String) -> String {
    if !text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) { return "\"\(text)\"" }
    var single = "'"
    for character in text.unicodeScalars {
      if character == "'" { single.unicodeScalars.append("'") }
      single.unicodeScalars.append(character)
    }
    return single + "'"
  }

  /// The YAML list of words separated by commas; nil for a sentence, and for texts of more than ``longest`` bytes.
  ///
  /// The words are single ones, or each begins with a capital letter.
  static func list(_ text: String) -> String? {
    let names = text.split(separator: ",").map { $0.drop { $0 == " " } }
    guard names.count > 1, text.utf8.count <= longest,
      names.allSatisfy({ !$0.isEmpty && !"\"'[]{}:#".contains { text.contains($0) } }),
      names.allSatisfy({ !$0.contains(" ") }) || names.allSatisfy({ $0.first?.isUppercase == true })
    else { return nil }
    return "[\(names.joined(separator: ", "))]"
  }

  /// The advice to put `text` in quotes; it repeats a text of at most ``longest`` bytes.
  static func hint(for text: String) -> String {
    text.utf8.count <= longest ? "put it in quotes: \(quoted(text))" : "put quotes around the whole value"
  }
}
