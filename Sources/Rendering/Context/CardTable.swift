import SiteModel
import Templating

/// The cards rendered ahead, by article and partial.
struct CardTable: Sendable {
  private let partials: [PartialID]
  /// By article, then by partial; empty if none were rendered ahead.
  private let cards: [HTML]

  init() { self.init(partials: [], cards: []) }

  /// `cards` are the cards of each article, in order of the site's rows, one for each partial.
  init(partials: [PartialID], cards: [HTML]) {
    self.partials = partials
    self.cards = cards
  }

  /// The card of an article in a partial; nil if it was not rendered ahead.
  subscript(partial: PartialID, article: ArticleIndex) -> HTML? {
    partials.firstIndex(of: partial).map { cards[article.row * partials.count + $0] }
  }
}
