import ContentModel
import SiteModel
import Templating

/// The inputs of all pages; immutable and shared.
public final class RenderContext: Sendable {
  let site: Site
  let links: LinkTable
  let theme: Theme
  let related: RelatedArticles
  let menu: MenuTable
  /// The cards rendered ahead; empty until they are.
  let cards: CardTable
  let rssItems = RSSItems()

  /// Creates a context without cards: each card is rendered on demand.
  public convenience init(site: Site, links: LinkTable, theme: Theme, related: RelatedArticles) {
    self.init(site: site, links: links, theme: theme, related: related, cards: CardTable())
  }

  private init(site: Site, links: LinkTable, theme: Theme, related: RelatedArticles, cards: CardTable) {
    self.site = site
    self.links = links
    self.theme = theme
    self.related = related
    menu = MenuTable(site, links)
    self.cards = cards
  }

  /// Returns this context with the cards of all articles.
  ///
  /// `cards` are the results of ``cards(of:known:)`` for all articles, in order.
  public func with(cards: [HTML]) -> RenderContext {
    RenderContext(
      site: site, links: links, theme: theme, related: related,
      cards: CardTable(partials: theme.cardPartials, cards: cards))
  }

  /// The number of published articles.
  public var articleCount: Int { site.articles.count }

  /// The newest articles, at most ten, newest first; every layout may show them.
  var latest: [ArticleIndex] { site.articles.indices.prefix(10).map { ArticleIndex($0) } }

  var configuration: SiteConfiguration { site.configuration }
  var address: SiteAddress { site.configuration.address }
  var words: Words { theme.words }
}
