import SiteModel
import Templating

/// Cards already rendered, by partial and article, so that a list copies bytes.
public struct CardTable: Sendable {
  private let partials: [PartialID]
  /// By partial, then by article.
  private let cards: [[HTML]]

  init() {
    partials = []
    cards = []
  }

  /// `rows` holds for each article, in order, its card in each partial.
  init(partials: [PartialID], rows: [[HTML]]) {
    self.partials = partials
    cards = partials.indices.map { position in rows.map { $0[position] } }
  }

  subscript(partial: PartialID, article: ArticleIndex) -> HTML? {
    partials.firstIndex(of: partial).map { cards[$0][article.row] }
  }
}

extension RenderContext {
  /// The cards of some articles, for ``cardTable(rows:)``.
  public func cards(of articles: Range<Int>) -> [[HTML]] {
    let globals = GlobalsView(context: self)
    return articles.map { row in
      theme.cardPartials.map { partial in
        var bytes: [UInt8] = []
        theme.library.renderFragment(
          partial, globals: globals, context: CardView(index: ArticleIndex(row), context: self), into: &bytes)
        return HTML(trusted: bytes)
      }
    }
  }

  /// The table of all cards; `rows` are the results of ``cards(of:)`` in order.
  public func cardTable(rows: [[HTML]]) -> CardTable {
    CardTable(partials: theme.cardPartials, rows: rows)
  }
}
