import ByteCoding
import SiteModel

/// A web host's configuration file: redirects, withdrawn addresses and headers.
struct HostRulesFile: FileKind {
  static let name = "host"
  let format = OutputFormat.text
  static let dependencies: ArticleDependencies = []

  let plan: PagePlan
  let file: HostFile
  let rules: HostRules

  func write(in context: RenderContext, into bytes: inout [UInt8]) -> [Range<Int>] {
    for line in lines(in: context) { bytes += line.utf8 + [UInt8(ascii: "\n")] }
    return []
  }

  private func lines(in context: RenderContext) -> [String] {
    let configuration = HostConfiguration(rules, in: context)
    return switch file {
    case .redirects: configuration.redirectLines
    case .headers: configuration.headerLines
    case .apache: configuration.apacheLines
    case .nginx: configuration.nginxLines
    case .caddy: configuration.caddyLines
    }
  }

  /// Covers the lines of the file.
  func digest(_ digest: inout PageDigest) -> Digest? {
    for line in lines(in: digest.context) { digest.add(line) }
    return digest.finish()
  }
}
