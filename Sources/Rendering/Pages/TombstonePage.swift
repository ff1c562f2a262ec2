import ByteCoding
import SiteModel

/// The page at the address of a withdrawn article.
struct TombstonePage: PageKind {
  static let layout = "withdrawn"
  static let viewName = "withdrawn page"
  static let isList = false
  static let dependencies: ArticleDependencies = []

  let plan: PagePlan
  let index: TombstoneIndex

  func facts(in context: RenderContext) -> PageFacts {
    context.facts(of: plan, title: context.site[index].article.title.value, isIndexed: false)
  }

  /// Nil: there are few of these pages.
  func digest(_ digest: inout PageDigest) -> Digest? { nil }

  static let fields = FieldTable<PageView<TombstonePage>>(
    PageView<TombstonePage>.commonFields + [
      .view(.article, "What was withdrawn.") { view in
        TombstoneView(tombstone: view.context.site[view.page.index], context: view.context)
      }
    ])
}
