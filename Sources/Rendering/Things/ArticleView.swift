import CommonMark
import ContentModel
import SiteModel
import Templating

/// An article on its own page.
struct ArticleView: ArticleKeys {
  static let typeName = "article"
  let index: ArticleIndex
  /// The HTML of the article's text.
  let text: BodyHTML
  let context: RenderContext

  private var details: ArticleDetails { siteArticle.article.details }

  static let fields = FieldTable<ArticleView>(
    sharedFields + [
      .text(.id, "The id that comments and feeds hang on.") { $0.article.id.value },
      .url(.permalink, "The absolute address.") { $0.context.address.absolute($0.siteArticle.path) },
      .text(.standfirst, "The summary under the title.") { $0.details.standfirst },
      .text(.dateline, "The place it was reported from.") { $0.details.dateline },
      .html(.body, "The text.") { $0.body },
      .view(.updated, "When it was changed last.") { view in
        view.updated.map { DateView($0, hasTime: view.details.updatedHasTime, in: view.context) }
      },
      .number(.wordCount, "How many words it has.") { $0.article.body.wordCount },
      .view(.previous, "The article published before it.") { $0.neighbour(1) },
      .view(.next, "The article published after it.") { $0.neighbour(-1) },
      .views(.related, "Articles that share its tags, as cards.") { view in
        view.context.related[view.index].map { CardView(index: $0, context: view.context) }
      },
      .flag(.hasRelated, "True if there are any.") { !$0.context.related[$0.index].isEmpty },
      .views(.corrections, "What was put right since, newest first.") { view in
        view.corrections.sorted { $0.date.value > $1.date.value }.map {
          CorrectionView(correction: $0, context: view.context)
        }
      },
      .flag(.hasCorrections, "True if anything was.") { !$0.corrections.isEmpty },
      .views(.sources, "What it rests on.") { view in
        view.details.sources.map {
          SourceView(source: $0, isOfSponsored: view.siteArticle.isSponsored, context: view.context)
        }
      },
      .flag(.hasSources, "True if it names any.") { !$0.details.sources.isEmpty },
      .view(.comments, "The reply form; absent: replies are not offered.") {
        CommentsView($0.siteArticle, in: $0.context)
      },
    ])

  /// The least time from publication to a change that is shown, in seconds: an hour.
  private static let materialDelay = 3600

  /// The moment of the last change; nil if it came within ``materialDelay``.
  private var updated: Moment? {
    article.updated(at: context.site.moment).flatMap {
      $0.seconds - article.published.seconds >= Self.materialDelay ? $0 : nil
    }
  }

  private var corrections: [Correction] { article.corrections(at: context.site.moment) }

  /// The article at a distance in the list, older for positive ones; nil beyond the ends.
  private func neighbour(_ distance: Int) -> ArticleLinkView? {
    let row = index.row + distance
    guard context.site.articles.indices.contains(row) else { return nil }
    let siteArticle = context.site.articles[row]
    return ArticleLinkView(
      title: siteArticle.article.title.value, url: context.address.rootRelative(siteArticle.path),
      kindLabel: context.word(for: siteArticle.kind))
  }

  private var body: HTML {
    context.filled(
      text, of: article.body, links: context.links[index], belowPicture: context.links.leadImage(of: index) != nil,
      isSponsored: siteArticle.isSponsored, isTracked: true)
  }
}
