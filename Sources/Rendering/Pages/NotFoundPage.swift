import ByteCoding
import SiteModel

/// The page that a host shows for unknown addresses.
struct NotFoundPage: PageKind {
  static let layout = "not-found"
  static let viewName = "not-found page"
  static let isList = true
  static let dependencies: ArticleDependencies = [.siteCounts]

  let plan: PagePlan

  /// The facts of the page, which has no address of its own.
  func facts(in context: RenderContext) -> PageFacts {
    PageFacts(
      title: context.words["not_found"] ?? "", description: nil, canonical: nil, isIndexed: false, lastChange: nil,
      language: context.configuration.language)
  }

  /// Nil: rendering the page is faster than a digest of all tags.
  func digest(_ digest: inout PageDigest) -> Digest? { nil }

  static let fields = FieldTable<PageView<NotFoundPage>>(
    PageView<NotFoundPage>.commonFields + [
      .views(.tags, "The tags that most articles have, by name; twenty at most.") { view in
        view.tags.map { TagView(tag: $0, context: view.context) }
      },
      .flag(.hasTags, "True if there is any.") { !$0.context.site.tags.isEmpty },
    ])
}

extension PageView<NotFoundPage> {
  /// The greatest number of tags that the page offers.
  fileprivate static let offered = 20

  /// The tags with the most articles, sorted by name.
  fileprivate var tags: [Tag] {
    let tags = context.site.tags
    let rows = tags.indices.sorted { tags[$0].articles.count > tags[$1].articles.count }.prefix(Self.offered)
    return rows.sorted().map { tags[$0] }
  }
}
