/// The address at which the site will be: `https://news.example/paper/`.
public struct SiteAddress: Sendable, Hashable {
  /// Scheme and host: `https://news.example`.
  public let origin: String
  /// The path of the front page, with a slash at both ends: `/paper/`, or `/`.
  public let basePath: String
  private let host: [UInt8]

  /// The placeholder for an address that is missing; no link leads there.
  static let unknown = SiteAddress(origin: "https://site.invalid", basePath: "/", host: Array("site.invalid".utf8))

  private init(origin: String, basePath: String, host: [UInt8]) {
    self.origin = origin
    self.basePath = basePath
    self.host = host
  }

  /// Nil unless `text` is an http or https address without query and fragment; a missing last slash is added.
  public init?(_ text: String) {
    guard let address = WebAddress(text), SitePath.isValid(address.path) else { return nil }
    host = address.host
    origin = address.origin
    basePath = address.path.hasSuffix("/") ? address.path : address.path + "/"
  }

  /// The address without the file that it ends with, such as `index.html`; nil for one that ends with no file.
  var withoutFile: String? {
    guard let file = basePath.split(separator: "/").last?.lowercased(),
      [".html", ".htm", ".php", ".xml"].contains(where: file.hasSuffix)
    else { return nil }
    return origin + basePath.dropLast(file.count + 1)
  }

  /// The path from the site's root of an address on its host; nil for any other address.
  ///
  /// A query and a fragment stay. Scheme, usual port and `www.` may be others than the site's.
  public func path(of address: WebAddress) -> String? {
    guard address.isOn(host) else { return nil }
    return path(below: address.path)
  }

  /// The path from the site's root of a path from the host's root; nil if it is not below the base path.
  public func path(below path: String) -> String? {
    if path.hasPrefix(basePath) { return String(path.dropFirst(basePath.count - 1)) }
    return path + "/" == basePath ? "/" : nil
  }

  /// A path from the site's root as a link of this site: base path first, percent-encoded.
  public func rootRelative(_ path: String) -> String {
    // A fast path for sites at the root of their host.
    if basePath.utf8.count == 1, path.utf8.first == UInt8(ascii: "/"), !path.hasPrefix("//") {
      return SitePath.encoded(path)
    }
    return SitePath.encoded(basePath + path.drop { $0 == "/" })
  }

  /// Returns an author's address as a link: a path from the site's root gets the base path, all else stays.
  ///
  /// The path may be percent-encoded already, and a query or fragment may follow it.
  public func link(_ reference: String) -> String {
    guard reference.utf8.first == UInt8(ascii: "/"), !reference.hasPrefix("//") else { return reference }
    let end = reference.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? reference.endIndex
    return SitePath.encoded(basePath + reference[..<end].drop { $0 == "/" }, leaving: "%")
      + SitePath.encoded(String(reference[end...]), leaving: "%?#")
  }

  /// Returns a path from the site's root as an absolute address, percent-encoded.
  public func absolute(_ path: String) -> String { origin + rootRelative(path) }
}
