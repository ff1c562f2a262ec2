import Diagnostics

/// The keys of an article's front matter that may be left out.
public struct ArticleDetails: Sendable {
  /// The summary under the title.
  public let standfirst: String?
  public let section: Located<String>?
  /// A URL path of the author's own, `/like/this/`; nil: the site's pattern makes it.
  public let permalink: Located<String>?
  public let updated: Moment?
  public let expires: Moment?
  public let kicker: String?
  public let dateline: String?
  public let kind: ArticleKind
  public let tags: [Located<String>]
  public let authors: [Byline]
  public let leadImage: LeadImage?
  /// The layout that the author names; nil: `article`.
  public let layout: Located<String>?
  /// The address, absolute, at which the same text was published first.
  public let canonical: Located<String>?
  /// Old paths that lead here.
  public let aliases: [Located<String>]
  public let isDraft: Bool
  public let isHiddenFromSearch: Bool
  public let pin: Pin?
  public let withdrawal: Withdrawal?
  public let takesComments: Bool
  public let corrections: [Correction]
  public let sources: [Source]
  public let extra: [ExtraValue]
}

/// What sort of journalism an article is.
public enum ArticleKind: String, Sendable, CaseIterable {
  case news, analysis, opinion, review, live, sponsored
}

/// An author of an article and what they did for it.
public struct Byline: Sendable, Equatable {
  /// What an author of an article did, apart from writing it.
  public enum Role: String, Sendable, CaseIterable {
    case reporting, photos, editing, additional
  }

  /// The id or name as written in the front matter.
  public let author: Located<String>
  public let role: Role?
}

/// The picture at the head of an article.
public struct LeadImage: Sendable, Equatable {
  /// A path from the site's root, such as `/pictures/moon.png`.
  public let file: Located<String>
  /// What the picture shows, for those who cannot see it; empty if the author gave none.
  public let alt: String
  public let caption: String?
  public let credit: String?
}

/// How long an article stays on top of the front page.
public enum Pin: Sendable, Equatable {
  case always
  case until(Moment)
}

/// That an article was taken back, and why.
public struct Withdrawal: Sendable, Equatable {
  public let reason: String?
}

/// Something that was put right after publication.
public struct Correction: Sendable, Equatable {
  /// What sort of change it is.
  public enum Kind: String, Sendable, CaseIterable {
    case correction, clarification, update
  }

  public let date: Moment
  public let kind: Kind
  public let text: String
}

/// Something an article rests on.
public struct Source: Sendable, Equatable {
  public let title: String
  public let url: String?
  public let note: String?

  public init(title: String, url: String?, note: String?) {
    self.title = title
    self.url = url
    self.note = note
  }
}

/// A value of a newspaper's own, for its theme.
public struct ExtraValue: Sendable, Equatable {
  public let key: String
  /// One text, or the items of a list.
  public let texts: [String]
  public let isList: Bool
}
