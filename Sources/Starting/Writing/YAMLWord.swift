import ContentModel

extension String {
  /// The text as a value in YAML: plain if every parser reads it as this text, else in quotes.
  var yamlWord: String { isPlainInYAML ? self : yamlQuoted }

  /// The text between double quotes.
  var yamlQuoted: String { YAMLText.quoted(self) }

  private var isPlainInYAML: Bool {
    guard let first, first.isLetter, last?.isWhitespace == false else { return false }
    let isSaid = !contains { "[]{}#:\"\\&*!|>%@`,".contains($0) || $0.isNewline }
    return isSaid && !["yes", "no", "true", "false", "on", "off", "null", "y", "n"].contains(lowercased())
  }
}
