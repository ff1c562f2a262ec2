import ByteCoding
import ContentModel
import SiteModel

/// The inputs of all pages, with their digests.
final class FingerprintInputs: Sendable {
  let context: RenderContext
  /// The digests of the newspaper's files.
  let digests: SourceDigests
  /// The digest of each article's cards, by row of the site's articles.
  let cards: [Digest]
  /// The digest of the inputs of every page.
  let common: Digest

  convenience init(_ context: RenderContext, _ digests: SourceDigests, cards: [Digest]) {
    self.init(context, digests, cards: cards, common: Self.common(context, digests))
  }

  private init(_ context: RenderContext, _ digests: SourceDigests, cards: [Digest], common: Digest) {
    self.context = context
    self.digests = digests
    self.cards = cards
    self.common = common
  }

  /// Returns a replica for another task, with a replica of the context.
  func replica() -> FingerprintInputs {
    FingerprintInputs(context.replica(), digests, cards: cards, common: common)
  }

  private static func common(_ context: RenderContext, _ digests: SourceDigests) -> Digest {
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

/// A digest in progress of the inputs of one page.
///
/// It starts with the common inputs, the page's path and the name of its kind; each kind of page adds the rest.
struct PageDigest {
  private let sources: FingerprintInputs
  private var writer = ByteWriter()

  init(_ sources: FingerprintInputs, path: String, kind: String) {
    self.sources = sources
    writer.write(sources.common)
    writer.write(path)
    writer.write(kind)
  }

  /// The context of the page.
  var context: RenderContext { sources.context }

  mutating func add(_ text: String) { writer.write(text) }

  mutating func add(_ number: Int) { writer.write(number) }

  mutating func add(_ flag: Bool) { writer.write(flag) }

  /// Adds the properties of an article that other pages may show.
  mutating func add(cardOf article: ArticleIndex) { writer.write(sources.cards[article.row]) }

  /// Adds a correction and the card of its article.
  mutating func add(_ correction: SiteCorrection) {
    add(cardOf: correction.article)
    add(correction.correction.date.value.seconds)
    add(correction.number)
  }

  /// Adds the text of an article and the targets of its links.
  mutating func add(textOf article: ArticleIndex) {
    writer.write(sources.digests.articles[article.row].text)
    for link in context.links[article] { add(link) }
  }

  /// Adds the parts of an author's record that article pages show: links and the Fediverse name.
  mutating func add(recordOf author: Author) {
    guard let record = author.record else { return }
    for link in record.links where !context.links.leavesOut(link.url.value) { writer.write(link.url.value) }
    writer.write(record.links.count)
    writer.write(record.fediverse)
  }

  /// Adds the target of a link, and the properties of a picture there.
  mutating func add(_ link: ResolvedLink?) { context.write(link, to: &writer) }

  /// Adds those addresses that lead to unpublished targets.
  mutating func add(leftOut urls: [String]) {
    for url in urls where context.links.leavesOut(url) { writer.write(url) }
  }

  /// Adds the subject of a list and its record.
  mutating func add(_ record: TermRecord?, id: String, label: String) {
    writer.write(id)
    writer.write(label)
    guard let record else { return writer.write(false) }
    writer.write(true)
    if let digest = sources.digests.undated[record.path] { writer.write(digest) }
    for link in context.links[record.path] { add(link) }
  }

  /// Adds whether a list has feeds, to which its pages link.
  mutating func add(feedsOf subject: Feed.Subject) { writer.write(context.site.feeds(of: subject).isEmpty) }

  /// Adds the position of a page in its list, and the cards on it.
  mutating func add(_ list: ListPage, of articles: [ArticleIndex]) {
    writer.write(list.number ?? 0)
    writer.write(list.numberedPages)
    for article in articles { add(cardOf: article) }
  }

  /// Returns the digest of all that was added.
  func finish() -> Digest { Digest(of: writer.bytes) }
}
