import ByteCoding
import ContentModel
import SiteModel

/// A feed of the newspaper, of a section, tag or author, or of all corrections.
struct FeedFile: FileKind {
  static let name = "feed"
  static let dependencies: ArticleDependencies = [.cards, .texts]

  let plan: PagePlan
  let feed: Feed

  var format: OutputFormat { feed.format == .json ? .json : .xml }

  func texts(in site: Site) -> [ArticleIndex] {
    site.configuration.feeds?.extent == .full ? site.articles(in: feed) : []
  }

  /// Covers the subject of the list, the entries and, unless the feed has summaries, their texts.
  func digest(_ digest: inout PageDigest) -> Digest? {
    let (context, site) = (digest.context, digest.context.site)
    digest.add(subjectOf: feed)
    if feed.subject == .corrections {
      for correction in site.correctionsInFeed { digest.add(correction) }
      return digest.finish()
    }
    for index in site.articles(in: feed) {
      digest.add(cardOf: index)
      if context.configuration.feeds?.extent != .summary { digest.add(textOf: index) }
      for tag in site[index].tags { digest.add(site[tag].label) }
      digest.add(site[index].tags.count)
      digest.add(site[index].article.futureDates(at: site.moment).count)
    }
    return digest.finish()
  }

  func write(in context: RenderContext, into bytes: inout [UInt8]) throws -> [Range<Int>] {
    var texts: [Range<Int>] = []
    bytes =
      switch feed.format {
      case .rss: try context.rssDocument(of: feed).rss(texts: &texts)
      case .atom: try context.document(of: feed).atom(texts: &texts)
      case .json: try context.document(of: feed).json(texts: &texts)
      }
    return texts
  }
}

extension PageDigest {
  fileprivate mutating func add(subjectOf feed: Feed) {
    let site = context.site
    switch feed.subject {
    case .newspaper, .corrections: break
    case .section(let index): add(site[index].record?.term, id: site[index].id, label: site[index].label)
    case .tag(let index): add(site[index].record, id: site[index].id, label: site[index].label)
    case .author(let index): add(site[index].record?.term, id: site[index].id, label: site[index].name)
    }
  }
}
