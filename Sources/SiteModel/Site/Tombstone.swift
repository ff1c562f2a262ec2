import ContentModel

/// A withdrawn article: its page says what it was and why it is gone, and no list names it.
public struct Tombstone: Sendable {
  /// The article, as its file tells it; readers see no more than title, date and reason.
  public let article: Article
  /// The path that the article had.
  public let path: String

  /// The reason for the withdrawal, in the editor's words; nil if none is given.
  public var reason: String? { article.details.withdrawal?.reason }
}
