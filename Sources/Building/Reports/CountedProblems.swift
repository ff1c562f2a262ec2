import Diagnostics

extension [Diagnostic] {
  /// These problems, sorted, with those counted of which a file may hold dozens: the first of each kind tells of the
  /// others.
  func countedInFiles() -> [Diagnostic] {
    var firsts: [Diagnostic] = []
    var places: [Kind: Int] = [:]
    var more: [Int: Int] = [:]
    for problem in self {
      guard let kind = Kind(problem) else {
        firsts.append(problem)
        continue
      }
      if let place = places[kind] {
        more[place, default: 0] += 1
      } else {
        places[kind] = firsts.count
        firsts.append(problem)
      }
    }
    for (place, count) in more { firsts[place] = firsts[place].counting(count) }
    return firsts
  }
}

/// What is counted together: problems of one kind in one file that ask for the same.
private struct Kind: Hashable {
  let path: String
  let id: DiagnosticID
  let severity: Diagnostic.Severity
  /// A block of HTML that takes its text with it is another matter than a tag.
  let cure: String?

  /// Nil for a problem that is always told at its place.
  init?(_ problem: Diagnostic) {
    switch problem.id {
    case .rawHTML, .unsupportedSyntax: cure = problem.hint
    case .protocolRelativeLink, .missingDescription, .redundantAlias, .mergedTerms, .typedHTML: cure = nil
    default: return nil
    }
    (path, id, severity) = (problem.range.path, problem.id, problem.severity)
  }
}

extension Diagnostic {
  /// The same, with so many more of its kind in the file.
  fileprivate func counting(_ more: Int) -> Diagnostic {
    Diagnostic(
      id, severity, "\(message), and \(more.grouped(by: ",")) more in this file", at: range, labels: labels, hint: hint)
  }
}
