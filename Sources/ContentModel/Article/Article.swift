import CommonMark
import Diagnostics

/// A dated piece of news, as its own file tells it; nothing here depends on another file.
///
/// It never changes. It is a class since every key of every template asks for it, and a reference is copied for less.
public final class Article: Sendable {
  /// The source file, relative to the project: `Content/articles/2024/2024-02-14-slug.md`.
  public let path: String
  /// Unique name that comments and feeds hang on; never changes when the title does.
  public let id: Located<String>
  /// The title as written: plain text, never empty.
  public let title: Located<String>
  /// The `date`, or the first moment of the day in the file's name, as clocks in the site's zone show it.
  public let published: Moment
  /// False if only the day of it is known.
  public let hasTime: Bool
  /// Last path part of its URL.
  public let slug: Located<String>
  /// What its front matter says besides.
  public let details: ArticleDetails
  /// Its text below the front matter, read.
  public let body: Body

  init(
    path: String, id: Located<String>, title: Located<String>, published: Moment, hasTime: Bool, slug: Located<String>,
    details: ArticleDetails, body: Body
  ) {
    self.path = path
    self.id = id
    self.title = title
    self.published = published
    self.hasTime = hasTime
    self.slug = slug
    self.details = details
    self.body = body
  }
}
