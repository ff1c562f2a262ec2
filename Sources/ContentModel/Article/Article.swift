import CommonMark
import Diagnostics

/// A dated piece of news, as its own file tells it; nothing here depends on another file.
public struct Article: Sendable {
  /// The source file, relative to the project: `Content/articles/2024/2024-02-14-slug.md`.
  public let path: String
  /// Unique name that comments and feeds hang on; never changes when the title does.
  public let id: Located<String>
  public let title: Located<String>
  public let published: Moment
  /// Last path part of its URL.
  public let slug: Located<String>
  public let details: ArticleDetails
  public let body: Body
}
