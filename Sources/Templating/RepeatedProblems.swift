import Diagnostics

extension Set<Diagnostic> {
  /// The problems, sorted, one for each kind and range, with the number of further views.
  func oncePerRange() -> [Diagnostic] {
    var order: [ProblemAtRange] = []
    var groups: [ProblemAtRange: [Diagnostic]] = [:]
    for diagnostic in sorted() {
      let problem = ProblemAtRange(id: diagnostic.id, range: diagnostic.range)
      if groups[problem] == nil { order.append(problem) }
      // The same problem, reached by another tag.
      if groups[problem]?.contains(where: { $0.message == diagnostic.message && $0.hint == diagnostic.hint }) == true {
        continue
      }
      groups[problem, default: []].append(diagnostic)
    }
    return order.compactMap { groups[$0]?.asOne }
  }
}

/// A kind of problem at one range.
private struct ProblemAtRange: Hashable {
  let id: DiagnosticID
  let range: SourceRange
}

extension [Diagnostic] {
  /// The first problem with a hint, else the first, with the number of the others; nil if there are none.
  fileprivate var asOne: Diagnostic? {
    guard let first = first(where: { $0.hint != nil }) ?? first, count > 1 else { return first }
    let rest = count - 1
    let others = first.id == .unknownTemplateKey ? "view" + (rest == 1 ? "" : "s") : "like it on other pages"
    return Diagnostic(
      first.id, first.severity, "\(first.message), and \(rest) more \(others)", at: first.range, labels: first.labels,
      hint: first.hint)
  }
}
