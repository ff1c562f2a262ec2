import SiteModel
import Templating

extension RenderContext {
  /// Renders the cards of some articles, for ``with(cards:)``; `articles` are rows of the site.
  ///
  /// The cards of one article are together, one for each partial. `known` returns those of a row that need not be
  /// rendered; nil if there are none. Throws a ``RenderingProblem`` if a partial does not end.
  public func cards(
    of articles: Range<Int>, known: (_ row: Int) -> [HTML]? = { _ in nil }
  ) throws(RenderingProblem) -> [HTML] {
    var cards: [HTML] = []
    var buffer: [UInt8] = []
    for row in articles {
      if let known = known(row), known.count == theme.cardPartials.count {
        cards += known
        continue
      }
      let view = CardView(index: ArticleIndex(row), context: self)
      for partial in theme.cardPartials { cards.append(try card(view, partial, &buffer)) }
    }
    return cards
  }

  /// Renders a card in the buffer, and returns a copy, which takes no more memory than it needs.
  private func card(
    _ view: CardView, _ partial: PartialID, _ buffer: inout [UInt8]
  ) throws(RenderingProblem) -> HTML {
    buffer.removeAll(keepingCapacity: true)
    let globals = GlobalsView(context: self)
    let isWhole = templates.renderFragment(partial, globals: globals, context: view, into: &buffer)
    guard isWhole else { throw RenderingProblem(endless: "partials/\(templates.name(of: partial))") }
    return HTML(trusted: buffer.withUnsafeBufferPointer(Array.init))
  }
}
