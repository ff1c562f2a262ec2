import Diagnostics

/// Lines in the syntax of other formats.
extension SyntaxDiagnosis {
  /// The error for a line of TOML, or for one with a key in bold type; nil for any other.
  func foreignLine(_ line: Range<Int>) -> Diagnostic? {
    let text = text(line)
    if let (key, value) = assignment(in: text) { return .equalsSign(key, value, at: at(line)) }
    if let (key, value) = boldKey(in: text) { return .boldKey(key, value, at: at(line)) }
    if let name = heading(in: text) { return .tomlHeading(name, at: at(line)) }
    return nil
  }

  /// The parts of `title = "A"`.
  private func assignment(in text: String) -> (key: String, value: String)? {
    let key = text.prefix(while: isKeyCharacter)
    let rest = text[key.endIndex...].drop { $0 == " " }
    guard !key.isEmpty, rest.first == "=", rest.dropFirst().first != "=" else { return nil }
    return (String(key), String(rest.dropFirst().drop { $0 == " " }))
  }

  /// The parts of `**title:** A` and `**title**: A`.
  private func boldKey(in text: String) -> (key: String, value: String)? {
    guard text.hasPrefix("**") else { return nil }
    let key = text.dropFirst(2).prefix(while: isKeyCharacter)
    guard !key.isEmpty else { return nil }
    let rest = text[key.endIndex...]
    guard let mark = [":**", "**:"].first(where: rest.hasPrefix) else { return nil }
    return (String(key), String(rest.dropFirst(mark.count).drop { $0 == " " }))
  }

  /// The name in the TOML heading `[params]`; nil for any other line.
  private func heading(in text: String) -> String? {
    guard text.first == "[", text.last == "]" else { return nil }
    let name = text.drop { $0 == "[" }.prefix { $0 != "]" }
    return !name.isEmpty && name.allSatisfy { isKeyCharacter($0) || $0 == "." } ? String(name) : nil
  }

  private func isKeyCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "-"
  }
}

extension Diagnostic {
  static func equalsSign(_ key: String, _ value: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "a colon stands behind a key, not '='", at: range,
      hint: "write \(line(key, value))")
  }

  static func boldKey(_ key: String, _ value: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.yamlSyntax, .error, "keys stand without asterisks", at: range, hint: "write \(line(key, value))")
  }

  static func tomlHeading(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, .error, "this line is TOML, and has no 'key: value'", at: range,
      hint: "write '\(name):', and indent the lines below it by two spaces")
  }

  private static func line(_ key: String, _ value: String) -> String {
    value.utf8.count <= QuotedText.longest ? "'\(key): \(value)'" : "'\(key): …'"
  }
}
