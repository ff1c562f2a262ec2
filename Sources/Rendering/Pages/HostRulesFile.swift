import ByteCoding
import SiteModel

/// A web host's configuration file: redirects, withdrawn addresses and headers.
struct HostRulesFile: FileKind {
  static let name = "host"
  let format = OutputFormat.text
  static let reads: Reads = []

  let plan: PagePlan
  let file: HostFile
  let rules: HostRules

  func write(in context: RenderContext, into bytes: inout [UInt8]) -> [Range<Int>] {
    for line in lines(in: context) { bytes += line.utf8 + [UInt8(ascii: "\n")] }
    return []
  }

  private func lines(in context: RenderContext) -> [String] {
    let orders = HostOrders(rules, in: context)
    return switch file {
    case .redirects: orders.redirectLines
    case .headers: orders.headerLines
    case .apache: orders.apacheLines
    case .nginx: orders.nginxLines
    case .caddy: orders.caddyLines
    }
  }

  /// Covers the lines of the file.
  func digest(_ digest: inout PageDigest) -> Digest? {
    for line in lines(in: digest.context) { digest.add(line) }
    return digest.finish()
  }
}
