import SiteModel
import Templating

extension RenderContext {
  /// The cards of some articles, for ``with(cards:)``: those of one article together, rendered unless they are `known`: one
  /// for each partial.
  ///
  /// Throws a ``RenderingProblem`` if a partial never comes to an end.
  public func cards(
    of articles: Range<Int>, known: (_ row: Int) -> [HTML]? = { _ in nil }
  ) throws(RenderingProblem) -> [HTML] {
    var cards: [HTML] = []
    for row in articles {
      if let known = known(row), known.count == theme.cardPartials.count {
        cards += known
        continue
      }
      let view = CardView(index: ArticleIndex(row), context: self)
      for partial in theme.cardPartials { cards.append(try card(view, partial)) }
    }
    return cards
  }

  private func card(_ view: CardView, _ partial: PartialID) throws(RenderingProblem) -> HTML {
    var bytes: [UInt8] = []
    let globals = GlobalsView(context: self)
    let isWhole = theme.library.renderFragment(partial, globals: globals, context: view, into: &bytes)
    guard isWhole else { throw RenderingProblem(endless: "partials/\(theme.library.name(of: partial))") }
    return HTML(trusted: bytes)
  }
}
