import Diagnostics

/// Diagnostics as lines to compare with: `error[id] message @ marked text | hint | label: text @ marked text`; labels
/// in other files are left out.
func described(_ diagnostics: [Diagnostic], in text: String) -> String {
  let bytes = Array(text.utf8)
  func excerpt(_ range: SourceRange) -> String { String(decoding: bytes[range.offsets], as: UTF8.self) }
  return diagnostics.map { diagnostic in
    let head = "\(diagnostic.severity.word)[\(diagnostic.id.rawValue)] \(diagnostic.message)"
    let labels = diagnostic.labels.filter { $0.range.path == diagnostic.range.path }.map {
      " | label: \($0.text) @ \(excerpt($0.range))"
    }.joined()
    return head + " @ \(excerpt(diagnostic.range))" + (diagnostic.hint.map { " | \($0)" } ?? "") + labels
  }.joined(separator: "\n")
}

/// The places of diagnostics and their labels, in the order of the file, each once.
func places(_ diagnostics: [Diagnostic]) -> [Range<Int>] {
  inOrder(
    diagnostics.flatMap { diagnostic in
      ([diagnostic.range] + diagnostic.labels.map(\.range)).filter { $0.path == diagnostic.range.path }
    }.map(\.offsets))
}

func inOrder(_ ranges: [Range<Int>]) -> [Range<Int>] {
  Set(ranges).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
}
