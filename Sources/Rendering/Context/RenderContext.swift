import ContentModel
import SiteModel
import Templating

/// The inputs of all pages; immutable, and shared but for replicas.
public final class RenderContext: Sendable {
  let site: Site
  let links: LinkTable
  let theme: Theme
  let related: RelatedArticles
  let menu: MenuTable
  /// The cards rendered ahead; empty until they are.
  let cards: CardTable
  let rssItems: RSSItems
  /// The site's address; here since each use of it in the configuration would copy it.
  let address: SiteAddress
  /// The theme's words.
  let words: Words
  /// The theme's templates, or a replica.
  let templates: TemplateLibrary

  /// Creates a context without cards: each card is rendered on demand.
  public convenience init(site: Site, links: LinkTable, theme: Theme, related: RelatedArticles) {
    self.init(
      site, links, theme, related, menu: MenuTable(site, links), cards: CardTable(), rssItems: RSSItems(),
      templates: theme.library)
  }

  private init(
    _ site: Site, _ links: LinkTable, _ theme: Theme, _ related: RelatedArticles, menu: MenuTable, cards: CardTable,
    rssItems: RSSItems, templates: TemplateLibrary
  ) {
    self.site = site
    self.links = links
    self.theme = theme
    self.related = related
    self.menu = menu
    self.cards = cards
    self.rssItems = rssItems
    address = site.configuration.address
    words = theme.words
    self.templates = templates
  }

  /// Returns this context with the cards of all articles.
  ///
  /// `cards` are the results of ``cards(of:known:)`` for all articles, in order.
  public func with(cards: [HTML]) -> RenderContext {
    RenderContext(
      site, links, theme, related, menu: menu, cards: CardTable(partials: theme.cardPartials, cards: cards),
      rssItems: rssItems, templates: templates)
  }

  /// Returns a replica for another task, with a site and templates of its own; it shares the rest.
  ///
  /// Tasks that share an object wait for each other's counts of references to it. The RSS items are shared so that each
  /// is rendered once.
  public func replica() -> RenderContext {
    RenderContext(
      site.replica(), links, theme, related, menu: menu, cards: cards, rssItems: rssItems,
      templates: templates.replica())
  }

  /// The number of published articles.
  public var articleCount: Int { site.articles.count }

  /// The newest articles, at most ten, newest first; every layout may show them.
  var latest: [ArticleIndex] { site.articles.indices.prefix(10).map { ArticleIndex($0) } }

  var configuration: SiteConfiguration { site.configuration }
}
