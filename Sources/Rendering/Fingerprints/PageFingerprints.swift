import ByteCoding
import ContentModel
import SiteModel

/// What stands for all that a page is made of: a page whose fingerprint is as before need not be made again.
///
/// It follows what a page may read: an article's page the article, its authors, section and tags, its neighbours and the
/// cards of related articles; a list's page its subject, its place in the list and its cards. The front page, which
/// reads more, and a few others have no fingerprint: they are made each time.
public struct PageFingerprints: Sendable {
  private let context: RenderContext
  private let digests: ContentDigests
  private let common: Digest
  /// What stands for each article's cards, by row of the site's articles: those of two builds are alike where this and
  /// ``cardKey`` are.
  public let cards: [Digest]
  /// What stands for the theme as far as a layout's pages are made of it, by the layout's name.
  private let looks: [String: Digest]

  /// `cards` are the results of ``RenderContext/cardDigests(of:_:)`` for all articles, in order.
  public init(_ context: RenderContext, _ digests: ContentDigests, cards: [Digest]) {
    self.context = context
    self.digests = digests
    self.cards = cards
    var writer = ByteWriter()
    writer.write(digests.common)
    writer.write(context.site.isPreview)
    for section in context.site.sections {
      writer.write(section.label)
      writer.write(section.path)
    }
    let menus = context.configuration.menus
    let urls = (menus.main + menus.footer).map(\.url.value) + context.configuration.extra.flatMap(\.urls)
    for url in urls where context.links.leavesOut(url) { writer.write(url) }
    common = Digest(of: writer.bytes)
    looks = context.theme.layoutDigests.mapValues { Self.look($0, digests) }
  }

  private static func look(_ templates: Digest, _ digests: ContentDigests) -> Digest {
    var writer = ByteWriter()
    writer.write(digests.theme)
    writer.write(templates)
    return Digest(of: writer.bytes)
  }

  /// What stands for all that cards are made of but the articles.
  public var cardKey: Digest {
    var writer = ByteWriter()
    writer.write(common)
    writer.write(Self.look(context.theme.cardDigest, digests))
    return Digest(of: writer.bytes)
  }

  /// The fingerprint of a page; nil: it has none.
  public func fingerprint(of plan: PagePlan) -> Fingerprint? {
    content(of: plan).map { Fingerprint(content: $0, look: look(of: plan)) }
  }

  /// The fingerprint of a page that had `old` as its fingerprint, and shows the same.
  public func fingerprint(of plan: PagePlan, showing old: Fingerprint) -> Fingerprint {
    Fingerprint(content: old.content, look: look(of: plan))
  }

  private func look(of plan: PagePlan) -> Digest { looks[context.layout(of: plan)] ?? .none }

  private func content(of plan: PagePlan) -> Digest? {
    var writer = ByteWriter()
    writer.write(common)
    writer.write(plan.path)
    writer.write(plan.content.layout)
    switch plan.content {
    case .article(let index): write(index, to: &writer)
    case .section(let index, let list):
      let section = context.site[index]
      write(section.record?.term, id: section.id, label: section.label, to: &writer)
      write(section.articles[list.rows], of: list, to: &writer)
    case .tag(let index, let list):
      let tag = context.site[index]
      write(tag.record, id: tag.id, label: tag.label, to: &writer)
      if list.number == nil { writer.write(tag.articles.count) }
      write(tag.articles[list.rows], of: list, to: &writer)
    case .author(let index, let list):
      let author = context.site[index]
      write(author.record?.term, id: author.id, label: author.name, to: &writer)
      if let record = author.record {
        write(context.links.photo(in: record.term.path), to: &writer)
        for url in record.links.map(\.url.value) where context.links.leavesOut(url) { writer.write(url) }
      }
      if list.number == nil { writer.write(author.articles.count) }
      write(author.articles[list.rows], of: list, to: &writer)
    case .archive(let index, let list):
      let archive = context.site[index]
      writer.write(context.title(of: archive.period, at: archive))
      if let parent = archive.period.parent {
        writer.write(context.title(of: parent, at: archive))
        writer.write(parent.path)
      }
      if list.number == nil {
        for part in context.site.archives[archive.parts] {
          writer.write(context.title(of: part.period, at: part))
          writer.write(part.path)
          writer.write(part.rows.count)
        }
      }
      write(archive.articles(on: list)[...], of: list, to: &writer)
    case .front(let list) where list.number != nil:
      write(list.rows.map { ArticleIndex($0) }[...], of: list, to: &writer)
    case .redirect(let target, let title):
      writer.write(target)
      writer.write(title)
    case .tags:
      for tag in context.site.tags {
        write(tag.record, id: tag.id, label: tag.label, to: &writer)
        writer.write(tag.articles.count)
      }
    case .authors:
      for author in context.site.authors {
        writer.write(author.name)
        writer.write(author.id)
        writer.write(author.articles.count)
      }
    case .front, .page, .tombstone, .notFound: return nil
    }
    return Digest(of: writer.bytes)
  }

