import CommonMark
import ContentModel
import SiteModel

/// A content security policy (CSP level 3) that allows only what the site uses.
struct ContentPolicy {
  /// The value of the header.
  let text: String

  /// Creates the policy; nil if the configuration turns it off.
  init?(in context: RenderContext) {
    guard context.configuration.hasContentPolicy else { return nil }
    let site = context.site
    var uses = ExternalResources(trustsHTML: context.configuration.rawHTML == .trusted)
    for siteArticle in site.articles {
      uses.add(siteArticle.article.body)
      if let image = siteArticle.article.details.leadImage, WebAddress(image.file.value) != nil { uses.images = true }
    }
    for page in site.pages { uses.add(page.body) }
    let records =
      site.sections.compactMap { $0.record?.term } + site.tags.compactMap(\.record)
      + site.authors.compactMap { $0.record?.term }
    for record in records { uses.add(record.body) }
    let pictures =
      site.authors.compactMap { $0.record?.photo?.file.value }
      + site.sections.compactMap { $0.record?.image?.file.value }
    if pictures.contains(where: { WebAddress($0) != nil }) { uses.images = true }
    let assets = context.theme.assets.map(\.path.string)
    func own(_ endings: [String]) -> String {
      assets.contains { endings.contains(where: $0.hasSuffix) } ? "'self'" : "'none'"
    }
    text = [
      "default-src 'none'", "img-src 'self'\(uses.images ? " https:" : "")",
      "media-src 'self'\(uses.media ? " https:" : "")",
      "style-src 'self'\(context.links.hasColors ? "; style-src-attr 'unsafe-inline'" : "")",
      "font-src \(own(Self.fonts))",
      "script-src \(own(Self.scripts))",
      "frame-src \(uses.frames.isEmpty ? "'none'" : uses.frames.sorted().joined(separator: " "))",
      "form-action \(Self.formAction(context.configuration))", "base-uri 'none'", "frame-ancestors 'self'",
    ].joined(separator: "; ")
  }

  private static let fonts = [".woff2", ".woff", ".ttf", ".otf"]
  private static let scripts = [".js", ".mjs"]

  private static func formAction(_ configuration: SiteConfiguration) -> String {
    guard let action = configuration.comments?.action else { return "'none'" }
    return WebAddress(action).map { source($0.origin) } ?? "'self'"
  }

  /// An origin with percent-encoding for characters that are special in a policy or a host's file.
  fileprivate static func source(_ origin: String) -> String {
    [";": "%3B", ",": "%2C", "'": "%27", "$": "%24"].reduce(SitePath.encoded(origin)) { source, sign in
      source.replacing(sign.key, with: sign.value)
    }
  }
}

/// The pictures, media and players that the texts of a site load from other hosts.
private struct ExternalResources {
  /// True if any picture, or any media file, comes from another host.
  var images: Bool
  var media: Bool
  /// The origins of players.
  var frames: Set<String> = []

  /// Creates empty uses; trusted HTML may load anything.
  init(trustsHTML: Bool) { (images, media) = (trustsHTML, trustsHTML) }

  mutating func add(_ body: Body) {
    for reference in body.references where reference.kind != .link && WebAddress(reference.destination) != nil {
      images = true
      if reference.kind == .file { media = true }
    }
    for directive in body.directives {
      guard let player = directive.url.flatMap({ EmbedSource($0) })?.player.flatMap(WebAddress.init) else { continue }
      frames.insert(ContentPolicy.source(player.origin))
    }
  }
}
