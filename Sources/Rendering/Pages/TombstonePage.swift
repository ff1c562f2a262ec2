import ByteCoding
import SiteModel

/// The page at the address of a withdrawn article.
struct TombstonePage: PageKind {
  static let layout = "withdrawn"
  static let isList = false
  static let dependencies: ArticleDependencies = []

  let plan: PagePlan
  let index: TombstoneIndex

  func facts(in context: RenderContext) -> PageFacts {
    context.facts(of: plan, title: context.site[index].article.title.value, isIndexed: false)
  }

  func view(in context: RenderContext) -> TombstonePageView {
    TombstonePageView(page: self, facts: facts(in: context), context: context)
  }

  /// Nil: there are few of these pages.
  func digest(_ digest: inout PageDigest) -> Digest? { nil }
}

/// The page of a withdrawn article as its layout sees it.
struct TombstonePageView: PageView {
  static let typeName = "withdrawn page"
  let page: TombstonePage
  let facts: PageFacts
  let context: RenderContext

  static let fields = FieldTable<TombstonePageView>(
    commonFields + [
      .view(.article, "What was withdrawn.") { view in
        TombstoneView(tombstone: view.context.site[view.page.index], context: view.context)
      }
    ])
}
