import CommonMark

/// The settings of the site that reading a single article depends on.
public struct ParseSettings: Sendable {
  public let zone: SiteZone
  public let rawHTML: RawHTMLPolicy

  public init(zone: SiteZone, rawHTML: RawHTMLPolicy) {
    self.zone = zone
    self.rawHTML = rawHTML
  }

  /// Ids that the theme's pages use; a heading that would get one of them gets a number behind it.
  static let themeAnchors: Set<String> = [
    "top", "main", "respond", "reply-comment", "reply-author", "reply-email", "reply-url", "reply-consent",
    "reply-title", "reply-website-confirm", "latest",
  ]

  var bodyOptions: BodyOptions {
    var options = BodyOptions.article
    options.rawHTML = rawHTML == .trusted ? .trusted : .off
    options.reservedIDs = Self.themeAnchors
    return options
  }
}

/// What becomes of HTML in a body.
public enum RawHTMLPolicy: String, Sendable, CaseIterable {
  /// It is left out, with a warning.
  case off
  /// It is written as it is.
  case trusted
}
