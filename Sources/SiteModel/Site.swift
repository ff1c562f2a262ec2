import ContentModel
import Diagnostics

/// The whole newspaper as readers will see it: flat tables, joined by typed indexes.
public struct Site: Sendable {
  public let configuration: SiteConfiguration
  /// What is published, newest first; of one moment, by id.
  public let articles: [PlacedArticle]
  /// In the menu's order, then the others by label.
  public let sections: [Section]
  /// By label.
  public let tags: [Tag]
  /// What is not published, by path.
  public let heldBack: [HeldBack]
  /// The moment that the site shows.
  public let moment: Moment
  /// True if the site shows what readers may not see yet: every page of it is marked.
  public let isPreview: Bool
}

/// An article in its place on the site.
public struct PlacedArticle: Sendable {
  public let article: Article
  /// Its path from the site's root: `/2024/02/14/slug/`.
  public let path: String
  public let section: SectionIndex?
  public let tags: [TagIndex]
}

/// A part of the newspaper with a page of its own.
public struct Section: Sendable {
  public let id: String
  public let label: String
  /// Newest first.
  public let articles: [ArticleIndex]

  public var path: String { "/\(id)/" }
}

/// A subject that articles share.
public struct Tag: Sendable {
  public let id: String
  public let label: String
  /// Newest first; never empty.
  public let articles: [ArticleIndex]

  public var path: String { "/tags/\(id)/" }
}

/// A row of ``Site/articles``.
public struct ArticleIndex: Sendable, Hashable {
  public let row: Int

  public init(_ row: Int) { self.row = row }
}

/// A row of ``Site/sections``.
public struct SectionIndex: Sendable, Hashable {
  public let row: Int

  public init(_ row: Int) { self.row = row }
}

/// A row of ``Site/tags``.
public struct TagIndex: Sendable, Hashable {
  public let row: Int

  public init(_ row: Int) { self.row = row }
}

extension Site {
  public subscript(index: ArticleIndex) -> PlacedArticle { articles[index.row] }
  public subscript(index: SectionIndex) -> Section { sections[index.row] }
  public subscript(index: TagIndex) -> Tag { tags[index.row] }
}
