import ByteCoding

/// What stands for the content of a newspaper's files, to tell whether a page has to be made again.
public struct ContentDigests: Sendable {
  /// What stands for an article.
  public struct Article: Sendable {
    /// Of all that other pages may read of it.
    public let facts: Digest
    /// Of its text.
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

  /// `articles` in the order of the site's, `undated` by the path of a page's or a record's file; `common` stands for what
  /// every page depends on: the configuration and the program itself; `theme` for the theme's words and assets.
  public init(articles: [Article], undated: [String: Digest], common: Digest, theme: Digest) {
    self.articles = articles
    self.undated = undated
    self.common = common
    self.theme = theme
  }
}
