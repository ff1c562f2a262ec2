import ContentModel
import SiteModel
import Templating

/// An article in a list.
///
/// A closed view: it is rendered once for each partial, and its bytes are reused.
struct CardView: ArticleKeys {
  static let typeName = "card"
  let index: ArticleIndex
  let context: RenderContext

  var isClosed: Bool { true }

  func fragment(of partial: PartialID) -> HTML? { context.cards[partial, index] }

  static let fields = FieldTable<CardView>(
    sharedFields + [
      .text(.standfirst, "The summary, or else the beginning of the text.") { $0.article.summary },
      .text(.byline, "The writers' names, joined; if nobody wrote, those of all authors, with their roles.") {
        AuthorView.byline($0.siteArticle, in: $0.context)
      },
      .flag(.hasImage, "True if it has a picture.") { PictureView(leadImageOf: $0.index, in: $0.context) != nil },
    ])
}

/// The leading article of the front page: the keys of a card, rendered in place.
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
