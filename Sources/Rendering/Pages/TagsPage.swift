import ByteCoding
import SiteModel

/// The index of all tags.
struct TagsPage: PageKind {
  static let layout = "tags"
  static let viewName = "tags page"
  static let isList = true
  static let dependencies: ArticleDependencies = [.siteCounts]

  let plan: PagePlan

  func facts(in context: RenderContext) -> PageFacts { context.facts(of: plan, title: context.words["tags"] ?? "") }

  /// Covers all tags, their records and article counts.
  func digest(_ digest: inout PageDigest) -> Digest? {
    for tag in digest.context.site.tags {
      digest.add(tag.record, id: tag.id, label: tag.label)
      digest.add(tag.articles.count)
    }
    return digest.finish()
  }

  static let fields = FieldTable<PageView<TagsPage>>(
    PageView<TagsPage>.commonFields + [
      .views(.tags, "All tags, by name.") { view in
        view.context.site.tags.map { TagView(tag: $0, context: view.context) }
      },
      .flag(.hasTags, "True if there is any.") { !$0.context.site.tags.isEmpty },
      .views(.letters, "The same by their first letters.") { LetterView.all($0.context) },
    ])
}
