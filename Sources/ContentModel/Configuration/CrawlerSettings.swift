import Diagnostics

/// What `robots.txt` says: the key `crawlers` of `site.yml`.
public struct CrawlerSettings: Sendable, Equatable {
  /// Whether crawlers that gather texts to train language models are let in.
  public let training: Permission

  /// The raw values are the words of the settings.
  public enum Permission: String, Sendable, CaseIterable {
    case allow, deny
  }

  /// Reads the key; nil for `crawlers: false`: there is no `robots.txt`.
  ///
  /// Where the site lies below the root of its host, no crawler reads the file, so what is denied there is not.
  static func read(_ fields: inout FieldReader, isAtRoot: Bool) -> CrawlerSettings? {
    let standard = CrawlerSettings(training: .allow)
    guard let entry = fields.take("crawlers") else { return standard }
    if case .scalar(let scalar) = entry.value.content {
      switch FieldReader.flag(scalar.text) {
      case true: return standard
      case false: return nil
      case nil:
        fields.report(
          .wrongType("crawlers", expected: "false, or 'training: deny'", at: fields.range(entry.value.range)))
        return standard
      }
    }
    guard var nested = fields.mapping(entry.value, of: entry.key) else { return standard }
    let settings = CrawlerSettings(training: nested.choice("training", of: Permission.self) ?? .allow)
    fields.absorb(nested)
    if settings.training == .deny, !isAtRoot { fields.report(.robotsBelowRoot(at: fields.range(entry.keyRange))) }
    return settings
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
