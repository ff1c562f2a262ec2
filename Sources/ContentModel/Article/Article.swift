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
  /// The title: plain text, its marks resolved, never empty.
  public let title: Located<String>
  /// The `date`, or the first moment of the day in the file's name, as clocks in the site's zone show it.
  public let published: Moment
  /// False if only the day of it is known.
  public let hasTime: Bool
  /// Last path part of its URL.
  public let slug: Located<String>
  /// The values of the other keys in its front matter.
  public let details: ArticleDetails
  /// The facts about its text below the front matter.
  public let body: Body
  /// The HTML of that text, at hand or put away.
  public let text: ArticleText

  init(
    path: String, id: Located<String>, title: Located<String>, published: Moment, hasTime: Bool, slug: Located<String>,
    details: ArticleDetails, body: Body, text: ArticleText
  ) {
    self.path = path
    self.id = id
    self.title = title
    self.published = published
    self.hasTime = hasTime
    self.slug = slug
    self.details = details
    self.body = body
    self.text = text
  }

  /// A copy of an article with its text elsewhere.
  package convenience init(_ article: Article, text: ArticleText) {
    self.init(
      path: article.path, id: article.id, title: article.title, published: article.published, hasTime: article.hasTime,
      slug: article.slug, details: article.details, body: article.body, text: text)
  }
}
