extension DiagnosticPrinter {
  /// This many of one id and severity are shown, the rest counted.
  private static let shown = 5
  /// A hint stands beside the carets as long as the line stays within this many columns.
  private static let width = 100

  /// The id and severity by which problems are counted together.
  private struct Kind: Hashable {
    let id: DiagnosticID
    let severity: Diagnostic.Severity
  }

  /// Each problem with its line, carets under its range, and its hint beside them.
  func snippets(of diagnostics: [Diagnostic], _ lookup: inout SourceLookup) -> String {
    var text = ""
    var counts: [Kind: Int] = [:]
    var crowded: [Kind] = []
    for diagnostic in diagnostics {
      let kind = Kind(id: diagnostic.id, severity: diagnostic.severity)
      let count = counts[kind, default: 0] + 1
      counts[kind] = count
      if count <= Self.shown {
        text += snippet(of: diagnostic, &lookup)
      } else if count == Self.shown + 1 {
        crowded.append(kind)
      }
    }
    for kind in crowded {
      let rest = (counts[kind, default: 0] - Self.shown).grouped(by: ",")
      text += "… and \(rest) more of [\(kind.id.rawValue)]; --format concise shows all\n"
    }
    return text
  }

  private func snippet(of diagnostic: Diagnostic, _ lookup: inout SourceLookup) -> String {
    var text = header(of: diagnostic, &lookup) + "\n"
    text += excerpt(of: diagnostic.range, hint: diagnostic.hint, &lookup)
    for label in diagnostic.labels {
      text += "  \(lookup.position(of: label.range)): \(VisibleText.escaping(label.text))\n"
      text += excerpt(of: label.range, hint: nil, &lookup)
    }
    return text
  }

  /// The lines for a range: the source line, the carets, the hint.
  private func excerpt(of range: SourceRange, hint: String?, _ lookup: inout SourceLookup) -> String {
    let hint = hint.map(VisibleText.escaping)
    guard let file = lookup.file(of: range) else { return hint.map { "    = \($0)\n" } ?? "" }
    let (line, excerpt) = file.excerpt(of: range.offsets)
    let number = String(line + 1)
    let margin = String(repeating: " ", count: number.count + 3)
    let carets =
      "\(margin)| " + String(repeating: " ", count: excerpt.column) + String(repeating: "^", count: excerpt.carets)
    var text = trimmed("  \(number) | \(excerpt.text)") + "\n" + carets
    if let hint {
      let fits = carets.count + 1 + DisplayWidth.columns(of: hint) <= Self.width
      text += fits ? " \(hint)" : "\n\(margin)= \(hint)"
    }
    return text + "\n"
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
