import ByteCoding
import ContentModel
import SiteModel

/// The file of rules for crawlers (RFC 9309), with the addresses of the sitemaps.
struct RobotsFile: FileKind {
  static let name = "robots"
  let format = OutputFormat.text
  static let dependencies: ArticleDependencies = []

  let plan: PagePlan
  /// Paths from the site's root.
  let sitemaps: [String]

  /// The crawlers that gather texts to train language models, by the names that their makers publish (2025).
  ///
  /// Crawlers that answer readers' questions with a link to the page are not among them.
  private static let trainers = [
    "AI2Bot", "Amazonbot", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot", "cohere-training-data-crawler",
    "Diffbot", "FacebookBot", "Google-Extended", "GPTBot", "ICC-Crawler", "Kangaroo Bot", "meta-externalagent",
    "omgili",
    "PanguBot", "Timpibot", "Webzio-Extended",
  ]

  func write(in context: RenderContext, into bytes: inout [UInt8]) -> [Range<Int>] {
    var lines: [String] = []
    if context.address.basePath != "/" {
      lines += ["# Crawlers read this file at the root of the host alone: \(context.address.origin)/robots.txt"]
    }
    if context.configuration.crawlers?.training == .deny {
      lines += Self.trainers.map { "User-agent: \($0)" } + ["Disallow: /", ""]
    }
    lines += ["User-agent: *", "Disallow:"]
    if !sitemaps.isEmpty { lines += [""] + sitemaps.map { "Sitemap: \(context.address.absolute($0))" } }
    bytes += (lines.joined(separator: "\n") + "\n").utf8
    return []
  }

  func digest(_ digest: inout PageDigest) -> Digest? {
    for sitemap in sitemaps { digest.add(sitemap) }
    return digest.finish()
  }
}
