import Diagnostics

/// The origin of a value of an article.
public enum Origin: Sendable, Hashable {
  /// A key of the front matter, at this range.
  case written(SourceRange)
  /// The file's name, for a date or a slug.
  case fileName
  /// The path below `Content/articles`, for an id.
  case path
  /// The title, for a slug.
  case title
  /// The default, since nothing is written.
  case standard
}

/// The origins of an article's values.
public struct ArticleOrigins: Sendable {
  private let article: Article
  private let keys: KeyRanges

  /// Finds the keys in `source`, which must be the file of `article`.
  public init(_ article: Article, source: SourceFile) {
    self.article = article
    keys = KeyRanges(frontMatterOf: source)
  }

  /// The key `title`, which every article has.
  public var title: Origin { written("title") ?? .standard }
  /// The key `date`, else the file's name.
  public var date: Origin { written("date") ?? .fileName }
  /// The key `id`, else the path below `Content/articles`.
  public var id: Origin { written("id") ?? .path }
  /// The key `layout`, else the default; the section's layout is not considered.
  public var layout: Origin { written("layout") ?? .standard }
  /// The key `section` or an alias of it, else the default.
  public var section: Origin { written("section", aliases: ["category", "categories"]) ?? .standard }
  /// The key `tags`, not its items; else the default.
  public var tags: Origin { written("tags") ?? .standard }
  /// The key `authors` or `author`, not its items; else the default.
  public var authors: Origin { written("authors", aliases: ["author"]) ?? .standard }
  /// The key `expires`, else the default: the article never expires.
  public var expires: Origin { written("expires") ?? .standard }
  /// The key `draft`, else the default: the article is no draft.
  public var draft: Origin { written("draft") ?? .standard }
  /// The key `status`, else the default: the article is not withdrawn.
  public var status: Origin { written("status") ?? .standard }
  /// The key `permalink`; nil if the site's pattern makes the address.
  public var permalink: Origin? { written("permalink") }

  /// The key `slug`, else the file's name, else the title.
  ///
  /// The title counts if that name has no letter and no digit.
  public var slug: Origin {
    if let written = written("slug") { return written }
    return ArticlePath(article.path).hasSlug ? .fileName : .title
  }

  private func written(_ key: String, aliases: [String] = []) -> Origin? {
    keys.range(of: key, aliases: aliases).map(Origin.written)
  }
}
