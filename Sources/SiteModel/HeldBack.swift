import ContentModel

/// An article that is not published, and why.
public struct HeldBack: Sendable, Equatable {
  /// The rule that holds it back.
  public enum Reason: Sendable, Equatable {
    case draft
    /// Its date is still to come.
    case scheduled(Moment)
    /// Its time is over.
    case expired(Moment)
    /// It was taken back.
    case withdrawn
  }

  /// The article's file.
  public let path: String
  public let title: String
  public let reason: Reason
}

/// What the build shows beyond the published: nothing, unless an editor asks for a preview.
public struct Visibility: Sendable, Equatable {
  public let drafts: Bool
  public let future: Bool

  /// What readers get.
  public static let published = Visibility(drafts: false, future: false)

  public init(drafts: Bool, future: Bool) {
    self.drafts = drafts
    self.future = future
  }

  /// Why an article is held back at a moment; nil if it is shown.
  func reason(toHoldBack article: Article, at moment: Moment) -> HeldBack.Reason? {
    if article.details.withdrawal != nil { return .withdrawn }
    if article.details.isDraft, !drafts { return .draft }
    if let expires = article.details.expires, expires <= moment { return .expired(expires) }
    if article.published > moment, !future { return .scheduled(article.published) }
    return nil
  }
}

extension Site {
  /// The next moment at which a held back article is due; nil if none is scheduled.
  public var nextDue: Moment? {
    heldBack.compactMap { if case .scheduled(let moment) = $0.reason { moment } else { nil } }.min()
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
