extension DiagnosticPrinter {
  /// One line for each problem, without its labels: `path:4:1: warning: message [id] (hint)`.
  func lines(for diagnostics: [Diagnostic], _ lookup: inout SourceLookup) -> String {
    var text = ""
    for diagnostic in diagnostics {
      text += header(of: diagnostic, &lookup)
      if let hint = diagnostic.hint { text += " (" + VisibleText.escaping(hint) + ")" }
      text += "\n"
    }
    return text
  }

  /// The line that every printed problem begins with: `path:4:1: warning: message [id]`.
  func header(of diagnostic: Diagnostic, _ lookup: inout SourceLookup) -> String {
    let position = lookup.position(of: diagnostic.range)
    let severity = word(for: diagnostic.severity)
    return "\(position): \(severity): \(VisibleText.escaping(diagnostic.message)) [\(diagnostic.id.rawValue)]"
  }
}
