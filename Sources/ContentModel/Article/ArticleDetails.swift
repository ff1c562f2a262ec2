import Diagnostics

/// The keys of an article's front matter that may be left out.
public struct ArticleDetails: Sendable {
  /// The summary under the title; nil: none.
  public let standfirst: String?
  /// The id or a name of its section, as written; nil: it belongs to none.
  public let section: Located<String>?
  /// The path from the site's root that the author chose, `/like/this/`; nil: the site's pattern makes it.
  public let permalink: Located<String>?
  /// The moment of the last change, as its author says; nil: never since it was published.
  public let updated: Located<Moment>?
  /// False if only the day of `updated` is known.
  public let updatedHasTime: Bool
  /// The moment from which readers do not see it; nil: never.
  public let expires: Moment?
  /// The label above the title, plain text; nil: none.
  public let kicker: String?
  /// The place of reporting, plain text; nil: none.
  public let dateline: String?
  /// The kind of journalism; nil: the section's, or else news.
  public let kind: ArticleKind?
  /// The tags' ids or names, in the order written; one tag may come twice.
  public let tags: [Located<String>]
  /// The authors, in the order written; empty: those that its section names.
  public let authors: [Byline]
  /// The picture at its head; nil: it has none.
  public let leadImage: LeadImage?
  /// The layout that the author names; nil: `article`.
  public let layout: Located<String>?
  /// The absolute address of the text's first publication; nil: none is given.
  public let canonical: Located<String>?
  /// The versions of the text in other languages, in the order written.
  public let translations: [Translation]
  /// Old paths from the site's root that lead here, decoded, in the order written.
  public let aliases: [Located<String>]
  /// True for a draft, which readers do not see whatever its date; false by default.
  public let isDraft: Bool
  /// True for `noindex: true`: search engines are asked not to index it.
  public let isHiddenFromSearch: Bool
  /// The time for which it is pinned to the front page; nil: it is not pinned.
  public let pin: Pin?
  /// The withdrawal; nil unless the `status` is `withdrawn`.
  public let withdrawal: Withdrawal?
  /// True unless the article says `comments: false`; the site's setting is separate.
  public let takesComments: Bool
  /// The corrections, in the order written.
  public let corrections: [Correction]
  /// The sources on which it relies, in the order written.
  public let sources: [Source]
  /// The keys below `extra`, in the order written.
  public let extra: [ExtraValue]
}

/// The kind of journalism that an article is.
public enum ArticleKind: String, Sendable, CaseIterable {
  case news, analysis, opinion, review, live, sponsored
}

/// An author of an article and what they did for it.
public struct Byline: Sendable, Equatable {
  /// The work of an author on an article, apart from writing it.
  public enum Role: String, Sendable, CaseIterable {
    case reporting, photos, editing, additional
  }

  /// The id or name as written in the front matter.
  public let author: Located<String>
  /// The author's role; nil: the author wrote it.
  public let role: Role?
}

/// The time for which an article stays on top of the front page.
public enum Pin: Sendable, Equatable {
  /// Without an end.
  case always
  /// Up to this moment, exclusively.
  case until(Moment)
}

/// The withdrawal of an article after publication.
public struct Withdrawal: Sendable, Equatable {
  /// The reason, in the editor's words; nil: none is given.
  public let reason: String?
}

/// A correction or another change after publication.
public struct Correction: Sendable, Equatable {
  /// The kind of change.
  public enum Kind: String, Sendable, CaseIterable {
    case correction, clarification, update
  }

  /// The moment of the correction.
  public let date: Located<Moment>
  /// The kind of change; a correction by default.
  public let kind: Kind
  /// The description of the change, plain text.
  public let text: String
}

/// A source on which an article relies.
public struct Source: Sendable, Equatable {
  /// Its name, never empty.
  public let title: String
  /// The address of the source: absolute, http or https; nil: none is given.
  public let url: String?
  /// The author's note on the source; nil: none.
  public let note: String?

  /// A source; `url`, if there is one, must be an absolute http or https address.
  public init(title: String, url: String?, note: String?) {
    self.title = title
    self.url = url
    self.note = note
  }
}
