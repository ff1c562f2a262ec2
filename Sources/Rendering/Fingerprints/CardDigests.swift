import ByteCoding
import ContentModel
import SiteModel

extension RenderContext {
  /// The digests of the cards of some articles, in order; `articles` are rows of the site.
  ///
  /// A card's digest covers all that other pages may show of the article.
  public func cardDigests(of articles: Range<Int>, _ digests: SourceDigests) -> [Digest] {
    let rareKeys = theme.layouts.rareKeys.union(theme.rareKeysOfCards)
    return articles.map { row in
      var writer = ByteWriter()
      let siteArticle = site.articles[row]
      writer.write(digests.articles[row].facts)
      writer.write(siteArticle.path)
      writer.write(siteArticle.kind.rawValue)
      if let section = siteArticle.section {
        writer.write(site[section].label)
        writer.write(site[section].path)
      }
      for credit in siteArticle.credits {
        writer.write(site[credit.author].name)
        writer.write(site[credit.author].id)
        writer.write(credit.role?.rawValue)
      }
      writer.write(siteArticle.credits.count)
      write(links.leadImage(of: ArticleIndex(row)), to: &writer)
      writeRest(of: siteArticle, rareKeys, to: &writer)
      return Digest(of: writer.bytes)
    }
  }

  /// Adds the properties that only some themes show on cards.
  private func writeRest(of siteArticle: SiteArticle, _ rareKeys: RareKeyGroups, to writer: inout ByteWriter) {
    if rareKeys.contains(.cardTags) {
      for tag in siteArticle.tags {
        writer.write(site[tag].label)
        writer.write(site[tag].path)
      }
      writer.write(siteArticle.tags.count)
    }
    if rareKeys.contains(.cardAuthors) {
      for credit in siteArticle.credits { writer.write(site[credit.author].record?.fediverse) }
    }
    if rareKeys.contains(.cardExtra), links.leavesAnythingOut {
      for url in siteArticle.article.details.extra.flatMap(\.urls) where links.leavesOut(url) { writer.write(url) }
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
