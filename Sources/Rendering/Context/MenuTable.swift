import SiteModel
import Templating

/// The main menu, prepared once for all pages.
struct MenuTable {
  /// The targets of the links, in the order of `views`.
  private let paths: [String]
  private let views: [any View]

  /// Creates the menu that the site configures, or else one of its sections.
  init(_ site: Site, _ links: LinkTable) {
    let address = site.configuration.address
    let main = site.configuration.menus.main.filter { !links.leavesOut($0.url.value) }
    if site.configuration.menus.main.isEmpty {
      paths = site.sections.map(\.path)
      views = site.sections.map { MenuItemView($0, address: address) }
    } else {
      paths = main.map(\.url.value)
      views = main.map { MenuItemView($0, address: address) }
    }
  }

  /// The links of the menu on the page at a path; those to the page itself are marked as current.
  func items(on path: String) -> [any View] {
    guard paths.contains(path) else { return views }
    return zip(paths, views).map { target, view in
      guard target == path, var item = view as? MenuItemView else { return view }
      item.isCurrent = true
      return item
    }
  }
}
