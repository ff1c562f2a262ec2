import CommonMark
import Diagnostics

/// An undated page, such as the ethics policy, as its own file tells it.
public struct Page: Sendable {
  /// The source file, relative to the project: `Content/pages/policies/ethics.md`.
  public let path: String
  /// The title: plain text, its marks resolved, never empty.
  public let title: Located<String>
  /// Its path from the site's root, `/policies/ethics/`; the range is where its file says so, or the title's.
  public let address: Located<String>
  /// The summary under the title.
  public let standfirst: String?
  /// A date that its author wrote all the same: readers see the page before and after; nil: none that can be read.
  public let date: Located<Moment>?
  /// The moment of the last change, as its author says; nil: nothing is shown.
  public let updated: Located<Moment>?
  /// True: readers do not see it; false if nothing is written.
  public let isDraft: Bool
  /// True for `noindex: true`: search engines are asked to pass by.
  public let isHiddenFromSearch: Bool
  /// The address, absolute, at which the same text was published first.
  public let canonical: Located<String>?
  /// The versions of the text in other languages, in the order written.
  public let translations: [Translation]
  /// The layout that its author names; nil: `page`.
  public let layout: Located<String>?
  /// Old paths that lead here.
  public let aliases: [Located<String>]
  /// The keys below `extra`, in the order written.
  public let extra: [ExtraValue]
  /// The facts about its text below the front matter.
  public let body: Body
  /// The HTML of that text.
  public let html: BodyHTML

  /// The place of the title in the file, in bytes.
  public var titleRange: SourceRange { SourceRange(path: path, offsets: title.range) }
}
