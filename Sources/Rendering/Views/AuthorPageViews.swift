import ContentModel
import SiteModel

/// The page of an author, and the pages of its list.
struct AuthorPageView: PageView {
  static let typeName = "author page"
  let index: AuthorIndex
  let list: ListPage
  let plan: PagePlan
  let context: RenderContext

  private var author: Author { context.site[index] }
  var pageTitle: String { author.name }
  var description: String? { author.record?.term.shortText }

  static let fields = FieldTable<AuthorPageView>(
    commonFields + [
      .view(.author, "The author.") { AuthorProfileView(author: $0.author, context: $0.context) },
      .views(.articles, "The author's articles, newest first.") {
        $0.context.cards(of: $0.author.articles, on: $0.list)
      },
      .flag(.hasArticles, "True if there are any.") { !$0.author.articles.isEmpty },
      .view(.paginator, "The list's other pages.") {
        PaginatorView(list: $0.list, path: $0.author.path, address: $0.context.address)
      },
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
    .text(.url, "The author's page.") { $0.context.address.rootRelative($0.author.path) },
    .number(.count, "How many articles they had a part in.") { $0.author.articles.count },
    .flag(.one, "True if that is one.") { $0.author.articles.count == 1 },
  ])
}
