import SiteModel
import Templating

/// Cards already rendered, by partial and article, so that a list copies bytes.
struct CardTable: Sendable {
  private let partials: [PartialID]
  /// By article, then by partial.
  private let cards: [HTML]

  init() { self.init(partials: [], cards: []) }

  /// `cards` holds for each article, in order, its card in each partial.
  init(partials: [PartialID], cards: [HTML]) {
    self.partials = partials
    self.cards = cards
  }

  subscript(partial: PartialID, article: ArticleIndex) -> HTML? {
    partials.firstIndex(of: partial).map { cards[article.row * partials.count + $0] }
  }
}
