import SiteModel
import Templating

/// The main menu, made once for all pages.
struct MenuTable {
  private let paths: [String]
  private let views: [any View]

  /// The site's own menu, or else its sections.
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

  /// The menu as a page at that path shows it: links to the page itself are marked.
  func items(on path: String) -> [any View] {
    guard paths.contains(path) else { return views }
    return zip(paths, views).map { target, view in
      guard target == path, var item = view as? MenuItemView else { return view }
      item.isCurrent = true
      return item
    }
  }
}
