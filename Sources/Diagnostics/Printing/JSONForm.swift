/// One JSON array (RFC 8259), an object on each line, keys always in the same order.
///
/// Lines and columns count from 1, offsets are bytes from 0; ends are exclusive. What has no place is null.
enum JSONForm {
  static func text(of diagnostics: [Diagnostic], _ lookup: inout SourceLookup) -> String {
    var objects: [String] = []
    for diagnostic in diagnostics {
      var fields: [(String, String)] = [
        ("id", string(diagnostic.id.rawValue)),
        ("severity", string(diagnostic.severity.word)),
        ("message", string(diagnostic.message)),
      ]
      fields += place(of: diagnostic.range, &lookup)
      fields.append(("hint", diagnostic.hint.map(string) ?? "null"))
      var labels: [String] = []
      for label in diagnostic.labels {
        labels.append(object([("text", string(label.text))] + place(of: label.range, &lookup)))
      }
      fields.append(("labels", "[" + labels.joined(separator: ", ") + "]"))
      objects.append("  " + object(fields))
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func place(of range: SourceRange, _ lookup: inout SourceLookup) -> [(String, String)] {
    let lines = lookup.file(of: range)?.lines
    let start = lines?.position(at: range.offsets.lowerBound)
    let end = lines?.position(at: range.offsets.upperBound)
    let offsets = range.isWholeFile ? nil : range.offsets
    return [
      ("file", string(range.path)),
      ("line", number(start?.line)),
      ("column", number(start?.column)),
      ("end_line", number(end?.line)),
      ("end_column", number(end?.column)),
      ("start_offset", number(offsets?.lowerBound)),
      ("end_offset", number(offsets?.upperBound)),
    ]
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func number(_ number: Int?) -> String {
    number.map(String.init) ?? "null"
  }

  /// A quoted string; what would be hidden in a terminal is escaped as well.
  private static func string(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        quoted.append("\\")
        quoted.append(scalar)
      } else if VisibleText.isHidden(scalar) {
        let digits = String(scalar.value, radix: 16)
        quoted.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
      } else {
        quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }
}
