import ContentModel
import SiteModel

/// All that a web host is to do, in no host's own language: paths begin at the host's root.
struct HostOrders {
  /// An address that leads on, or is gone.
  struct Order {
    /// The decoded path; with a slash at its end, it counts without it as well.
    let path: String
    /// For what leads on the address of a link, percent-encoded; for what is gone the decoded path of the page that says so.
    let target: String
    /// True if a disk or host may take the path for that of its target.
    let isTwin: Bool

    /// The path, and without the slash at its end if it has one.
    var spellings: [String] { path.hasSuffix("/") ? [String(path.dropLast()), path] : [path] }
  }

  let hosts: [WebHost]
  let redirects: [Order]
  let gone: [Order]
  /// The headers of all files.
  let headers: [(name: String, value: String)]
  /// The decoded path of the front page.
  let base: String

  /// The header of files whose names hold a fingerprint of their bytes.
  static let lasting = (name: "Cache-Control", value: "public, max-age=31536000, immutable")

  init(_ rules: HostRules, in context: RenderContext) {
    let site = context.address
    func full(_ path: String) -> String { site.basePath + path.drop { $0 == "/" } }
    hosts = context.configuration.hosts
    base = site.basePath
    redirects = rules.redirects.map {
      let target = $0.target.link(in: site).replacing("$", with: "%24")
      return Order(path: full($0.path), target: target, isTwin: $0.isTwin)
    }
    gone = rules.gone.map { rule in
      let page = rule.target.path.flatMap(OutputPath.ofPage)?.string ?? ""
      return Order(path: full(rule.path), target: full(page), isTwin: false)
    }
    let policy = ContentPolicy(in: context).map { [("Content-Security-Policy", $0.text)] } ?? []
    headers =
      [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin")] + policy
  }

  /// The decoded path of the folder of files whose names hold a fingerprint.
  var assets: String { base + "assets/" }

  /// The paths of the files that programs on this machine's host read, and no reader.
  var hidden: [String] {
    HostFile.all(for: hosts).filter { $0 == .nginx || $0 == .caddy || $0 == .apache }.map { base + $0.rawValue }
  }
}
