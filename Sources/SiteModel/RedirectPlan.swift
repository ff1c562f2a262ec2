import ContentModel
import Diagnostics

/// The redirects of `site.yml`, resolved once all other pages are planned.
struct RedirectPlan {
  /// An old address that leads to a page, or elsewhere.
  struct Item {
    let path: String
    let target: RedirectTarget
    /// The title of the target's page, or else the target's address.
    let title: String
    let origin: SourceRange
  }

  /// The redirects to make: none leads to a held-back text, whose address stays secret.
  private(set) var items: [Item] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let site: Site
  /// Other pages, by path.
  private let pages: [String: PagePlan]
  /// The target of each old address, by path: the redirects of `site.yml`, and aliases.
  private var targets: [String: RedirectTarget] = [:]
  /// The old addresses that `site.yml` names.
  private let sources: Set<String>
  private let heldBack: HeldBackAddresses

  /// Resolves the redirects; `rules` are those of aliases, empty if `site.yml` names no web hosts.
  init(_ site: Site, pages: [PagePlan], rules: [HostRules.Rule]) {
    self.site = site
    self.pages = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    heldBack = HeldBackAddresses(site.heldBack)
    for case (let path, .redirect(let target, _)) in pages.map({ ($0.path, $0.kind) }) { targets[path] = target }
    for rule in rules { targets[rule.path] = rule.target }
    let redirects = site.configuration.redirects
    sources = Set(redirects.map { ReservedPaths.asFolder($0.source.value) })
    for redirect in redirects { targets[ReservedPaths.asFolder(redirect.source.value)] = target(of: redirect) }
    for redirect in redirects { add(redirect) }
  }

  private mutating func add(_ redirect: Redirect) {
    let range = SourceRange(path: SiteConfiguration.path, offsets: redirect.target.range)
    let path = ReservedPaths.asFolder(redirect.source.value)
    guard let target = targets[path] else { return }
    let (way, isLoop) = way(from: path, to: target)
    if isLoop {
      diagnostics.append(.redirectLoop(redirect, at: range))
    } else if !way.isEmpty {
      diagnostics.append(.redirectChain(redirect, way: way, at: range))
    }
    let home = site.configuration.address
    if heldBack.item(behind: redirect.target.value, of: home, isMade: { pages[$0] != nil }) != nil { return }
    let origin = SourceRange(path: SiteConfiguration.path, offsets: redirect.source.range)
    items.append(Item(path: path, target: target, title: title(of: target), origin: origin))
  }

  /// Returns the further targets of a chain of redirects, in order, as `site.yml` would write them.
  private func way(from path: String, to target: RedirectTarget) -> (steps: [String], isLoop: Bool) {
    var (steps, seen, target): ([String], Set<String>, RedirectTarget) = ([], [path], target)
    while let next = target.path {
      guard seen.insert(next).inserted else { return (steps, true) }
      guard let further = targets[next] else { break }
      target = further
      steps.append(written(target))
    }
    return (steps, false)
  }

  private func written(_ target: RedirectTarget) -> String {
    switch target {
    case .page(let path, let suffix): SitePath.encoded(path) + suffix
    case .elsewhere(let address): address
    }
  }

  /// Returns the target of a redirect; an absolute address of a page of this site counts as its path.
  private func target(of redirect: Redirect) -> RedirectTarget {
    let written = redirect.target.value
    guard let address = WebAddress(written) else { return page(at: written) }
    let home = site.configuration.address
    guard let own = home.path(of: address) else { return .elsewhere(written) }
    let target = page(at: own)
    let isKnown = target.path.map { pages[$0] != nil || targets[$0] != nil } == true
    return isKnown || address.isAt(home.origin) ? target : .elsewhere(written)
  }

  /// Returns the page at a path and its suffix; the path is spelled as the build spells it, if it makes it.
  private func page(at written: String) -> RedirectTarget {
    let (path, suffix) = SourcePath.split(written)
    let decoded = PercentCoding.decoded(path)
    let folder = ReservedPaths.asFolder(decoded)
    return .page(pages[folder]?.path ?? (sources.contains(folder) ? folder : decoded), suffix: suffix)
  }

  private func title(of target: RedirectTarget) -> String {
    let page = target.path.flatMap { pages[$0]?.kind }
    return switch page {
    case .article(let index): site[index].article.title.value
    case .page(let index): site[index].title.value
    case .section(let index, _): site[index].label
    case .tag(let index, _): site[index].label
    case .author(let index, _): site[index].name
    case .front: site.configuration.title
    default: written(target)
    }
  }
}
