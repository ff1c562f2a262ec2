/// The shape of articles' addresses: `/{year}/{month}/{day}/{slug}/`.
public struct PermalinkPattern: Sendable, Equatable {
  /// The name of a value of the article, which stands in braces.
  public enum Field: String, Sendable, CaseIterable {
    case year, month, day, slug, section, id
  }

  /// A piece of the pattern.
  public enum Part: Sendable, Equatable {
    /// A text that stands in each address as it is written.
    case text(String)
    /// A field that is replaced by a value of the article.
    case field(Field)
  }

  /// The pieces in order; texts are never empty and never stand side by side.
  public let parts: [Part]

  /// The pattern of a site that names none.
  public static let standard = PermalinkPattern(parts: [
    .text("/"), .field(.year), .text("/"), .field(.month), .text("/"), .field(.day), .text("/"), .field(.slug),
    .text("/"),
  ])

  private init(parts: [Part]) { self.parts = parts }

  /// Parses a pattern; nil if it is invalid.
  ///
  /// It begins with `/`, ends with `/` or `.html`, and names known fields only, `{slug}` or `{id}` among them.
  public init?(_ pattern: String) {
    var parts: [Part] = []
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      guard let field = Field(rawValue: String(rest[rest.index(after: open)..<close])) else { return nil }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.field(field))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    let sample = Self(parts: parts).path { _ in "x" }
    guard SitePath.isValid(sample), sample.hasSuffix("/") || sample.hasSuffix("x.html"), sample != "/" else {
      return nil
    }
    guard parts.contains(.field(.slug)) || parts.contains(.field(.id)) else { return nil }
    self.parts = parts
  }

  /// The path with every field filled in.
  public func path(filling field: (Field) -> String) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .field(let name): result += field(name)
      }
    }
    return result
  }

  /// The pattern as it is written: `/{year}/{month}/{day}/{slug}/`.
  public var text: String { path { "{\($0.rawValue)}" } }
}
