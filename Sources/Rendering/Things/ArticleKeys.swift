import ContentModel
import SiteModel
import Templating

/// An article, on its own page or in a list: the keys that both have.
protocol ArticleKeys: FieldView {
  var index: ArticleIndex { get }
  var context: RenderContext { get }
}

extension ArticleKeys {
  var placed: PlacedArticle { context.site[index] }
  var article: Article { placed.article }

  static var sharedFields: [Field<Self>] {
    [
      .text(.title, "The title.") { $0.article.title.value },
      .url(.url, "The address, from the host's root.") { $0.context.address.rootRelative($0.placed.path) },
      .text(.kicker, "The label above the title.") { $0.article.details.kicker },
      .text(.kind, "`news`, `analysis`, `opinion`, `review`, `live` or `sponsored`.") { $0.placed.kind.rawValue },
      .view(.section, "The section it stands in.") { $0.context.sectionLink($0.placed.section) },
      .view(.published, "When it was published.") {
        DateView($0.article.published, hasTime: $0.article.hasTime, in: $0.context)
      },
      .view(.leadImage, "The picture at its head.") { LeadImageView(of: $0.index, in: $0.context) },
      .number(.readingMinutes, "How long reading it takes.") { $0.article.body.readingMinutes },
      .text(.readingLabel, "The same in words.") {
        $0.context.words.counted($0.article.body.readingMinutes, "minutes")
      },
    ]
  }
}

extension Article {
  /// The standfirst, or else the beginning of the text; nil if there is neither.
  var summary: String? { details.standfirst ?? (body.excerpt.isEmpty ? nil : body.excerpt) }
}
