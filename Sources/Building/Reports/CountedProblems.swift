import Diagnostics

extension [Diagnostic] {
  /// These sorted problems, those of some kinds counted: the first in a file stands for all.
  func countedInFiles() -> [Diagnostic] {
    var firsts: [Diagnostic] = []
    var rows: [Kind: Int] = [:]
    var more: [Int: Int] = [:]
    for problem in self {
      guard let kind = Kind(problem) else {
        firsts.append(problem)
        continue
      }
      if let row = rows[kind] {
        more[row, default: 0] += 1
      } else {
        rows[kind] = firsts.count
        firsts.append(problem)
      }
    }
    for (row, count) in more { firsts[row] = firsts[row].counting(count) }
    return firsts
  }
}

/// A group of problems counted together: one kind, one file, one cure.
private struct Kind: Hashable {
  /// The file; for problems that are counted over all files of a folder, that folder of `Content`.
  let path: String
  let id: DiagnosticID
  let severity: Diagnostic.Severity
  /// The cure where problems of one kind differ in it; nil for all others.
  let cure: String?

  /// Nil for a problem that is never counted.
  init?(_ problem: Diagnostic) {
    switch problem.id {
    case .rawHTML, .unsupportedSyntax: cure = problem.hint
    case .foreignKey:
      // A key that all articles have is reported once.
      guard problem.severity != .error else { return nil }
      path = problem.range.path.split(separator: "/").prefix(2).joined(separator: "/")
      cure = problem.message
      (id, severity) = (problem.id, problem.severity)
      return
    case .protocolRelativeLink, .missingDescription, .redundantAlias, .mergedTerms, .typedHTML,
      .typedMarkdown:
      cure = nil
    default: return nil
    }
    (path, id, severity) = (problem.range.path, problem.id, problem.severity)
  }
}

extension Diagnostic {
  /// Returns this problem with a message that adds the number of others of its kind in the file.
  fileprivate func counting(_ more: Int) -> Diagnostic {
    let number = more.grouped(by: ",")
    let count =
      id == .foreignKey ? "nor in \(number) other \(more == 1 ? "place" : "places")" : "and \(number) more in this file"
    return Diagnostic(id, severity, "\(message), \(count)", at: range, labels: labels, hint: hint)
  }
}
