/// The format of a file, which determines the form of the generator's mark.
public enum OutputFormat: Sendable {
  /// A page for browsers.
  case html
  /// An XML document, such as a feed or a sitemap.
  case xml
  /// A JSON text.
  case json
  /// Lines of text in which `#` begins a comment.
  case text
  /// Any other format, without a mark.
  case other
}
