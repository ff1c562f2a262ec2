import ContentModel
import SiteModel

/// A menu link.
struct MenuItemView: FieldView {
  static let typeName = "menu_item"
  let label: String
  let url: String
  var isCurrent = false

  static let fields = FieldTable<MenuItemView>([
    .text(.label, "What the link reads.") { $0.label },
    .url(.url, "Where it leads.") { $0.url },
    .flag(.isCurrent, "True on the page that it leads to.") { $0.isCurrent },
  ])

  init(_ item: MenuItem, address: SiteAddress) {
    label = item.label
    url = address.link(item.url.value)
  }

  init(_ section: Section, address: SiteAddress) {
    label = section.label
    url = address.rootRelative(section.path)
  }
}
