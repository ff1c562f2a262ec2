import CommonMark

/// The site's settings on which the reading of an article depends.
public struct ParseSettings: Sendable {
  /// The zone for dates without an offset, and in which all dates are shown.
  public let zone: SiteZone
  /// The treatment of HTML in the Markdown.
  public let rawHTML: BodyOptions.RawHTML
  /// The quotation marks that replace straight quotes.
  public let quotes: QuotationMarks
  /// The rule by which names become addresses.
  public let addresses: AddressRule

  /// Ids that the theme's pages use, so that headings do not get them.
  public var anchors: Set<String>

  /// Settings that come from `site.yml`; see ``SiteConfiguration/parseSettings``.
  public init(
    zone: SiteZone, rawHTML: BodyOptions.RawHTML, quotes: QuotationMarks = .english,
    addresses: AddressRule = AddressRule(language: "en"), anchors: Set<String> = []
  ) {
    self.zone = zone
    self.rawHTML = rawHTML
    self.quotes = quotes
    self.addresses = addresses
    self.anchors = anchors.union(Self.themeAnchors)
  }

  /// Ids that pages of the built-in theme use; a heading that would get one of them gets a number behind it.
  public static let themeAnchors: Set<String> = [
    "top", "main", "respond", "reply-comment", "reply-author", "reply-email", "reply-url", "reply-consent",
    "reply-title", "reply-website-confirm", "latest", "corrections",
  ]

  /// Returns the options for reading the text of a page with this title.
  func bodyOptions(title: String?, excerpt: Bool) -> BodyOptions {
    var options = BodyOptions.article
    options.rawHTML = rawHTML
    options.quotes = quotes
    options.reservedIDs = anchors
    options.title = title
    options.excerpt = excerpt
    return options
  }
}
