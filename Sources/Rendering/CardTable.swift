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
  ///
  /// Throws a ``RenderingProblem`` if a partial never comes to an end.
  public func cards(of articles: Range<Int>) throws(RenderingProblem) -> [[HTML]] {
    var rows: [[HTML]] = []
    for row in articles {
      let view = CardView(index: ArticleIndex(row), context: self)
      var cards: [HTML] = []
      for partial in theme.cardPartials { cards.append(try card(view, partial)) }
      rows.append(cards)
    }
    return rows
  }

  private func card(_ view: CardView, _ partial: PartialID) throws(RenderingProblem) -> HTML {
    var bytes: [UInt8] = []
    let globals = GlobalsView(context: self)
    let isWhole = theme.library.renderFragment(partial, globals: globals, context: view, into: &bytes)
    guard isWhole else { throw RenderingProblem("partials/\(theme.library.name(of: partial))") }
    return HTML(trusted: bytes)
  }

  /// The table of all cards; `rows` are the results of ``cards(of:)`` in order.
  public func cardTable(rows: [[HTML]]) -> CardTable {
    CardTable(partials: theme.cardPartials, rows: rows)
  }
}
