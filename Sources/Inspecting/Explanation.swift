/// The reason why something is on the site or not, and the origins of its properties.
public struct Explanation: Sendable, Hashable {
  /// A property and its origin.
  public struct Fact: Sendable, Hashable {
    /// The property's name, mostly that of its front matter key.
    public let key: String
    /// The value as text; `none` where there is none.
    public let value: String
    /// The file that has the value, relative to the newspaper's folder; nil if it is written nowhere.
    public let file: String?
    /// The line in that file, from 1; nil if `file` is nil.
    public let line: Int?
    /// The origin of the value, such as `the file's name` or `default`; nil if it is just written there.
    public let note: String?
  }

  /// The kind of a subject.
  public enum Kind: String, Sendable {
    case article, redirect, list, page, file
  }

  /// The kind of the subject that was found.
  public let kind: Kind
  /// The file or address, as the newspaper names it.
  public let subject: String
  /// The answer, to be read after the subject: `is the list of all tags`.
  public let verdict: String
  /// True if readers find it on the site.
  public let isPublished: Bool
  /// The properties of an article that could be read, in the order to be shown; empty for all else.
  public let facts: [Fact]
  /// The articles of a list in its order, or the target of an old address; empty for all else.
  public let articles: [ArticleSummary]
}
