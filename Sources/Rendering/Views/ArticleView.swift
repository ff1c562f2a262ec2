import CommonMark
import ContentModel
import SiteModel
import Templating

/// An article on its own page.
struct ArticleView: FieldView {
  static let typeName = "article"
  let index: ArticleIndex
  let context: RenderContext

  var placed: PlacedArticle { context.site[index] }
  private var article: Article { placed.article }
  private var details: ArticleDetails { placed.article.details }

  static let fields = FieldTable<ArticleView>([
    .text(.id, "The id that comments and feeds hang on.") { $0.article.id.value },
    .text(.title, "The title.") { $0.article.title.value },
    .text(.url, "The address, from the host's root.") { $0.context.address.rootRelative($0.placed.path) },
    .text(.permalink, "The absolute address.") { $0.context.address.absolute($0.placed.path) },
    .text(.kicker, "The label above the title.") { $0.details.kicker },
    .text(.standfirst, "The summary under the title.") { $0.details.standfirst },
    .text(.dateline, "The place it was reported from.") { $0.details.dateline },
    .text(.kind, "`news`, `analysis`, `opinion`, `review`, `live` or `sponsored`.") { $0.details.kind.rawValue },
    .html(.body, "The text.") { $0.body },
    .view(.section, "The section it stands in.") { $0.context.sectionLink($0.placed.section) },
    .views(.authors, "Who wrote it, in order.") { AuthorView.all($0.article, words: $0.context.words) },
    .flag(.hasAuthors, "True if it names an author.") { !$0.details.authors.isEmpty },
    .views(.tags, "Its tags.") { view in view.placed.tags.map { view.context.tagLink($0) } },
    .flag(.hasTags, "True if it has a tag.") { !$0.placed.tags.isEmpty },
    .view(.published, "When it was published.") { DateView($0.article.published, in: $0.context) },
    .view(.updated, "When it was changed last.") { view in view.updated.map { DateView($0, in: view.context) } },
    .number(.readingMinutes, "How long reading it takes.") { $0.article.body.readingMinutes },
    .flag(.oneMinute, "True if that is one minute.") { $0.article.body.readingMinutes == 1 },
    .number(.wordCount, "How many words it has.") { $0.article.body.wordCount },
    .view(.leadImage, "The picture at its head.") { view in
      view.details.leadImage.map { LeadImageView(image: $0, address: view.context.address) }
    },
    .view(.comments, "The reply form; absent: replies are not offered.") { CommentsView($0.placed, in: $0.context) },
  ])

  /// The date of the last change, if it came after the publication.
  private var updated: Moment? {
    details.updated.flatMap { $0 > article.published ? $0 : nil }
  }

  private var body: HTML {
    let links = context.links[index]
    var bytes: [UInt8] = []
    article.body.html.append(to: &bytes) { hole in
      switch links[hole.reference] {
      case .asWritten: .asWritten
      case .textOnly: .textOnly
      case .onSite(let path, let suffix): .address(context.address.rootRelativeReference(path) + suffix)
      }
    }
    return HTML(trusted: bytes)
  }
}
