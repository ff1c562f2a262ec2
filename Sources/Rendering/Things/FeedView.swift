import SiteModel

/// A feed that a page links to.
struct FeedView: FieldView {
  static let typeName = "feed"
  let feed: Feed
  let context: RenderContext

  static let fields = FieldTable<FeedView>([
    .text(.title, "Its title: the list's and the newspaper's.") { $0.context.title(of: $0.feed.subject) },
    .url(.url, "Its address, from the host's root.") {
      $0.context.address.rootRelative($0.context.site.path(of: $0.feed))
    },
    .text(.type, "Its media type, for the attribute `type`.") { $0.feed.format.mediaType },
    .text(.name, "`RSS`, `Atom` or `JSON Feed`.") { $0.feed.format.name },
  ])
}
