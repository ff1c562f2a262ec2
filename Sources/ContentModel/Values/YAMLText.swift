/// Texts as they are written in YAML, for hints.
enum YAMLText {
  /// A text in one line, in quotes where it would mean something else without them.
  static func written(_ text: String, inBrackets: Bool = false) -> String {
    if isPlain(text, inBrackets: inBrackets) { return text }
    return "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// A list in one line.
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
