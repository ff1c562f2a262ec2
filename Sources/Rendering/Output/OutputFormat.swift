/// The format of a file of the site, as far as making it depends on it.
public enum OutputFormat: Sendable, CaseIterable {
  /// A page for browsers.
  case html
  /// An XML document, such as a feed or a sitemap.
  case xml
  /// A JSON text.
  case json
  /// Anything else: such a file is written as it is.
  case other
}
