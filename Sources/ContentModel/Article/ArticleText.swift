import CommonMark

/// The HTML of an article's text, in memory or fetched on demand.
public enum ArticleText: Sendable {
  /// The HTML itself, in memory.
  case inMemory(BodyHTML)
  /// A function that fetches the HTML each time it is read.
  ///
  /// So the texts of a large newspaper need not be in memory together.
  case onDemand(_ fetch: @Sendable () throws -> BodyHTML)

  /// Returns the HTML; rethrows the error of `fetch`.
  public func html() throws -> BodyHTML {
    switch self {
    case .inMemory(let html): html
    case .onDemand(let fetch): try fetch()
    }
  }
}
