import CommonMark
import Diagnostics

/// The common part of the records of authors, sections and tags.
public struct TermRecord: Sendable {
  /// The source file, relative to the project: `Content/tags/moon.md`.
  public let path: String
  /// The file's name: the last part of its address.
  public let id: String
  /// The name that readers see; nil: the one that articles use.
  public let label: Located<String>?
  /// Other names of it, in the order written.
  public let synonyms: [Located<String>]
  /// The text of the key `description`; nil: none.
  public let summary: String?
  /// The facts about the text below the front matter: a bio or a description; without words if the file has none.
  public let body: Body
  /// The HTML of that text.
  public let html: BodyHTML

  /// Returns the range of byte offsets in its file.
  public func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: path, offsets: offsets) }
}

/// The record of an author who writes for the newspaper.
public struct AuthorRecord: Sendable {
  /// Its name, synonyms and bio.
  public let term: TermRecord
  /// The picture of the author; nil: there is none.
  public let photo: LeadImage?
  /// Links to the author elsewhere, in the order written.
  public let links: [MenuItem]
  /// The author's name in the Fediverse, `@name@host`; nil: none.
  public let fediverse: String?
}

/// The record of a section of the newspaper, and the defaults of the articles in it.
public struct SectionRecord: Sendable {
  /// Its label, synonyms and description.
  public let term: TermRecord
  /// The picture that represents its page, and its articles without one, when shared; nil: none.
  public let image: LeadImage?
  /// The kind of its articles that name none; nil: news.
  public let kind: ArticleKind?
  /// The authors of its articles that name none; empty: they have none.
  public let authors: [Byline]
  /// The layout of its articles that name none; nil: `article`.
  public let layout: Located<String>?
  /// The layout of its own page and the numbered pages of its list; nil: `section`.
  public let pageLayout: Located<String>?
}
