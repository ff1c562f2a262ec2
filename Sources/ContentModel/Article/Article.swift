import CommonMark
import Diagnostics

/// A dated text of the newspaper, read from its own file alone.
///
/// It is immutable. It is a class, since every key of every template asks for it and a reference is cheaper to copy.
public final class Article: Sendable {
  /// The source file, relative to the project: `Content/articles/2024/2024-02-14-slug.md`.
  public let path: String
  /// The unique id to which comments and feeds refer; independent of the title.
  public let id: Located<String>
  /// The title in plain text, marks of Markdown resolved; never empty.
  public let title: Located<String>
  /// The moment of publication, as clocks in the site's zone show it.
  ///
  /// It is the key `date`, else the first moment of the day in the file's name.
  public let published: Moment
  /// False if only the day of ``published`` is known.
  public let hasTime: Bool
  /// The slug, the value of `{slug}` in the site's pattern of addresses.
  public let slug: Located<String>
  /// The values of the other keys in its front matter.
  public let details: ArticleDetails
  /// The facts about its text below the front matter.
  public let body: Body
  /// The HTML of its text, in memory or fetched on demand.
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

  /// A copy of an article with another source of its text.
  package convenience init(_ article: Article, text: ArticleText) {
    self.init(
      path: article.path, id: article.id, title: article.title, published: article.published, hasTime: article.hasTime,
      slug: article.slug, details: article.details, body: article.body, text: text)
  }
}
