import SiteModel
import Templating

/// The main menu, prepared once for all pages.
struct MenuTable {
  /// The targets of the links, in the order of `views`.
  private let paths: [String]
  private let views: [MenuItemView]
  private let values: [Value]

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
    values = views.map(Value.view)
  }

  /// The links of the menu on the page at a path; those to the page itself are marked as current.
  func items(on path: String) -> [Value] {
    guard paths.contains(path) else { return values }
    return paths.indices.map { row in
      guard paths[row] == path else { return values[row] }
      var item = views[row]
      item.isCurrent = true
      return .view(item)
    }
  }
}
