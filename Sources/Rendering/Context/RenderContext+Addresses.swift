import ContentModel
import SiteModel

extension RenderContext {
  /// True if the value of an `href` leads to another site.
  func leavesSite(_ url: String) -> Bool {
    let written = String(url.drop(while: \.isWhitespace))
    let url = written.hasPrefix("//") ? "https:" + written : written
    if let web = WebAddress(url) { return address.path(of: web) == nil }
    return ["http:", "https:"].contains { url.lowercased().hasPrefix($0) }
  }

  /// The address of a target on this site, from the host's root; nil for any other link.
  ///
  /// A picture with copies is represented by its fallback, whose suffix replaces that of the link.
  func address(of link: ResolvedLink) -> String? {
    switch link {
    case .offSite, .samePage, .textOnly: nil
    case .onSite(let path, let suffix): address.link(path + suffix)
    case .picture(let path, let suffix, _):
      address.link(path + (links.picture(at: link)?.renditions?.fallback.suffix ?? suffix))
    }
  }
}
