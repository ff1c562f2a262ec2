import ContentModel
import SiteModel
import Templating

/// An article in a list.
///
/// It sees itself and the globals only, so it is rendered once and its bytes are used again.
struct CardView: FieldView {
  static let typeName = "card"
  let index: ArticleIndex
  let context: RenderContext

  var isClosed: Bool { true }

  func fragment(of partial: PartialID) -> HTML? { context.cards[partial, index] }

  private var placed: PlacedArticle { context.site[index] }
  private var article: Article { placed.article }

  static let fields = FieldTable<CardView>([
    .text(.title, "The title.") { $0.article.title.value },
    .text(.url, "The address, from the host's root.") { $0.context.address.rootRelative($0.placed.path) },
    .text(.kicker, "The label above the title.") { $0.article.details.kicker },
    .text(.standfirst, "The summary, or else the beginning of the text.") { view in
      if let standfirst = view.article.details.standfirst { return standfirst }
      let excerpt = view.article.body.excerpt
      return excerpt.isEmpty ? nil : excerpt
    },
    .text(.kind, "`news`, `analysis`, `opinion`, `review`, `live` or `sponsored`.") {
      $0.placed.kind.rawValue
    },
    .view(.section, "The section it stands in.") { $0.context.sectionLink($0.placed.section) },
    .view(.published, "When it was published.") { DateView($0.article.published, in: $0.context) },
    .text(.byline, "The authors' names, joined.") { view in
      view.context.words.joined(view.placed.credits.map { view.context.site[$0.author].name })
    },
    .view(.leadImage, "The picture at its head.") { view in
      LeadImageView(of: view.index, in: view.context)
    },
    .flag(.hasImage, "True if it has a picture.") { LeadImageView(of: $0.index, in: $0.context) != nil },
    .number(.readingMinutes, "How long reading it takes.") { $0.article.body.readingMinutes },
    .flag(.oneMinute, "True if that is one minute.") { $0.article.body.readingMinutes == 1 },
  ])
}

/// The article that leads the front page: the keys of a card, but rendered where it stands.
struct LeadView: FieldView {
  static let typeName = "lead"
  let card: CardView

  static let fields = FieldTable<LeadView>(
    CardView.fields.fields.map { field in
      Field(key: field.key, type: field.type, summary: field.summary) { field.value($0.card) }
    })
}

extension RenderContext {
  func sectionLink(_ index: SectionIndex?) -> LinkView? {
    index.map { LinkView(label: site[$0].label, url: address.rootRelative(site[$0].path)) }
  }

  func tagLink(_ index: TagIndex) -> LinkView {
    LinkView(label: site[index].label, url: address.rootRelative(site[index].path))
  }
}
