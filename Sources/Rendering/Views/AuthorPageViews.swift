import ContentModel
import SiteModel

/// The page of an author, and the pages of its list.
struct AuthorPageView: ListPageView {
  static let typeName = "author page"
  let index: AuthorIndex
  let list: ListPage
  let plan: PagePlan
  let context: RenderContext

  private var author: Author { context.site[index] }
  var pageTitle: String { author.name }
  var description: String? { author.record?.term.shortText }

  var listPath: String { author.path }
  var rows: [ArticleIndex] { Array(author.articles[list.rows]) }

  static let fields = FieldTable<AuthorPageView>(
    commonFields + listFields + [
      .view(.author, "The author.") {
        AuthorProfileView(author: $0.author, context: $0.context, isCounted: $0.list.number == nil)
      },
      .flag(.hasArticles, "True if there are any.") { !$0.author.articles.isEmpty },
    ])
}

/// The index of all authors.
struct AuthorsPageView: PageView {
  static let typeName = "authors page"
  let plan: PagePlan
  let context: RenderContext

  var pageTitle: String { context.words["authors"] ?? "" }

  static let fields = FieldTable<AuthorsPageView>(
    commonFields + [
      .views(.authors, "All authors, by name.") { view in
        view.context.site.authors.map { AuthorEntryView(author: $0, context: view.context) }
      },
      .flag(.hasAuthors, "True if there is any.") { !$0.context.site.authors.isEmpty },
    ])
}

/// An author with the number of their articles.
struct AuthorEntryView: FieldView {
  static let typeName = "author_entry"
  let author: Author
  let context: RenderContext

  static let fields = FieldTable<AuthorEntryView>([
    .text(.name, "The name.") { $0.author.name },
    .url(.url, "The author's page.") { $0.context.address.rootRelative($0.author.path) },
    .number(.count, "How many articles they had a part in.") { $0.author.articles.count },
    .text(.countLabel, "The same in words.") { $0.context.words.counted($0.author.articles.count, "articles") },
  ])
}
