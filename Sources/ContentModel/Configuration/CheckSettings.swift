import Diagnostics

/// The newspaper's choice of warnings and notes: the key `checks` of `site.yml`.
public struct CheckSettings: Sendable, Equatable {
  /// The treatment of a kind of problem; the raw values are the words of `checks`.
  public enum Level: String, Sendable, CaseIterable {
    /// Not reported.
    case off
    /// Reported with its own severity.
    case on
    /// Reported as an error.
    case error
  }

  private var levels: [DiagnosticID: Level] = [:]

  /// The settings by default: every problem is reported with its own severity.
  public static let standard = CheckSettings()

  /// True if problems of this kind are not reported, so that their check can be skipped.
  public func isOff(_ id: DiagnosticID) -> Bool { levels[id] == .off }

  /// The problems to report, in order, with the severity that the settings give; an error stays one.
  public func applied(to problems: [Diagnostic]) -> [Diagnostic] {
    if levels.isEmpty { return problems }
    return problems.compactMap { problem in
      guard problem.severity < .error, let level = levels[problem.id] else { return problem }
      var problem = problem
      switch level {
      case .off: return nil
      case .on: break
      case .error: problem.severity = .error
      }
      return problem
    }
  }
}

extension CheckSettings {
  /// Reads the key `checks`, in which each kind of problem is a key of its own.
  static func read(_ fields: inout FieldReader) -> CheckSettings {
    guard var nested = fields.mapping("checks", example: "{large-picture: off}") else { return .standard }
    var settings = CheckSettings()
    for id in DiagnosticID.allCases {
      guard let entry = nested.take(id.rawValue),
        let word = nested.scalar(entry.value, of: entry.key, Expected("off, on or error", "off")),
        let level = level(word, of: id, &nested)
      else { continue }
      if level == .off, id.isAlwaysError {
        nested.report(.fixedCheck(id, at: nested.range(word.range)))
      } else {
        settings.levels[id] = level
      }
    }
    fields.finishNested(nested)
    return settings
  }

  private static func level(_ word: Located<String>, of id: DiagnosticID, _ fields: inout FieldReader) -> Level? {
    if let isOn = FlagWord.value(of: word.value) { return isOn ? .on : .off }
    return fields.choice(
      word, key: id.rawValue, of: Level.self, advice: ["warning": "write 'on'", "note": "write 'on'"])
  }
}

extension Diagnostic {
  static func fixedCheck(_ id: DiagnosticID, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .fixedCheck, .warning, "'\(id.rawValue)' cannot be switched off", at: range,
      hint: "take this line out, and correct what is told: it is always an error")
  }
}
