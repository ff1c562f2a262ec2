import ContentModel
import SiteModel

/// An author in the list of all authors.
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
