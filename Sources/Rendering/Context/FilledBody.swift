import CommonMark
import ContentModel
import SiteModel
import Templating

extension BodyHTML {
  /// The body as a page shows it, if all of its links and pictures stay as they are written.
  package func asWritten(belowPicture: Bool) -> [UInt8] {
    var output: [UInt8] = []
    let top = belowPicture ? nil : topPicture
    append(to: &output) { hole in
      hole.kind == .image ? .picture(address: nil, width: nil, height: nil, isLazy: hole != top) : .asWritten
    }
    return output
  }
}

extension RenderContext {
  /// A body with its links and pictures filled in, as a page shows it; `links` are what its references lead to.
  ///
  /// Links of a sponsored one that leave the site say so. A picture at the top is fetched at once, unless the page shows one
  /// above the text. Where a tracked one comes to stand in the page is told.
  func filled(
    _ body: BodyHTML, links: [ResolvedLink], belowPicture: Bool = false, isSponsored: Bool = false,
    isTracked: Bool = false
  ) -> HTML {
    var bytes: [UInt8] = []
    let top = belowPicture ? nil : body.topPicture
    body.append(to: &bytes) { hole in
      let link = hole.reference < links.count ? links[hole.reference] : .offSite
      if link == .textOnly { return .textOnly }
      let address = address(of: link)
      guard hole.kind == .image else { return address.map(BodyHTML.Filling.address) ?? .asWritten }
      let size = self.links.size(of: link)
      return .picture(address: address, width: size?.width, height: size?.height, isLazy: hole != top)
    }
    if isSponsored { bytes = LinkRelation("sponsored").added(to: bytes, where: leavesSite) }
    return HTML(trusted: bytes, isTracked: isTracked)
  }

  /// True for the address of another site, as an `href` has it.
  func leavesSite(_ url: String) -> Bool {
    let written = String(url.drop(while: \.isWhitespace))
    let url = written.hasPrefix("//") ? "https:" + written : written
    if let web = WebAddress(url) { return address.path(of: web) == nil }
    return ["http:", "https:"].contains { url.lowercased().hasPrefix($0) }
  }

  /// The address of a place on this site, from the host's root; nil for all else.
  func address(of link: ResolvedLink) -> String? {
    switch link {
    case .offSite, .samePage, .textOnly: nil
    case .onSite(let path, let suffix), .picture(let path, let suffix, _):
      address.link(path + suffix)
    }
  }
}
