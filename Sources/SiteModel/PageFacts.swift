import ContentModel

/// Facts about a page as a whole, for its head and for lists of pages.
public struct PageFacts: Sendable, Equatable {
  /// The page's own title, without the newspaper's.
  public let title: String
  /// A summary for search engines; nil: none.
  public let description: String?
  /// The absolute address that search engines should show; nil: none.
  public let canonical: String?
  /// False for a page that search engines should leave out.
  public let isIndexed: Bool
  /// The moment of the last change of the text that the page shows; nil: unknown, or the page shows more than one text.
  public let lastChange: Moment?
  /// The BCP 47 tag of the page's language.
  public let language: String

  /// The facts of a page.
  public init(
    title: String, description: String?, canonical: String?, isIndexed: Bool, lastChange: Moment?, language: String
  ) {
    self.title = title
    self.description = description
    self.canonical = canonical
    self.isIndexed = isIndexed
    self.lastChange = lastChange
    self.language = language
  }
}
