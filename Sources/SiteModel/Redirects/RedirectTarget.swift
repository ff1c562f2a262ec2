import ContentModel

/// The address that an old one leads to.
public enum RedirectTarget: Sendable, Hashable {
  /// A path of this site from its root, as the build spells it, and what follows it, `?…` and `#…`, as written.
  case page(String, suffix: String)
  /// An absolute address, as written.
  case elsewhere(String)

  /// A page of this site.
  static func page(_ path: String) -> RedirectTarget { .page(path, suffix: "") }

  /// The path on this site; nil for an address elsewhere.
  public var path: String? { if case .page(let path, _) = self { path } else { nil } }

  /// The address as links of the site write it, percent-encoded.
  public func link(in site: SiteAddress) -> String { encoded { site.rootRelative($0) } }

  /// The absolute address, percent-encoded.
  public func absolute(in site: SiteAddress) -> String { encoded { site.absolute($0) } }

  private func encoded(_ path: (String) -> String) -> String {
    switch self {
    case .page(let own, let suffix): path(own) + SitePath.encoded(suffix, leaving: "%?#")
    case .elsewhere(let address): SitePath.encoded(address, leaving: "%?#[]")
    }
  }
}
