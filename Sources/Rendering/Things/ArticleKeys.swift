import ContentModel
import SiteModel
import Templating

/// The keys of an article on its own page and in lists.
protocol ArticleKeys: FieldView {
  var index: ArticleIndex { get }
  var context: RenderContext { get }
}

extension ArticleKeys {
  var siteArticle: SiteArticle { context.site[index] }
  var article: Article { siteArticle.article }

  static var sharedFields: [Field<Self>] {
    [
      .text(.title, "The title.") { $0.article.title.value },
      .url(.url, "The address, from the host's root.") { $0.context.address.rootRelative($0.siteArticle.path) },
      .text(.kicker, "The label above the title.") { $0.article.details.kicker },
      .text(.kind, "`news`, `analysis`, `opinion`, `review`, `live` or `sponsored`.") { $0.siteArticle.kind.rawValue },
      .text(.kindLabel, "The theme's word for that; absent for news, and where other labels say it.") {
        $0.context.kindLabel(of: $0.siteArticle)
      },
      .view(.section, "The section it stands in.") { $0.context.sectionLink($0.siteArticle.section) },
      .view(.published, "When it was published.") {
        DateView($0.article.published, hasTime: $0.article.hasTime, in: $0.context)
      },
      .view(.leadImage, "The picture at its head.") { PictureView(leadImageOf: $0.index, in: $0.context) },
      .number(.readingMinutes, "How long reading it takes.") { $0.article.body.readingMinutes },
      .text(.readingLabel, "The same in words.") {
        $0.context.words.counted($0.article.body.readingMinutes, "minutes")
      },
      .views(.authors, "Who wrote it, in order.") { AuthorView.all($0.siteArticle, in: $0.context) },
      .flag(.hasAuthors, "True if it names an author.") { !$0.siteArticle.credits.isEmpty },
      .views(.tags, "Its tags.") { view in view.siteArticle.tags.map { view.context.tagLink($0) } },
      .flag(.hasTags, "True if it has a tag.") { !$0.siteArticle.tags.isEmpty },
      .extra("The values under `extra` in its front matter.") {
        ExtraView($0.article.details.extra, in: $0.context)
      },
    ]
  }
}

extension RenderContext {
  /// The theme's word for a kind; nil for news, which has none.
  func word(for kind: ArticleKind) -> String? { words[kind.word] }

  /// The word for an article's kind; nil if the section or the kicker says the same.
  ///
  /// A sponsored article always has its word.
  func kindLabel(of siteArticle: SiteArticle) -> String? {
    guard let word = word(for: siteArticle.kind), !siteArticle.isSponsored else { return word(for: siteArticle.kind) }
    let beside = [siteArticle.section.map { site[$0].label }, siteArticle.article.details.kicker]
    return beside.contains { $0?.lowercased() == word.lowercased() } ? nil : word
  }
}

extension SiteArticle {
  /// True for a sponsored article.
  var isSponsored: Bool { kind == .sponsored }
}

extension Article {
  /// The standfirst, or else the beginning of the text; nil if there is neither.
  var summary: String? { details.standfirst ?? (body.excerpt.isEmpty ? nil : body.excerpt) }
}

extension ArticleKind {
  /// The name of the theme's word for the kind, such as `kind_opinion`.
  var word: String { "kind_\(rawValue)" }
}
