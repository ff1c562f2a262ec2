import ContentModel

/// An article or page that is not published, and why.
public struct HeldBack: Sendable, Equatable {
  /// The rule that holds it back.
  public enum Reason: Sendable, Equatable {
    /// Its author says that it is one.
    case draft
    /// Its date is still to come.
    case scheduled(Moment)
    /// Its time is over.
    case expired(Moment)
    /// It was taken back after publication: a tombstone stands at its address.
    case withdrawn
  }

  /// Its file.
  public let path: String
  /// The article's id; nil for an undated page.
  public let id: String?
  /// The path from the site's root that it has when it is public; nil if that is not known yet.
  public let address: String?
  /// The paths from the site's root that will lead to it.
  public let aliases: [String]
  /// Its title, plain text.
  public let title: String
  /// The first rule that applies: of a draft that has expired, that it is a draft.
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

  /// The visibility that an editor asks for; nothing shows what was withdrawn.
  public init(drafts: Bool, future: Bool, expired: Bool = false) {
    self.drafts = drafts
    self.future = future
    self.expired = expired
  }

  /// Returns the reason to hold an article back at a moment; nil if it is shown.
  ///
  /// What has expired by `now` is not shown at an earlier moment either.
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

  /// The moment it is about; nil for drafts and the withdrawn.
  public var date: Moment? {
    switch self {
    case .scheduled(let date), .expired(let date): date
    case .draft, .withdrawn: nil
    }
  }
}
