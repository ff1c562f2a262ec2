import ByteCoding
import ContentModel
import SiteModel

/// Everything that pages are made of, with the digests of its parts.
final class FingerprintSources: Sendable {
  let context: RenderContext
  /// The digests of the newspaper's files.
  let digests: ContentDigests
  /// The digest of each article's cards, by row of the site's articles.
  let cards: [Digest]
  /// The digest of all that every page shows.
  let common: Digest

  init(_ context: RenderContext, _ digests: ContentDigests, cards: [Digest]) {
    self.context = context
    self.digests = digests
    self.cards = cards
    common = Self.common(context, digests)
  }

  private static func common(_ context: RenderContext, _ digests: ContentDigests) -> Digest {
    var writer = ByteWriter()
    writer.write(digests.common)
    writer.write(context.site.isPreview)
    writer.write(context.site.feeds(of: .newspaper).isEmpty)
    for section in context.site.sections {
      writer.write(section.label)
      writer.write(section.path)
    }
    let menus = context.configuration.menus
    let urls =
      (menus.main + menus.footer).map(\.url.value) + context.configuration.extra.flatMap(\.urls)
      + (context.configuration.publisher?.policies ?? []).map(\.url.value)
    for url in urls where context.links.leavesOut(url) { writer.write(url) }
    context.write(context.links.siteImage, to: &writer)
    context.write(context.links.publisherLogo, to: &writer)
    return Digest(of: writer.bytes)
  }
}

/// Gathers what a page shows into a digest.
///
/// It begins with what every page shows, the page's path and its kind's name; each kind of page adds the rest.
struct PageDigest {
  private let sources: FingerprintSources
  private var writer = ByteWriter()

  init(_ sources: FingerprintSources, path: String, kind: String) {
    self.sources = sources
    writer.write(sources.common)
    writer.write(path)
    writer.write(kind)
  }

  /// The context that the page is made from.
  var context: RenderContext { sources.context }

  mutating func add(_ text: String) { writer.write(text) }

  mutating func add(_ number: Int) { writer.write(number) }

  mutating func add(_ flag: Bool) { writer.write(flag) }

  /// Adds all that pages may show of an article that is not their own.
  mutating func add(cardOf article: ArticleIndex) { writer.write(sources.cards[article.row]) }

  /// Adds something that was put right, and the card of its article.
  mutating func add(_ placed: PlacedCorrection) {
    add(cardOf: placed.article)
    add(placed.correction.date.value.seconds)
    add(placed.number)
  }

  /// Adds the text of an article, and where its links lead.
  mutating func add(textOf article: ArticleIndex) {
    writer.write(sources.digests.articles[article.row].text)
    for link in context.links[article] { add(link) }
  }

  /// Adds what an author's record says that the pages of their articles show: links and the name in the Fediverse.
  mutating func add(recordOf author: Author) {
    guard let record = author.record else { return }
    for link in record.links where !context.links.leavesOut(link.url.value) { writer.write(link.url.value) }
    writer.write(record.links.count)
    writer.write(record.fediverse)
  }

  /// Adds where a link leads, and how large the picture there is.
  mutating func add(_ link: ResolvedLink?) { context.write(link, to: &writer) }

  /// Adds those of some addresses that lead to what is not public.
  mutating func add(leftOut urls: [String]) {
    for url in urls where context.links.leavesOut(url) { writer.write(url) }
  }

  /// Adds the subject of a list, and what its record says.
  mutating func add(_ record: TermRecord?, id: String, label: String) {
    writer.write(id)
    writer.write(label)
    guard let record else { return writer.write(false) }
    writer.write(true)
    if let digest = sources.digests.undated[record.path] { writer.write(digest) }
    for link in context.links[record.path] { add(link) }
  }

  /// Adds whether a list has feeds to which its pages point.
  mutating func add(feedsOf subject: Feed.Subject) { writer.write(context.site.feeds(of: subject).isEmpty) }

  /// Adds the place of a page in its list, and the cards on it.
  mutating func add(_ list: ListPage, of articles: [ArticleIndex]) {
    writer.write(list.number ?? 0)
    writer.write(list.numberedPages)
    for article in articles { add(cardOf: article) }
  }

  /// The digest of all that was added.
  func finish() -> Digest { Digest(of: writer.bytes) }
}
