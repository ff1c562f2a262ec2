/// Where the site will be: `https://news.example/paper/`.
public struct SiteAddress: Sendable, Hashable {
  /// Scheme and host: `https://news.example`.
  public let origin: String
  /// The path of the front page, with a slash at both ends: `/paper/`, or `/`.
  public let basePath: String

  /// Nil unless `text` is an http or https address without query and fragment; a missing last slash is added.
  public init?(_ text: String) {
    guard let address = WebAddress(text), SitePath.isValid(address.path) else { return nil }
    origin = address.origin
    basePath = address.path.hasSuffix("/") ? address.path : address.path + "/"
  }

  /// A path from the site's root, as links of this site write it: base path first, percent-encoded.
  public func rootRelative(_ path: String) -> String {
    SitePath.encoded(basePath + path.drop { $0 == "/" })
  }

  /// The same for a path that an author wrote and may have percent-encoded already: `%` stays.
  public func rootRelativeReference(_ path: String) -> String {
    SitePath.encoded(basePath + path.drop { $0 == "/" }, keeping: "%")
  }

  /// The same as an absolute address.
  public func absolute(_ path: String) -> String { origin + rootRelative(path) }
}
