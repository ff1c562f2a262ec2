import SiteModel

/// The page of an article.
struct ArticlePageView: PageView {
  static let typeName = "article page"
  let index: ArticleIndex
  let plan: PagePlan
  let context: RenderContext

  var pageTitle: String { context.site[index].article.title.value }

  var description: String? {
    let article = context.site[index].article
    let text = article.details.standfirst ?? article.body.excerpt
    return text.isEmpty ? nil : text
  }

  static let fields = FieldTable<ArticlePageView>(
    commonFields + [
      .view(.article, "The article.") { ArticleView(index: $0.index, context: $0.context) }
    ])
}
