import ContentModel
import SiteModel

/// The rules for a web host, independent of its syntax; paths begin at the host's root.
struct HostConfiguration {
  /// A redirect, or an address that is gone.
  struct Rule {
    /// The decoded path; a final slash is optional in requests.
    let path: String
    /// For a redirect the address to link to, percent-encoded; for a gone address the decoded path of the page to show.
    let target: String
    /// True if a file system or host may not distinguish the path from that of its target.
    let isTwin: Bool

    /// The spellings of the path: without its final slash, if it has one, and as it is.
    var spellings: [String] { path.hasSuffix("/") ? [String(path.dropLast()), path] : [path] }
  }

  /// The hosts that the configuration names.
  let hosts: [WebHost]
  let redirects: [Rule]
  let gone: [Rule]
  /// The headers of all files.
  let headers: [(name: String, value: String)]
  /// The decoded path of the front page.
  let base: String

  /// The header of files whose names hold a fingerprint of their bytes; the age is a year, in seconds.
  static let lasting = (name: "Cache-Control", value: "public, max-age=31536000, immutable")

  init(_ rules: HostRules, in context: RenderContext) {
    let site = context.address
    func full(_ path: String) -> String { site.basePath + path.drop { $0 == "/" } }
    hosts = context.configuration.hosts
    base = site.basePath
    redirects = rules.redirects.map {
      let target = $0.target.link(in: site).replacing("$", with: "%24")
      return Rule(path: full($0.path), target: target, isTwin: $0.isTwin)
    }
    gone = rules.gone.map { rule in
      let page = rule.target.path.flatMap(OutputPath.ofPage)?.string ?? ""
      return Rule(path: full(rule.path), target: full(page), isTwin: false)
    }
    let policy = ContentPolicy(in: context).map { [("Content-Security-Policy", $0.text)] } ?? []
    headers =
      [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin")] + policy
  }

  /// The decoded path of the assets folder, whose files have fingerprints in their names.
  var assets: String { base + "assets/" }

  /// The paths of the host's own configuration files, which visitors must not see.
  var hidden: [String] {
    HostFile.all(for: hosts).filter { $0 == .nginx || $0 == .caddy || $0 == .apache }.map { base + $0.rawValue }
  }
}
