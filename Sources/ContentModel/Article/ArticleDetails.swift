import Diagnostics

/// The keys of an article's front matter that may be left out.
public struct ArticleDetails: Sendable {
  /// The summary under the title.
  public let standfirst: String?
  /// The section's id or a name of it, as written; nil: it belongs to none.
  public let section: Located<String>?
  /// A URL path of the author's own, `/like/this/`; nil: the site's pattern makes it.
  public let permalink: Located<String>?
  /// The moment of the last change, as its author says; nil: never since it was published.
  public let updated: Located<Moment>?
  /// False if only the day of `updated` is known.
  public let updatedHasTime: Bool
  /// From this moment on readers do not see it; nil: it stays.
  public let expires: Moment?
  /// The label above the title, plain text.
  public let kicker: String?
  /// The place of reporting, plain text.
  public let dateline: String?
  /// Nil: the section's, or else news.
  public let kind: ArticleKind?
  /// Ids or names, as written and in that order; one tag may come twice.
  public let tags: [Located<String>]
  /// The authors, in the order written; empty: those that its section names.
  public let authors: [Byline]
  /// The picture at its head; nil: it has none.
  public let leadImage: LeadImage?
  /// The layout that the author names; nil: `article`.
  public let layout: Located<String>?
  /// The address, absolute, at which the same text was published first.
  public let canonical: Located<String>?
  /// The versions of the text in other languages, in the order written.
  public let translations: [Translation]
  /// Old paths that lead here.
  public let aliases: [Located<String>]
  /// True: readers do not see it, whatever its date; false if nothing is written.
  public let isDraft: Bool
  /// True for `noindex: true`: search engines are asked to pass by.
  public let isHiddenFromSearch: Bool
  /// For how long it is pinned to the front page; nil: not at all.
  public let pin: Pin?
  /// Nil unless the `status` is withdrawn.
  public let withdrawal: Withdrawal?
  /// True unless `comments: false` is written; what the site says is another matter.
  public let takesComments: Bool
  /// The corrections, in the order written.
  public let corrections: [Correction]
  /// The sources on which it rests, in the order written.
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
  /// Nil: the author wrote it.
  public let role: Role?
}

/// The time for which an article stays on top of the front page.
public enum Pin: Sendable, Equatable {
  /// Until the author says otherwise.
  case always
  /// Before this moment.
  case until(Moment)
}

/// That an article was taken back, and why.
public struct Withdrawal: Sendable, Equatable {
  /// The reason, in the editor's words; nil: nobody gives one.
  public let reason: String?
}

/// Something that was put right after publication.
public struct Correction: Sendable, Equatable {
  /// The kind of change.
  public enum Kind: String, Sendable, CaseIterable {
    case correction, clarification, update
  }

  /// The moment of the correction.
  public let date: Located<Moment>
  /// Its sort: a correction if nothing else is written.
  public let kind: Kind
  /// The text of the correction: the change in plain text.
  public let text: String
}

/// Something an article rests on.
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
