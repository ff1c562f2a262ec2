extension String {
  /// The text as a value in YAML: as it is where no reader of YAML could take it for anything else, else in quotes.
  var yamlWord: String { isPlainInYAML ? self : yamlQuoted }

  /// The text between double quotes.
  var yamlQuoted: String {
    "\"" + map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private var isPlainInYAML: Bool {
    guard let first, first.isLetter, last?.isWhitespace == false else { return false }
    let isSaid = !contains { "[]{}#:\"\\&*!|>%@`,".contains($0) || $0.isNewline }
    return isSaid && !["yes", "no", "true", "false", "on", "off", "null", "y", "n"].contains(lowercased())
  }
}
