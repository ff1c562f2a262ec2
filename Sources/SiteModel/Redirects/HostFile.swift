import ContentModel

/// A file at the site's root that a web host reads; its raw value is its name.
public enum HostFile: String, Sendable, CaseIterable {
  /// The redirects for Netlify and Cloudflare Pages.
  case redirects = "_redirects"
  case headers = "_headers"
  case apache = ".htaccess"
  /// To be included in a `server` block.
  case nginx = "redirects.nginx.conf"
  /// To be imported into a site's block.
  case caddy = "redirects.caddy"

  /// The hosts that read it.
  public var hosts: [WebHost] {
    switch self {
    case .redirects, .headers: [.netlify, .cloudflare]
    case .apache: [.apache]
    case .nginx: [.nginx]
    case .caddy: [.caddy]
    }
  }

  /// Returns the files that some hosts read, in the order of the cases.
  public static func all(for hosts: [WebHost]) -> [HostFile] {
    allCases.filter { $0.hosts.contains { hosts.contains($0) } }
  }
}
