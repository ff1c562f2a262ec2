import ContentModel
import SiteModel

/// The state of an article for readers: published, or the rule that hides it.
public enum ArticleState: String, Sendable, CaseIterable {
  case published, scheduled, draft, expired, withdrawn

  init(_ reason: HeldBack.Reason?) {
    switch reason {
    case nil: self = .published
    case .scheduled: self = .scheduled
    case .draft: self = .draft
    case .expired: self = .expired
    case .withdrawn: self = .withdrawn
    }
  }
}

/// An article in a list for the newsroom.
public struct ArticleSummary: Sendable, Hashable {
  /// The moment of publication, past or to come, in the site's zone.
  public let date: Moment
  /// The state for readers at the moment that the site shows.
  public let state: ArticleState
  /// The path that it has or will have, with the site's base path: `/news/2024/02/14/slug/`; nil if there is none.
  public let address: String?
  /// The absolute address that it has or will have, percent-encoded; nil if there is none.
  public let url: String?
  /// Its file, relative to the newspaper's folder.
  public let file: String
  /// Its title, plain text.
  public let title: String
  /// The id to which comments belong.
  public let id: String
  /// The section's id or name, as its file writes it; nil: none.
  public let section: String?
  /// The ids or names of its tags, as its file writes them; empty if it has none.
  public let tags: [String]
  /// The ids or names of its authors, as its file writes them; without those that only its section names.
  public let authors: [String]

  init(_ article: Article, state: ArticleState, path: String?, home: SiteAddress) {
    date = article.published
    self.state = state
    address = path.map(home.shown)
    url = path.map(home.absolute)
    file = article.path
    title = article.title.value
    id = article.id.value
    section = article.details.section?.value
    tags = article.details.tags.map(\.value)
    authors = article.details.authors.map(\.author.value)
  }
}

extension SiteAddress {
  /// Returns a path on the site as people read it: with the base path, not percent-encoded.
  func shown(_ path: String) -> String { basePath + path.drop { $0 == "/" } }
}
