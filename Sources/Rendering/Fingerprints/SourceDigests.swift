import ByteCoding

/// The digests of a newspaper's files, which decide what pages are rendered again.
public struct SourceDigests: Sendable {
  /// The digests of an article.
  public struct Article: Sendable {
    /// The digest of all that other pages may read: everything but text and word count.
    public let facts: Digest
    /// The digest of its text.
    public let text: Digest

    /// Creates a pair of known digests.
    public init(facts: Digest, text: Digest) {
      self.facts = facts
      self.text = text
    }
  }

  /// By row of the site's articles.
  let articles: [Article]
  /// The digests of pages and records without a date, by the path of the file.
  let undated: [String: Digest]
  /// The digest of the configuration and the program itself, on which every page depends.
  let common: Digest
  /// The digest of the theme's words and assets.
  let theme: Digest

  /// Creates the digests from those of the parts.
  ///
  /// `articles` are in the order of the site's, `undated` by the path of a page or record; `common` covers the
  /// configuration and the program itself, `theme` the theme's words and assets.
  public init(articles: [Article], undated: [String: Digest], common: Digest, theme: Digest) {
    self.articles = articles
    self.undated = undated
    self.common = common
    self.theme = theme
  }
}
