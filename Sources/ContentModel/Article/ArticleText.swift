import CommonMark

/// The HTML of an article's text, in memory or fetched on demand.
public enum ArticleText: Sendable {
  /// The HTML itself, in memory.
  case held(BodyHTML)
  /// A function that fetches the HTML each time it is read.
  ///
  /// So the texts of a large newspaper need not be in memory together.
  case putAway(_ fetch: @Sendable () throws -> BodyHTML)

  /// Returns the HTML; rethrows the error of `fetch`.
  public func html() throws -> BodyHTML {
    switch self {
    case .held(let html): html
    case .putAway(let fetch): try fetch()
    }
  }
}
