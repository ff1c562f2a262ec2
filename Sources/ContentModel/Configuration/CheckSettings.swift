import Diagnostics

/// Which warnings and notes the newspaper wants to hear: the key `checks` of `site.yml`.
public struct CheckSettings: Sendable, Equatable {
  /// What becomes of a kind of problem; the raw values are the words of `checks`.
  public enum Level: String, Sendable, CaseIterable {
    /// It is not told.
    case off
    /// It is told as it is by itself.
    case on
    /// It is an error.
    case error
  }

  private var levels: [DiagnosticID: Level] = [:]

  /// Everything is told as it is.
  public static let standard = CheckSettings()

  /// True if nobody wants to hear of it, so that it need not be looked for.
  public func isOff(_ id: DiagnosticID) -> Bool { levels[id] == .off }

  /// The problems that are told, as bad as the newspaper finds them; an error stays one.
  public func told(_ problems: [Diagnostic]) -> [Diagnostic] {
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
  /// Each kind of problem is a key of its own.
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
    fields.absorb(nested)
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
