import ContentModel
import Diagnostics

/// The whole newspaper as readers will see it: flat tables, joined by typed indexes.
///
/// It never changes. It is a class, since tasks that share a value of many arrays wait for each other's counts of
/// references.
public final class Site: Sendable {
  /// The content of `Content/site.yml`.
  public let configuration: SiteConfiguration
  /// The published articles, newest first; of one moment, by id.
  public let articles: [SiteArticle]
  /// The sections, in the order of the key `sections` of `site.yml`, then the others by label.
  public let sections: [Section]
  /// The tags, by label.
  public let tags: [Tag]
  /// Every period with an article: years, then months, then days if addresses hold the day; each newest first.
  public let archives: [Archive]
  /// The articles and sections at the top of the front page.
  public let front: FrontSelection
  /// The corrections of published articles by the moment, newest first.
  public let corrections: [SiteCorrection]
  /// Withdrawn articles, by path.
  public let tombstones: [Tombstone]
  /// All authors with an article or a record, by name.
  public let authors: [Author]
  /// Undated pages, by path.
  public let pages: [Page]
  /// The articles and pages that are not published, by path.
  public let heldBack: [HeldBack]
  /// The texts on this site that readers would not see, with the reasons; empty but in previews.
  public let previewed: [HeldBack]
  /// The moment that the site shows.
  public let moment: Moment
  /// True if the site shows what readers may not see yet: every page of it is marked.
  public let isPreview: Bool

  init(
    configuration: SiteConfiguration, articles: [SiteArticle], sections: [Section], tags: [Tag], archives: [Archive],
    front: FrontSelection, corrections: [SiteCorrection], tombstones: [Tombstone], authors: [Author], pages: [Page],
    heldBack: [HeldBack], previewed: [HeldBack], moment: Moment, isPreview: Bool
  ) {
    self.configuration = configuration
    self.articles = articles
    self.sections = sections
    self.tags = tags
    self.archives = archives
    self.front = front
    self.corrections = corrections
    self.tombstones = tombstones
    self.authors = authors
    self.pages = pages
    self.heldBack = heldBack
    self.previewed = previewed
    self.moment = moment
    self.isPreview = isPreview
  }

  /// Returns a replica for another task, with the same tables.
  public func replica() -> Site {
    Site(
      configuration: configuration, articles: articles, sections: sections, tags: tags, archives: archives,
      front: front, corrections: corrections, tombstones: tombstones, authors: authors, pages: pages,
      heldBack: heldBack, previewed: previewed, moment: moment, isPreview: isPreview)
  }
}

/// An article with its path, section, tags and authors on the site.
///
/// It never changes; it is a class as ``Article`` is.
public final class SiteArticle: Sendable {
  /// The article, as its file tells it.
  public let article: Article
  /// Its path from the site's root: `/2024/02/14/slug/`.
  public let path: String
  /// The section that it names; nil: none, or one of which no address can be made.
  public let section: SectionIndex?
  /// In the order of ``Site/tags``, each once.
  public let tags: [TagIndex]
  /// The credits of its bylines, in order; of its section's bylines if it has none.
  public let credits: [Credit]
  /// Its own kind, or the section's, or news.
  public let kind: ArticleKind
  /// The layout that the article or its section names, and where; nil: `article`.
  public let layout: LayoutChoice?

  /// False if the site's pattern needs a section, and the article has none: that is an error of its own.
  package var hasAddress: Bool { path != "/" || article.details.permalink != nil }

  init(
    article: Article, path: String, section: SectionIndex?, tags: [TagIndex], credits: [Credit], kind: ArticleKind,
    layout: LayoutChoice?
  ) {
    self.article = article
    self.path = path
    self.section = section
    self.tags = tags
    self.credits = credits
    self.kind = kind
    self.layout = layout
  }
}

/// A part of the newspaper with a page of its own.
///
/// It is a class as ``SiteArticle`` is, and so are tags and authors.
public final class Section: Sendable {
  /// The last part of its address, a slug; also the name of its record's file.
  public let id: String
  /// As readers see it: the record's, or else the name that most articles write.
  public let label: String
  /// Newest first.
  public let articles: [ArticleIndex]
  /// The section's record in `Content/sections`; nil: there is no file.
  public let record: SectionRecord?

  init(id: String, label: String, articles: [ArticleIndex], record: SectionRecord?) {
    self.id = id
    self.label = label
    self.articles = articles
    self.record = record
  }

  /// The path of its page from the site's root: `/local/`.
  public var path: String { SiteAddresses.section(id) }
}

/// A subject that articles share.
public final class Tag: Sendable {
  /// The last part of its address, a slug; also the name of its record's file.
  public let id: String
  /// As readers see it: the record's, or else the name that most articles write.
  public let label: String
  /// Newest first; never empty.
  public let articles: [ArticleIndex]
  /// The tag's record in `Content/tags`; nil: there is no file.
  public let record: TermRecord?
  /// The path of its page from the site's root: `/tags/river/`.
  public let path: String

  init(id: String, label: String, articles: [ArticleIndex], record: TermRecord?, path: String) {
    self.id = id
    self.label = label
    self.articles = articles
    self.record = record
    self.path = path
  }
}

/// A row of one of a site's tables, by the type of what the row holds.
public struct SiteIndex<Element>: Sendable, Hashable {
  /// From 0.
  public let row: Int

  /// The row of that number; it must be one of the site.
  @inlinable
  public init(_ row: Int) { self.row = row }
}

/// A row of ``Site/articles``.
public typealias ArticleIndex = SiteIndex<SiteArticle>
/// A row of ``Site/archives``.
public typealias ArchiveIndex = SiteIndex<Archive>
/// A row of ``Site/tombstones``.
public typealias TombstoneIndex = SiteIndex<Tombstone>
/// A row of ``Site/sections``.
public typealias SectionIndex = SiteIndex<Section>
/// A row of ``Site/tags``.
public typealias TagIndex = SiteIndex<Tag>
/// A row of ``Site/authors``.
public typealias AuthorIndex = SiteIndex<Author>
/// A row of ``Site/pages``.
public typealias PageIndex = SiteIndex<Page>

extension Site {
  /// The author in that row; the index must come from this site.
  public subscript(index: AuthorIndex) -> Author { authors[index.row] }
  /// The undated page in that row; the index must come from this site.
  public subscript(index: PageIndex) -> Page { pages[index.row] }
  /// The published article in that row; the index must come from this site.
  public subscript(index: ArticleIndex) -> SiteArticle { articles[index.row] }
  /// The section in that row; the index must come from this site.
  public subscript(index: SectionIndex) -> Section { sections[index.row] }
  /// The tag in that row; the index must come from this site.
  public subscript(index: TagIndex) -> Tag { tags[index.row] }
  /// The archive in that row; the index must come from this site.
  public subscript(index: ArchiveIndex) -> Archive { archives[index.row] }
  /// The withdrawn article in that row; the index must come from this site.
  public subscript(index: TombstoneIndex) -> Tombstone { tombstones[index.row] }
}
