import CommonMark
import Diagnostics

/// An undated page, such as the ethics policy, as its own file tells it.
public struct Page: Sendable {
  /// The source file, relative to the project: `Content/pages/policies/ethics.md`.
  public let path: String
  /// The title in plain text, marks of Markdown resolved; never empty.
  public let title: Located<String>
  /// Its path from the site's root, `/policies/ethics/`.
  ///
  /// The range is that of `permalink` or `slug`, else the title's.
  public let address: Located<String>
  /// The summary under the title; nil: none.
  public let standfirst: String?
  /// The key `date`, which has no effect on when readers see the page; nil: none that can be read.
  public let date: Located<Moment>?
  /// The moment of the last change, as its author says; nil: nothing is shown.
  public let updated: Located<Moment>?
  /// True for a draft, which readers do not see; false by default.
  public let isDraft: Bool
  /// True for `noindex: true`: search engines are asked not to index it.
  public let isHiddenFromSearch: Bool
  /// The absolute address of the text's first publication; nil: none is given.
  public let canonical: Located<String>?
  /// The versions of the text in other languages, in the order written.
  public let translations: [Translation]
  /// The layout that its author names; nil: `page`.
  public let layout: Located<String>?
  /// Old paths from the site's root that lead here, decoded, in the order written.
  public let aliases: [Located<String>]
  /// The keys below `extra`, in the order written.
  public let extra: [ExtraValue]
  /// The facts about its text below the front matter.
  public let body: Body
  /// The HTML of that text.
  public let html: BodyHTML

  /// The byte range of the title in the file.
  public var titleRange: SourceRange { SourceRange(path: path, offsets: title.range) }
}