  private func write(_ index: ArticleIndex, to writer: inout ByteWriter) {
    let (site, placed) = (context.site, context.site[index])
    writer.write(cards[index.row])
    writer.write(digests.articles[index.row].text)
    writer.write(placed.article.body.wordCount)
    for link in context.links[index] { write(link, to: &writer) }
    for tag in placed.tags {
      writer.write(site[tag].label)
      writer.write(site[tag].id)
    }
    writer.write(placed.tags.count)
    // Its neighbours, and where there are none.
    for row in [index.row - 1, index.row + 1] where site.articles.indices.contains(row) {
      writer.write(site.articles[row].article.title.value)
      writer.write(site.articles[row].path)
    }
    writer.write(index.row == 0)
    for related in context.related[index] { writer.write(cards[related.row]) }
    writer.write(CommentsView(placed, in: context)?.isOver == true)
    guard context.links.leavesAnythingOut else { return }
    let details = placed.article.details
    let urls = details.sources.compactMap(\.url) + [details.canonical?.value].compactMap(\.self)
    for url in urls + details.extra.flatMap(\.urls) where context.links.leavesOut(url) { writer.write(url) }
  }

  /// A subject of a list, with what its record says.
  private func write(_ record: TermRecord?, id: String, label: String, to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(label)
    guard let record else { return writer.write(false) }
    writer.write(true)
    if let digest = digests.undated[record.path] { writer.write(digest) }
    for link in context.links[record.path] { write(link, to: &writer) }
  }

  private func write(_ rows: ArraySlice<ArticleIndex>, of list: ListPage, to writer: inout ByteWriter) {
    writer.write(list.number ?? 0)
    writer.write(list.numberedPages)
    for row in rows { writer.write(cards[row.row]) }
  }

  private func write(_ link: ResolvedLink?, to writer: inout ByteWriter) { context.write(link, to: &writer) }
}

extension RenderContext {
  /// What stands for the cards of some articles: all that a page may show of an article that is not its own.
  public func cardDigests(of articles: Range<Int>, _ digests: ContentDigests) -> [Digest] {
    articles.map { row in
      var writer = ByteWriter()
      let placed = site.articles[row]
      writer.write(digests.articles[row].facts)
      writer.write(placed.path)
      writer.write(placed.kind.rawValue)
      if let section = placed.section {
        writer.write(site[section].label)
        writer.write(site[section].path)
      }
      for credit in placed.credits {
        writer.write(site[credit.author].name)
        writer.write(site[credit.author].id)
        writer.write(credit.role?.rawValue)
      }
      writer.write(placed.credits.count)
      write(links.leadImage(of: ArticleIndex(row)), to: &writer)
      return Digest(of: writer.bytes)
    }
  }

  /// Where a link leads, and how large the picture there is.
  fileprivate func write(_ link: ResolvedLink?, to writer: inout ByteWriter) {
    switch link {
    case nil: writer.write(0)
    case .offSite, .samePage: writer.write(1)
    case .textOnly: writer.write(2)
    case .onSite(let path, let suffix):
      writer.write(3)
      writer.write(path)
      writer.write(suffix)
    case .picture(let path, let suffix, _):
      writer.write(4)
      writer.write(path)
      writer.write(suffix)
      if let size = link.flatMap(links.size) {
        writer.write(size.width)
        writer.write(size.height)
      }
    }
  }
}
