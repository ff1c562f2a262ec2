import CommonMark
import ContentModel
import SiteModel
import Templating

/// An article on its own page.
struct ArticleView: FieldView {
  static let typeName = "article"
  let index: ArticleIndex
  let context: RenderContext
  private let related: [ArticleIndex]

  init(index: ArticleIndex, context: RenderContext) {
    self.index = index
    self.context = context
    related = context.site.related(to: index)
  }

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
    .text(.kind, "`news`, `analysis`, `opinion`, `review`, `live` or `sponsored`.") { $0.placed.kind.rawValue },
    .html(.body, "The text.") { $0.body },
    .view(.section, "The section it stands in.") { $0.context.sectionLink($0.placed.section) },
    .views(.authors, "Who wrote it, in order.") { AuthorView.all($0.placed, in: $0.context) },
    .flag(.hasAuthors, "True if it names an author.") { !$0.placed.credits.isEmpty },
    .views(.tags, "Its tags.") { view in view.placed.tags.map { view.context.tagLink($0) } },
    .flag(.hasTags, "True if it has a tag.") { !$0.placed.tags.isEmpty },
    .view(.published, "When it was published.") { DateView($0.article.published, in: $0.context) },
    .view(.updated, "When it was changed last.") { view in view.updated.map { DateView($0, in: view.context) } },
    .number(.readingMinutes, "How long reading it takes.") { $0.article.body.readingMinutes },
    .flag(.oneMinute, "True if that is one minute.") { $0.article.body.readingMinutes == 1 },
    .number(.wordCount, "How many words it has.") { $0.article.body.wordCount },
    .view(.leadImage, "The picture at its head.") { view in
      LeadImageView(of: view.index, in: view.context)
    },
    .view(.previous, "The article published before it.") { $0.neighbour(1) },
    .view(.next, "The article published after it.") { $0.neighbour(-1) },
    .views(.related, "Articles that share its tags, as cards.") { view in
      view.related.map { CardView(index: $0, context: view.context) }
    },
    .flag(.hasRelated, "True if there are any.") { !$0.related.isEmpty },
    .views(.corrections, "What was put right since, newest first.") { view in
      view.details.corrections.sorted { $0.date > $1.date }.map {
        CorrectionView(correction: $0, context: view.context)
      }
    },
    .flag(.hasCorrections, "True if anything was.") { !$0.details.corrections.isEmpty },
    .views(.sources, "What it rests on.") { $0.details.sources.map(SourceView.init) },
    .flag(.hasSources, "True if it names any.") { !$0.details.sources.isEmpty },
    .extra("The values under `extra` in its front matter.") {
      ExtraView($0.details.extra, keys: $0.context.theme.keys)
    },
    .view(.comments, "The reply form; absent: replies are not offered.") { CommentsView($0.placed, in: $0.context) },
  ])

  /// How long after the publication a change must come to be told to readers, in seconds.
  private static let materialDelay = 3600

  /// The date of the last change, if it came materially after the publication.
  private var updated: Moment? {
    details.updated.flatMap { $0.seconds - article.published.seconds >= Self.materialDelay ? $0 : nil }
  }

  /// The article so many places older.
  private func neighbour(_ distance: Int) -> ArticleLinkView? {
    let row = index.row + distance
    guard context.site.articles.indices.contains(row) else { return nil }
    let placed = context.site.articles[row]
    return ArticleLinkView(title: placed.article.title.value, url: context.address.rootRelative(placed.path))
  }

  private var body: HTML { context.filled(article.body.html, links: context.links[index]) }
}
