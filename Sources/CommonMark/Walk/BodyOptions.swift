/// The options for reading and rendering a body.
public struct BodyOptions: Sendable, Hashable {
  /// The treatment of raw HTML; raw values are the values of `html` in `site.yml`.
  public enum RawHTML: String, Sendable, Hashable, CaseIterable {
    /// Harmless elements and attributes are written anew, well nested; all others are left out with a warning.
    case safe
    /// Tags are left out, each with a warning; comments are removed.
    case off
    /// Tags and comments stay as written, but addresses in them get holes.
    case trusted
  }

  /// The treatment of raw HTML.
  public var rawHTML: RawHTML
  /// True to set curly quotes, dashes for `--` and `---`, and ellipses for `...`.
  public var smart: Bool
  /// True if extensions of CommonMark are read.
  ///
  /// They are bare addresses, strikethrough, tables, task lists, footnotes, directives and ids of headings.
  public var extensions: Bool
  /// True if pictures alone in their paragraph become figures.
  ///
  /// Then braces after pictures are read, and missing descriptions reported.
  public var pictures: Bool
  /// The quotation marks in place of straight quotes, if `smart` is true.
  public var quotes: QuotationMarks
  /// The schemes, in lower case, of links and images; nil leaves every address as written, `//host` too.
  public var allowedSchemes: Set<String>?
  /// True if headings get an `id` attribute.
  public var headingIDs: Bool
  /// The level of the highest heading, to which all are shifted; nil leaves all levels.
  public var highestHeading: Int?
  /// The title of the page, as plain text: a first heading of level 1 that repeats it is left out.
  ///
  /// Nil leaves it.
  public var title: String?
  /// True if the beginning of the text may stand for a summary.
  public var excerpt = true
  /// Ids used elsewhere on the page, which no heading and no element of raw HTML gets.
  public var reservedIDs: Set<String>

  /// Options; the defaults are those of articles.
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
