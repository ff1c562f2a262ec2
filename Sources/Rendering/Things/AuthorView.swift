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
  private var role: String? { credit.role.flatMap { context.words["role_\($0.rawValue)"] } }

  static let fields = FieldTable<AuthorView>([
    .text(.name, "The name.") { $0.author.name },
    .url(.url, "The author's page.") { $0.context.address.rootRelative($0.author.path) },
    .url(.permalink, "The absolute address of the author's page.") { $0.context.address.absolute($0.author.path) },
    .text(.fediverse, "The author's name in the Fediverse, `@name@host`.") { $0.author.record?.fediverse },
    .text(.role, "What they did apart from writing, by the words' `role_…`.") { $0.role },
    .flag(.isFirst, "True for the first author.") { $0.isFirst },
    .flag(.isLast, "True for the last of several authors.") { $0.isLast && !$0.isFirst },
    .flag(.isOnly, "True for an author who stands alone.") { $0.isFirst && $0.isLast },
  ])

  /// The authors of an article, in order.
  static func all(_ article: SiteArticle, in context: RenderContext) -> [AuthorView] {
    let credits = article.credits
    return credits.indices.map { index in
      AuthorView(
        credit: credits[index], isFirst: index == 0, isLast: index == credits.count - 1, context: context)
    }
  }

  /// The names of an article's writers, joined; nil if it has no credits.
  ///
  /// If no credit is for writing, all authors are named, each with the role.
  static func byline(_ article: SiteArticle, in context: RenderContext) -> String? {
    var writers: [AuthorIndex] = []
    for credit in article.credits where credit.isWriting && !writers.contains(credit.author) {
      writers.append(credit.author)
    }
    let names = writers.map { context.site[$0].name }
    return context.words.joined(names.isEmpty ? all(article, in: context).map(\.nameWithRole) : names)
  }

  /// The name as in the byline of an article's page: `Jo Lee (photos)`.
  private var nameWithRole: String { author.name + (role.map { " (\($0))" } ?? "") }
}
