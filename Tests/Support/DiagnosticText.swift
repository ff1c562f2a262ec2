import Diagnostics

extension Diagnostic {
  /// The problem on one line, as tests quote it: `4:1 warning unknown-key: message (hint)`.
  public func line(in source: SourceFile) -> String {
    let place = LineIndex(source.bytes).position(at: range.offsets.lowerBound)
    let start = range.isWholeFile ? "file" : "\(place.line):\(place.column)"
    return "\(start) \(severity.word) \(id.rawValue): \(message)" + (hint.map { " (\($0))" } ?? "")
  }
}

extension [Diagnostic] {
  /// All problems of one file, sorted, a line each.
  public func lines(in source: SourceFile) -> [String] {
    sorted().map { $0.line(in: source) }
  }
}
