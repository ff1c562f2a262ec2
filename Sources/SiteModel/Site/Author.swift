import ContentModel
import Diagnostics

/// A person who wrote, photographed or edited, with a page of their own.
public final class Author: Sendable {
  /// The slug of the name, or the name of the record's file: the last part of the address.
  public let id: String
  /// As readers see it: the record's, or else the name that most articles write.
  public let name: String
  /// Newest first; empty for an author who has only a record.
  public let articles: [ArticleIndex]
  /// The author's record in `Content/authors`; nil: there is no file.
  public let record: AuthorRecord?
  /// The path of the author's page from the site's root: `/authors/ines-okafor/`.
  public let path: String

  init(id: String, name: String, articles: [ArticleIndex], record: AuthorRecord?, path: String) {
    self.id = id
    self.name = name
    self.articles = articles
    self.record = record
    self.path = path
  }
}

/// The part of an author in an article.
public struct Credit: Sendable, Equatable {
  /// The author.
  public let author: AuthorIndex
  /// The part; nil: the author wrote it.
  public let role: Byline.Role?

  /// True for an author who wrote the article, and did not only help to make it.
  public var isWriting: Bool { role == nil || role == .reporting }
}

/// A layout that an article or section names, and its range.
public struct LayoutChoice: Sendable, Equatable {
  /// The layout's name, as written: the theme may have none such.
  public let name: String
  /// The range of the name: in the article's file or its section's.
  public let origin: SourceRange

  init(_ name: Located<String>, in path: String) {
    self.name = name.value
    origin = SourceRange(path: path, offsets: name.range)
  }
}
