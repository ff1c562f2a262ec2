import ByteCoding
import SiteModel

/// Redirects, withdrawn addresses and headers in a form that a web host reads.
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

  /// Of the whole file: all that it lists stands in it.
  func digest(_ digest: inout PageDigest) -> Digest? {
    for line in lines(in: digest.context) { digest.add(line) }
    return digest.finish()
  }
}
