import ByteCoding

/// The digests of a newspaper's files, which tell whether a page has to be made again.
public struct ContentDigests: Sendable {
  /// The digests of an article.
  public struct Article: Sendable {
    /// The digest of all but its text and word count: what other pages may read of it.
    public let facts: Digest
    /// The digest of its text.
    public let text: Digest

    /// Digests that were made when the article was read.
    public init(facts: Digest, text: Digest) {
      self.facts = facts
      self.text = text
    }
  }

  let articles: [Article]
  let undated: [String: Digest]
  let common: Digest
  let theme: Digest

  /// `articles` in the order of the site's, `undated` by the path of a page's or a record's file; `common` is the
  /// digest of what every page depends on, the configuration and the program itself; `theme` that of the theme's words
  /// and assets.
  public init(articles: [Article], undated: [String: Digest], common: Digest, theme: Digest) {
    self.articles = articles
    self.undated = undated
    self.common = common
    self.theme = theme
  }
}
