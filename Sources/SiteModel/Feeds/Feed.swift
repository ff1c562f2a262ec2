import ContentModel

/// A feed: the newest entries of a list, in one format.
public struct Feed: Sendable, Equatable {
  /// The list that a feed follows.
  public enum Subject: Sendable, Equatable {
    /// All articles.
    case newspaper
    /// The articles of a section.
    case section(SectionIndex)
    /// The articles of a tag.
    case tag(TagIndex)
    /// The articles of an author.
    case author(AuthorIndex)
    /// The corrections of all articles.
    case corrections
  }

  /// The list that it follows.
  public let subject: Subject
  /// The format that it is written in.
  public let format: FeedFormat
}

extension Site {
  /// Returns the feeds of a list; none if the settings name none, or if they would be empty.
  public func feeds(of subject: Feed.Subject) -> [Feed] {
    guard let settings = configuration.feeds, hasEntries(subject) else { return [] }
    let lists = settings.lists
    switch subject {
    case .newspaper: return settings.formats.map { Feed(subject: subject, format: $0) }
    case .section where !lists.contains(.sections): return []
    case .tag where !lists.contains(.tags): return []
    case .author where !lists.contains(.authors): return []
    default: return [Feed(subject: subject, format: .rss)]
    }
  }

  /// All feeds of the site.
  var feeds: [Feed] {
    let subjects: [Feed.Subject] =
      [.newspaper, .corrections] + sections.indices.map { .section(SectionIndex($0)) }
      + tags.indices.map { .tag(TagIndex($0)) } + authors.indices.map { .author(AuthorIndex($0)) }
    return subjects.flatMap(feeds)
  }

  /// Returns the articles in a feed, newest first, without those hidden from search engines.
  public func articles(in feed: Feed) -> [ArticleIndex] {
    articles(of: feed.subject, limit: configuration.feeds?.items ?? 0)
  }

  /// The corrections in the feed of corrections, newest first, without those of articles hidden from search engines.
  public var correctionsInFeed: [SiteCorrection] {
    Array(corrections.lazy.filter { !self.isHidden($0.article) }.prefix(configuration.feeds?.items ?? 0))
  }

  /// Returns the path of a feed from the site's root: `/tags/river/feed.xml`.
  public func path(of feed: Feed) -> String { listPath(of: feed.subject) + feed.format.fileName }

  /// Returns the path of the list that a feed follows.
  public func listPath(of subject: Feed.Subject) -> String {
    switch subject {
    case .newspaper: SiteAddresses.front
    case .section(let index): self[index].path
    case .tag(let index): self[index].path
    case .author(let index): self[index].path
    case .corrections: SiteAddresses.corrections
    }
  }

  private func hasEntries(_ subject: Feed.Subject) -> Bool {
    if subject == .corrections { return corrections.contains { !isHidden($0.article) } }
    return !articles(of: subject, limit: 1).isEmpty
  }

  private func isHidden(_ article: ArticleIndex) -> Bool { self[article].article.details.isHiddenFromSearch }

  /// Returns the first `limit` articles of a list that are not hidden from search engines, newest first.
  private func articles(of subject: Feed.Subject, limit: Int) -> [ArticleIndex] {
    func first(_ articles: some Sequence<ArticleIndex>) -> [ArticleIndex] {
      Array(articles.lazy.filter { !self.isHidden($0) }.prefix(limit))
    }
    return switch subject {
    case .newspaper: first(articles.indices.lazy.map(ArticleIndex.init))
    case .section(let index): first(self[index].articles)
    case .tag(let index): first(self[index].articles)
    case .author(let index): first(self[index].articles)
    case .corrections: []
    }
  }
}

extension FeedFormat {
  /// The name of the file, beside the page of the list.
  var fileName: String {
    switch self {
    case .rss: "feed.xml"
    case .atom: "atom.xml"
    case .json: "feed.json"
    }
  }
}
