import ContentModel

/// An article or page that is not published, and why.
public struct HeldBack: Sendable, Equatable {
  /// The rule that holds it back.
  public enum Reason: Sendable, Equatable {
    /// It is marked as a draft.
    case draft
    /// It is published at this moment, which is still to come.
    case scheduled(Moment)
    /// It expired at this moment.
    case expired(Moment)
    /// It was withdrawn after publication; its address has a tombstone.
    case withdrawn
  }

  /// The path of its file in the project.
  public let path: String
  /// The article's id; nil for an undated page.
  public let id: String?
  /// The path from the site's root once it is public; nil if that is not known yet.
  public let address: String?
  /// The old paths from the site's root that will lead to it.
  public let aliases: [String]
  /// Its title, plain text.
  public let title: String
  /// The first rule that applies: a draft that has expired is a draft.
  public let reason: Reason
}

extension HeldBack {
  /// A page that is a draft.
  init(_ page: Page) {
    self.init(
      path: page.path, id: nil, address: ReservedPaths.asFolder(page.address.value),
      aliases: page.aliases.map(\.value), title: page.title.value, reason: .draft)
  }

  /// True for an undated page, false for an article.
  public var isPage: Bool { SourceKind(path: path) == .page }
}

/// The unpublished texts that the build shows: none, unless an editor asks for a preview.
public struct Visibility: Sendable, Equatable {
  /// True if drafts are shown.
  public let drafts: Bool
  /// True if articles are shown whose date is to come.
  public let future: Bool
  /// True if articles are shown whose time is over.
  public let expired: Bool

  /// The visibility for readers.
  public static let published = Visibility(drafts: false, future: false)

  /// The visibility that an editor asks for; withdrawn articles are never shown.
  public init(drafts: Bool, future: Bool, expired: Bool = false) {
    self.drafts = drafts
    self.future = future
    self.expired = expired
  }

  /// Returns the reason to hold an article back at a moment; nil if it is shown.
  ///
  /// An article that has expired by `now` is not shown at an earlier moment either.
  public func reason(toHoldBack article: Article, at moment: Moment, now: Moment) -> HeldBack.Reason? {
    if article.details.isDraft, !drafts { return .draft }
    if let expires = article.details.expires, expires <= max(moment, now), !expired { return .expired(expires) }
    if article.published > moment, !future { return .scheduled(article.published) }
    return article.details.withdrawal == nil ? nil : .withdrawn
  }
}

extension HeldBack.Reason {
  /// The reason in a word: `draft`, `scheduled`, `expired` or `withdrawn`.
  public var word: String {
    switch self {
    case .draft: "draft"
    case .scheduled: "scheduled"
    case .expired: "expired"
    case .withdrawn: "withdrawn"
    }
  }

  /// The moment of publication or expiry; nil for drafts and withdrawn articles.
  public var date: Moment? {
    switch self {
    case .scheduled(let date), .expired(let date): date
    case .draft, .withdrawn: nil
    }
  }
}
