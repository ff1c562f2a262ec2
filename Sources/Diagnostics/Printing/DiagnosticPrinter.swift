/// Prints diagnostics as text: sorted, each once, with lines and columns counted from 1.
public struct DiagnosticPrinter {
  /// The forms a report can take.
  public enum Format: String, Sendable, CaseIterable {
    /// Each problem with its line and carets under its range; of one kind and severity five are shown, the rest
    /// counted.
    case snippet
    /// One line for each problem.
    case concise
    /// One array of objects, for other programs.
    case json
  }

  private let format: Format
  private let isColored: Bool
  private let source: (String) -> SourceFile?

  /// A printer that asks `source` for files by the path of a diagnostic's range; nil means no such file.
  public init(format: Format, color: Bool, source: @escaping (String) -> SourceFile?) {
    self.format = format
    isColored = color
    self.source = source
  }

  /// The report, which ends with a line feed; without diagnostics it is empty (in JSON an empty array).
  public func print(_ diagnostics: [Diagnostic]) -> String {
    let sorted = DiagnosticPrinter.sortedOnce(diagnostics)
    var lookup = SourceLookup(source)
    switch format {
    case .snippet: return snippets(of: sorted, &lookup)
    case .concise: return lines(for: sorted, &lookup)
    case .json: return Self.json(of: sorted, &lookup)
    }
  }

  /// Returns the number of problems of each severity, worst first; nil when there are none.
  ///
  /// For example `2 errors, 1 warning`.
  public static func summary(of diagnostics: [Diagnostic]) -> String? {
    var counts: [Diagnostic.Severity: Int] = [:]
    for diagnostic in Set(diagnostics) { counts[diagnostic.severity, default: 0] += 1 }
    let parts = counts.sorted { $0.key > $1.key }
      .map { "\($0.value.grouped(by: ",")) \($0.key.word)\($0.value == 1 ? "" : "s")" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The severity as a word for a terminal (ECMA-48, section 8.3.117): bold, and red, yellow or cyan.
  ///
  /// Plain text if colour is off.
  func word(for severity: Diagnostic.Severity) -> String {
    guard isColored else { return severity.word }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(severity.word)\u{1B}[0m"
  }

  private static func sortedOnce(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted()
  }
}
