/// Texts as they are written in YAML.
package enum YAMLText {
  /// A text in one line for a hint, in quotes where YAML would read it as something else.
  static func written(_ text: String, inBrackets: Bool = false) -> String {
    isPlain(text, inBrackets: inBrackets) ? text : quoted(text)
  }

  /// A text in one line between double quotes.
  package static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// A list in one line for a hint.
  static func list(_ texts: [String]) -> String {
    "[\(texts.map { written($0, inBrackets: true) }.joined(separator: ", "))]"
  }

  private static func isPlain(_ text: String, inBrackets: Bool) -> Bool {
    guard let first = text.first, let last = text.last, first != " ", last != " ", last != ":" else { return false }
    if "[]{}#\"&*!|>%@`,".contains(first) || "'-?:".contains(first) { return false }
    if text.contains(": ") || text.contains(" #") { return false }
    return !inBrackets || !text.contains { "[]{},\"".contains($0) }
  }
}
