import Diagnostics

/// The settings of `robots.txt`: the key `crawlers` of `site.yml`.
public struct CrawlerSettings: Sendable, Equatable {
  /// The permission for crawlers that gather texts to train language models.
  public let training: Permission

  /// A permission for crawlers; the raw values are the words of the settings.
  public enum Permission: String, Sendable, CaseIterable {
    case allow, deny
  }

  /// Reads the key; nil for `crawlers: false`: there is no `robots.txt`.
  ///
  /// `isAtRoot` is false if the site lies below the root of its host, where no crawler reads the file: `deny` has no
  /// effect there, and is reported.
  static func read(_ fields: inout FieldReader, isAtRoot: Bool) -> CrawlerSettings? {
    let standard = CrawlerSettings(training: .allow)
    let expected = Expected("false, or keys with values", "{training: deny}")
    return fields.settings("crawlers", standard: standard, expected: expected) { nested in
      guard let text = nested.text("training", example: "deny"),
        let training = nested.choice(text, key: "training", of: Permission.self)
      else { return standard }
      if training == .deny, !isAtRoot { nested.report(.robotsBelowRoot(at: nested.range(text.range))) }
      return CrawlerSettings(training: training)
    }
  }
}

extension Diagnostic {
  static func robotsBelowRoot(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .robotsBelowRoot, .warning, "crawlers read 'robots.txt' at the root of a host alone, so nothing is denied",
      at: range,
      hint: "put what this build writes to 'robots.txt' into that file at the root of the host")
  }
}
