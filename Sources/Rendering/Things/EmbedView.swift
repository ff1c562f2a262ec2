import CommonMark
import ContentModel
import SiteModel
import Templating

/// An embed: a film, post or chart of another site.
///
/// It is the view of the embed in a text, and of the page in its frame before the player is loaded.
struct EmbedView: FieldView {
  static let typeName = "embed"
  let directive: Directive
  let image: PictureView?
  let context: RenderContext
  private let url: String
  private let source: EmbedSource?

  /// Creates the view; nil without an address, or if the address is not published.
  ///
  /// `links` are those of the text, by reference. An address on this site has no player.
  init?(_ directive: Directive, links: [ResolvedLink], in context: RenderContext) {
    let link = directive.link.flatMap { $0 < links.count ? links[$0] : nil } ?? .offSite
    guard let url = directive.url, link != .textOnly else { return nil }
    self.directive = directive
    self.context = context
    self.url = context.address(of: link) ?? url
    source = link == .offSite ? EmbedSource(url) : nil
    image = directive.image.flatMap { $0 < links.count ? PictureView(links[$0], in: context) : nil }
  }

  static let fields = FieldTable<EmbedView>([
    .url(.url, "Its address.") { $0.url },
    .url(.playerUrl, "The address of its player, which sends data to its site.") { $0.source?.player },
    .text(.title, "What it is called.") { $0.directive.title },
    .text(.provider, "The name of its site, or else the host.") { $0.provider },
    .text(.sourceLabel, "“Video on YouTube”.") { $0.sourceLabel },
    .text(.playLabel, "“Play here, from YouTube”.") { $0.playLabel },
    .text(.shape, "`video`, `vertical`, `post` or `chart`; absent for a site that is not known.") {
      $0.source?.shape.rawValue
    },
    .view(.image, "The picture that stands for it.") { $0.image },
    .html(.player, "A frame with the page of `embed-player`, which leads to the player; empty if there is none.") {
      $0.player
    },
    .flag(.hasPlayer, "True if there is a player.") { $0.source?.player != nil },
    .text(.classes, "The classes that its author gave it.") { $0.directive.classList },
    .text(.id, "The id that its author gave it.") { $0.directive.id },
  ])

  private var provider: String {
    if let source { return source.site }
    guard url.contains("://") else { return context.configuration.title }
    let host = url.drop { $0 != ":" }.drop { ":/".contains($0) }.prefix { !"/?#".contains($0) }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private var sourceLabel: String {
    let word =
      switch source?.shape {
      case .video, .vertical: "embed_video"
      case .post: "embed_post"
      case .chart: "embed_chart"
      case nil: "embed_other"
      }
    return label(word)
  }

  private var playLabel: String {
    switch source?.shape {
    case .video, .vertical: label("embed_play")
    default: label("embed_show")
    }
  }

  private func label(_ word: String) -> String {
    (context.words[word] ?? "{provider}").replacing("{provider}", with: provider)
  }

  /// A frame with a page of this site until a reader clicks in it; empty if there is no player.
  ///
  /// The permissions are for any origin, since the player has another origin than that page.
  private var player: HTML {
    guard source?.player != nil, let partial = context.theme.directives.player else { return HTML(trusted: []) }
    var page: [UInt8] = []
    context.templates.renderFragment(
      partial, globals: GlobalsView(context: context), context: self, into: &page)
    let attributes = [
      ("class", "player"), ("title", directive.title ?? sourceLabel),
      ("srcdoc", String(decoding: page, as: UTF8.self)),
      ("allow", "autoplay *; encrypted-media *; fullscreen *; picture-in-picture *"),
      ("referrerpolicy", "strict-origin-when-cross-origin"), ("loading", "lazy"),
    ]
    var html = Array("<iframe".utf8)
    for (name, value) in attributes { html += " \(name)=\"".utf8 + HTML(escaping: value).bytes + "\"".utf8 }
    return HTML(trusted: html + "></iframe>".utf8)
  }
}
