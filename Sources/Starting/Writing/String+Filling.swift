extension String {
  /// Returns the text with values in place of its `%names%`; a name alone on its line indents all lines of the value.
  ///
  /// Such a line is removed if the value is empty.
  func filled(with values: [String: String]) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      guard line.contains("%") else { return [String(line)] }
      let indent = String(line.prefix { $0 == " " })
      let name = values.keys.first { line == "\(indent)%\($0)%" }
      guard let name, let value = values[name] else { return [Self.filled(String(line), values)] }
      return value.isEmpty ? [] : value.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }
    }
    return lines.joined(separator: "\n")
  }

  /// Replaces names in one pass, so that values are not searched for names.
  private static func filled(_ line: String, _ values: [String: String]) -> String {
    var parts = line.split(separator: "%", omittingEmptySubsequences: false)[...]
    var text = ""
    if let start = parts.popFirst() { text += start }
    while let part = parts.popFirst() {
      if let value = values[String(part)], let rest = parts.popFirst() {
        text += value + rest
      } else {
        text += "%" + part
      }
    }
    return text
  }
}
