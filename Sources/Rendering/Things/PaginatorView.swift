import ContentModel
import SiteModel

/// The position of a page in its list, with the adjacent pages.
struct PaginatorView: FieldView {
  static let typeName = "paginator"
  let list: ListPage
  /// The path of the list's first page, from the site's root.
  let path: String
  let address: SiteAddress

  static let fields = FieldTable<PaginatorView>([
    .flag(.isPaged, "True if the list has more than one page.") { $0.list.numberedPages > 0 },
    .url(.newerUrl, "The next newer page; absent on the newest.") { view in
      view.list.newer(in: view.path).map(view.address.rootRelative)
    },
    .url(.olderUrl, "The next older page; absent on the oldest.") { view in
      view.list.older(in: view.path).map(view.address.rootRelative)
    },
    .number(.number, "The page's number, counted from the oldest; absent on the newest.") { $0.list.number },
    .number(.pages, "How many numbered pages there are.") { $0.list.numberedPages },
  ])
}
