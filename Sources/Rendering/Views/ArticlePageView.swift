import CommonMark
import SiteModel

/// The page of an article.
struct ArticlePageView: PageView {
  static let typeName = "article page"
  let index: ArticleIndex
  /// The HTML of its text.
  let text: BodyHTML
  let plan: PagePlan
  let context: RenderContext

  var pageTitle: String { context.site[index].article.title.value }

  var description: String? { context.site[index].article.summary }

  static let fields = FieldTable<ArticlePageView>(
    commonFields + [
      .view(.article, "The article.") { ArticleView(index: $0.index, text: $0.text, context: $0.context) }
    ])
}
