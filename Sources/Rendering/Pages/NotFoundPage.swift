import ByteCoding
import SiteModel

/// The page that a host shows for unknown addresses.
struct NotFoundPage: PageKind {
  static let layout = "not-found"
  static let isList = true
  static let dependencies: ArticleDependencies = [.siteCounts]

  let plan: PagePlan

  /// The facts of the page, which has no address of its own.
  func facts(in context: RenderContext) -> PageFacts {
    PageFacts(
      title: context.words["not_found"] ?? "", description: nil, canonical: nil, isIndexed: false, lastChange: nil,
      language: context.configuration.language)
  }

  func view(in context: RenderContext) -> NotFoundPageView {
    NotFoundPageView(page: self, facts: facts(in: context), context: context)
  }

  /// Nil: rendering the page is faster than a digest of all tags.
  func digest(_ digest: inout PageDigest) -> Digest? { nil }
}

/// The not-found page as its layout sees it.
struct NotFoundPageView: PageView {
  static let typeName = "not-found page"
  let page: NotFoundPage
  let facts: PageFacts
  let context: RenderContext

  /// The greatest number of tags that the page offers.
  private static let offered = 20

  /// The tags with the most articles, sorted by name.
  private var tags: [Tag] {
    let tags = context.site.tags
    let rows = tags.indices.sorted { tags[$0].articles.count > tags[$1].articles.count }.prefix(Self.offered)
    return rows.sorted().map { tags[$0] }
  }

  static let fields = FieldTable<NotFoundPageView>(
    commonFields + [
      .views(.tags, "The tags that most articles have, by name; twenty at most.") { view in
        view.tags.map { TagView(tag: $0, context: view.context) }
      },
      .flag(.hasTags, "True if there is any.") { !$0.context.site.tags.isEmpty },
    ])
}
