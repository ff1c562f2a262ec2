import ContentModel
import SiteModel

/// An author in a byline.
struct AuthorView: FieldView {
  static let typeName = "author"
  let credit: Credit
  let isFirst: Bool
  let isLast: Bool
  let context: RenderContext

  private var author: Author { context.site[credit.author] }

  static let fields = FieldTable<AuthorView>([
    .text(.name, "The name.") { $0.author.name },
    .url(.url, "The author's page.") { $0.context.address.rootRelative($0.author.path) },
    .text(.role, "What they did apart from writing, by the words' `role_…`.") { view in
      view.credit.role.flatMap { view.context.words["role_\($0.rawValue)"] }
    },
    .flag(.isFirst, "True for the first author.") { $0.isFirst },
    .flag(.isLast, "True for the last of several authors.") { $0.isLast && !$0.isFirst },
    .flag(.isOnly, "True for an author who stands alone.") { $0.isFirst && $0.isLast },
  ])

  /// The authors of an article, in order.
  static func all(_ article: PlacedArticle, in context: RenderContext) -> [AuthorView] {
    let credits = article.credits
    return credits.indices.map { index in
      AuthorView(
        credit: credits[index], isFirst: index == 0, isLast: index == credits.count - 1, context: context)
    }
  }
}
