import ByteCoding
import ContentModel
import SiteModel

extension RenderContext {
  /// The digests of the cards of some articles, in order; `articles` are rows of the site.
  ///
  /// A card's digest covers all that other pages may show of the article.
  public func cardDigests(of articles: Range<Int>, _ digests: ContentDigests) -> [Digest] {
    let asked = theme.layouts.asked.union(theme.askedByCards)
    return articles.map { row in
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
      writeRest(of: placed, asked, to: &writer)
      return Digest(of: writer.bytes)
    }
  }

  /// Adds the properties that only some themes show on cards.
  private func writeRest(of placed: PlacedArticle, _ asked: AskedKeys, to writer: inout ByteWriter) {
    if asked.contains(.cardTags) {
      for tag in placed.tags {
        writer.write(site[tag].label)
        writer.write(site[tag].path)
      }
      writer.write(placed.tags.count)
    }
    if asked.contains(.cardAuthors) {
      for credit in placed.credits { writer.write(site[credit.author].record?.fediverse) }
    }
    if asked.contains(.cardExtra), links.leavesAnythingOut {
      for url in placed.article.details.extra.flatMap(\.urls) where links.leavesOut(url) { writer.write(url) }
    }
  }

  /// Adds the target of a link, and the properties of a picture there.
  func write(_ link: ResolvedLink?, to writer: inout ByteWriter) {
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
      if let picture = link.flatMap(links.picture) { writer.write(picture) }
    }
  }
}
