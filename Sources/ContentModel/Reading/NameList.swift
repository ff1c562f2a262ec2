/// Several names that an author wrote as one text: `Ada, Bo`.
enum NameList {
  /// What stands between the commas; one between two digits parts nothing, as in `1,000 days`.
  static func names(in text: String) -> [String] {
    let characters = Array(text)
    var names: [String] = []
    var start = 0
    for index in characters.indices where characters[index] == "," {
      let isInNumber =
        index > 0 && index + 1 < characters.count && characters[index - 1].isNumber && characters[index + 1].isNumber
      if isInNumber { continue }
      names.append(trimmed(characters[start..<index]))
      start = index + 1
    }
    names.append(trimmed(characters[start...]))
    return names.filter { !$0.isEmpty }
  }

  /// The list as YAML in one line, quoted where it would mean something else without quotes.
  static func yaml(_ names: [String]) -> String { "[\(names.map(quoted).joined(separator: ", "))]" }

  private static func quoted(_ name: String) -> String {
    let isPlain = !name.contains { "[]{}#:\"\\&*!|>%@`,".contains($0) } && !"'-?".contains(name.prefix(1))
    if isPlain { return name }
    return "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func trimmed(_ characters: ArraySlice<Character>) -> String {
    let end = characters.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? characters.startIndex
    return String(characters[..<end].drop(while: \.isWhitespace))
  }
}
