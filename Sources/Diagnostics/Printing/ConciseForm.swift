/// One line for each problem, without its labels.
///
/// It reads `path:4:1: warning: message [id] (hint)`.
struct ConciseForm {
  let style: Style

  func text(of diagnostics: [Diagnostic], _ lookup: inout SourceLookup) -> String {
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
    let place = lookup.place(of: diagnostic.range)
    let severity = style.word(for: diagnostic.severity)
    return "\(place): \(severity): \(VisibleText.escaping(diagnostic.message)) [\(diagnostic.id.rawValue)]"
  }
}
