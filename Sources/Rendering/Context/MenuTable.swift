import SiteModel
import Templating

/// The main menu, prepared once for all pages.
struct MenuTable {
  /// The targets of the links, and their views, in order.
  private let items: [(path: String, view: MenuItemView)]
  /// The links on a page to which none of them leads.
  private let values: [Value]

  /// Creates the menu that the site configures, or else one of its sections.
  init(_ site: Site, _ links: LinkTable) {
    let address = site.configuration.address
    let main = site.configuration.menus.main.filter { !links.leavesOut($0.url.value) }
    items =
      site.configuration.menus.main.isEmpty
      ? site.sections.map { ($0.path, MenuItemView($0, address: address)) }
      : main.map { ($0.url.value, MenuItemView($0, address: address)) }
    values = items.map { .view($0.view) }
  }

  /// The links of the menu on the page at a path; those to the page itself are marked as current.
  func items(on path: String) -> [Value] {
    guard items.contains(where: { $0.path == path }) else { return values }
    return zip(items, values).map { item, value in
      guard item.path == path else { return value }
      var view = item.view
      view.isCurrent = true
      return .view(view)
    }
  }
}
