/// The format of a file of the site, as far as it decides how the file carries the generator's mark.
public enum OutputFormat: Sendable {
  /// A page for browsers.
  case html
  /// An XML document, such as a feed or a sitemap.
  case xml
  /// A JSON text.
  case json
  /// Lines of text in which `#` begins a remark.
  case text
  /// Anything else: such a file is written as it is, without a mark.
  case other
}
