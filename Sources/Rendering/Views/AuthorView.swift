import ContentModel

/// An author in a byline.
struct AuthorView: FieldView {
  static let typeName = "author"
  let byline: Byline
  let isFirst: Bool
  let isLast: Bool
  let words: Words

  static let fields = FieldTable<AuthorView>([
    .text(.name, "The name.") { $0.byline.author.value },
    .text(.role, "What they did apart from writing, by the words' `role_…`.") { view in
      view.byline.role.flatMap { view.words["role_\($0.rawValue)"] }
    },
    .flag(.isFirst, "True for the first author.") { $0.isFirst },
    .flag(.isLast, "True for the last of several authors.") { $0.isLast && !$0.isFirst },
    .flag(.isOnly, "True for an author who stands alone.") { $0.isFirst && $0.isLast },
  ])

  /// The authors of an article, in order.
  static func all(_ article: Article, words: Words) -> [AuthorView] {
    let bylines = article.details.authors
    return bylines.indices.map { index in
      AuthorView(byline: bylines[index], isFirst: index == 0, isLast: index == bylines.count - 1, words: words)
    }
  }
}
