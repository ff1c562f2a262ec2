import Diagnostics

/// Diagnostics as lines to compare with: `error[id] message @ marked text | hint | label: text @ marked text`.
func described(_ diagnostics: [Diagnostic], in text: String) -> String {
  let bytes = Array(text.utf8)
  func excerpt(_ range: SourceRange) -> String { String(decoding: bytes[range.offsets], as: UTF8.self) }
  return diagnostics.map { diagnostic in
    let head = "\(diagnostic.severity.word)[\(diagnostic.id.rawValue)] \(diagnostic.message)"
    let labels = diagnostic.labels.map { " | label: \($0.text) @ \(excerpt($0.range))" }.joined()
    return head + " @ \(excerpt(diagnostic.range))" + (diagnostic.hint.map { " | \($0)" } ?? "") + labels
  }.joined(separator: "\n")
}

/// The places of diagnostics and their labels, in the order of the file, each once.
func places(_ diagnostics: [Diagnostic]) -> [Range<Int>] {
  inOrder(diagnostics.flatMap { [$0.range] + $0.labels.map(\.range) }.map(\.offsets))
}

func inOrder(_ ranges: [Range<Int>]) -> [Range<Int>] {
  Set(ranges).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
}
