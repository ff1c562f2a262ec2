/// A problem in a user's file, as a value: what it is, where it is, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
  /// The severity of a problem.
  ///
  /// An error means that nothing is written.
  public enum Severity: Int, Sendable, Hashable, Comparable, CaseIterable {
    case note, warning, error

    /// A note is less than a warning, and that less than an error.
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

    /// The word printed: `note`, `warning` or `error`.
    public var word: String { "\(self)" }
  }

  /// A second range that belongs to the problem, such as the first of two articles at one address.
  public struct Label: Sendable, Hashable {
    /// The second range, often in another file than the problem itself.
    public let range: SourceRange
    /// The description of the range, in a few words without a full stop: `the other one is here`.
    public let text: String

    /// A label that says `text` of `range`.
    public init(_ text: String, at range: SourceRange) {
      self.range = range
      self.text = text
    }
  }

  /// The kind of problem, by which it is counted, and printed in brackets.
  public let id: DiagnosticID
  /// The severity; `--strict` makes errors of warnings.
  public var severity: Severity
  /// One sentence without a full stop: what is wrong.
  public let message: String
  /// The range that is marked: byte offsets, or a whole file.
  public let range: SourceRange
  /// Further ranges, in the order in which they are printed.
  public let labels: [Label]
  /// The advice on what to do, shown beside the caret; nil if there is none.
  public let hint: String?

  /// A problem at `range`; `message` says what is wrong, `hint` what to do, both without a full stop.
  public init(
    _ id: DiagnosticID,
    _ severity: Severity,
    _ message: String,
    at range: SourceRange,
    labels: [Label] = [],
    hint: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.labels = labels
    self.hint = hint
  }
}

extension Diagnostic: Comparable {
  /// Orders by path (bytes), start, end, severity (worst first), then by all other properties, the same in every run.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.range.path != right.range.path {
      return left.range.path.precedes(right.range.path)
    }
    let leftOrder = (left.range.offsets.lowerBound, left.range.offsets.upperBound, -left.severity.rawValue)
    let rightOrder = (right.range.offsets.lowerBound, right.range.offsets.upperBound, -right.severity.rawValue)
    if leftOrder != rightOrder { return leftOrder < rightOrder }
    let leftText = [left.id.rawValue, left.message, left.hint ?? ""] + left.labels.map { "\($0)" }
    let rightText = [right.id.rawValue, right.message, right.hint ?? ""] + right.labels.map { "\($0)" }
    return leftText.lexicographicallyPrecedes(rightText)
  }
}

extension Sequence<Diagnostic> {
  /// True if any of them is an error.
  @inlinable public var containsError: Bool { contains { $0.severity == .error } }
}
