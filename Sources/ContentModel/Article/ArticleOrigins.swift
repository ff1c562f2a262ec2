import Diagnostics

/// The origin of a value of an article.
public enum Origin: Sendable, Hashable {
  /// It is written there.
  case written(SourceRange)
  /// The date or the slug in the name of its file.
  case fileName
  /// The path below `Content/articles`.
  case path
  /// The slug is made of the title.
  case title
  /// Nothing says so: it is what all have that say nothing.
  case standard
}

/// The origins of the values of an article, told by its file.
public struct ArticleOrigins: Sendable {
  private let article: Article
  private let keys: WrittenKeys

  /// The origins of an article's values; `source` must be the file that it was read from.
  public init(_ article: Article, source: SourceFile) {
    self.article = article
    keys = WrittenKeys(frontMatterOf: source)
  }

  /// Always where it is written: an article without a title is an error.
  public var title: Origin { written("title") ?? .standard }
  /// The place where it is written, or the file's name.
  public var date: Origin { written("date") ?? .fileName }
  /// The place where it is written, or the path below `Content/articles`.
  public var id: Origin { written("id") ?? .path }
  /// The place where the article names one; its section's layout is not looked at.
  public var layout: Origin { written("layout") ?? .standard }
  /// The place where it is written, as `section` or by another name of the key.
  public var section: Origin { written("section", aliases: ["category", "categories"]) ?? .standard }
  /// The place where the list is written, not its items.
  public var tags: Origin { written("tags") ?? .standard }
  /// The place where the list is written, as `authors` or `author`, not its items.
  public var authors: Origin { written("authors", aliases: ["author"]) ?? .standard }
  /// The place where it is written; without it an article never expires.
  public var expires: Origin { written("expires") ?? .standard }
  /// The place where it is written; without it an article is no draft.
  public var draft: Origin { written("draft") ?? .standard }
  /// The place where it is written that the article was withdrawn.
  public var status: Origin { written("status") ?? .standard }
  /// The article's own address; nil if the site's pattern makes it.
  public var permalink: Origin? { written("permalink") }

  /// The place where it is written, or the file's name, or the title if that name has no letter and no digit.
  public var slug: Origin {
    if let written = written("slug") { return written }
    return ArticlePath(article.path).hasSlug ? .fileName : .title
  }

  private func written(_ key: String, aliases: [String] = []) -> Origin? {
    keys.place(of: key, aliases: aliases).map(Origin.written)
  }
}
