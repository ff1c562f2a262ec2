import CommonMark

/// The HTML of an article's text, at hand or put away.
public enum ArticleText: Sendable {
  /// At hand.
  case held(BodyHTML)
  /// Put away: it is fetched each time that it is asked for.
  ///
  /// So the texts of a large newspaper need not be in memory together.
  case putAway(_ fetch: @Sendable () throws -> BodyHTML)

  /// The HTML; throws what fetching it throws.
  public func html() throws -> BodyHTML {
    switch self {
    case .held(let html): html
    case .putAway(let fetch): try fetch()
    }
  }
}
