/// The options for reading and rendering a body.
public struct BodyOptions: Sendable, Hashable {
  /// The treatment of HTML in the Markdown; the raw values are the words of `html` in `site.yml`.
  public enum RawHTML: String, Sendable, Hashable, CaseIterable {
    /// Elements and attributes that do no harm are written anew, well nested; all others are left out with a warning.
    case safe
    /// Tags are left out, each with a warning; comments vanish.
    case off
    /// Tags and comments are written as they are, but for the addresses in them, which have holes.
    case trusted
  }

  /// The treatment of HTML that the author wrote.
  public var rawHTML: RawHTML
  /// Straight quotes become curly, `--` and `---` dashes, `...` an ellipsis.
  public var smart: Bool
  /// True if extensions of CommonMark are read.
  ///
  /// They are bare addresses, strikethrough, tables, task lists, footnotes, directives and ids of headings.
  public var extensions: Bool
  /// True if pictures that stand alone become figures.
  ///
  /// Braces behind pictures are read then, and missing descriptions noted.
  public var pictures: Bool
  /// The marks that straight quotes become, if `smart` is on.
  public var quotes: QuotationMarks
  /// Lower-case schemes that links and images may have; nil leaves every address as it is written, `//host` too.
  public var allowedSchemes: Set<String>?
  /// True if headings get an `id` attribute.
  public var headingIDs: Bool
  /// Level that the highest heading gets, the others moving along; nil leaves all levels as they are.
  public var highestHeading: Int?
  /// The title of the page, as plain text: a first heading of level 1 that repeats it is left out.
  public var title: String?
  /// Ids that the page uses elsewhere: neither a heading nor an element of the author's own gets one of them.
  public var reservedIDs: Set<String>

  /// The options of articles, but for those that are given.
  public init(
    rawHTML: RawHTML = .safe,
    smart: Bool = true,
    extensions: Bool = true,
    pictures: Bool = true,
    quotes: QuotationMarks = .english,
    allowedSchemes: Set<String>? = ["http", "https", "mailto", "tel"],
    headingIDs: Bool = true,
    highestHeading: Int? = 2,
    reservedIDs: Set<String> = []
  ) {
    self.rawHTML = rawHTML
    self.smart = smart
    self.extensions = extensions
    self.pictures = pictures
    self.quotes = quotes
    self.allowedSchemes = allowedSchemes
    self.headingIDs = headingIDs
    self.highestHeading = highestHeading
    self.reservedIDs = reservedIDs
  }

  /// The options of articles and pages.
  public static let article = BodyOptions()
  /// CommonMark to the letter, as the specification's examples want it.
  public static let conformance = BodyOptions(
    rawHTML: .trusted, smart: false, extensions: false, pictures: false, allowedSchemes: nil, headingIDs: false,
    highestHeading: nil)
}
