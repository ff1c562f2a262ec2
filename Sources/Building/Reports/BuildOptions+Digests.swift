import ByteCoding
import ContentModel
import Newspaper
import Rendering

extension BuildOptions {
  /// Returns a digest of these options and of the newspaper's files; `files` is the digest of the latter.
  func digest(with files: Digest) -> Digest {
    var writer = ByteWriter()
    writer.write(files)
    writer.write(date)
    writer.write(drafts)
    writer.write(future)
    writer.write(expired)
    writer.write(isStrict)
    writer.write(imageTool != nil)
    return Digest(of: writer.bytes)
  }

  /// Returns the digest of all that pages show, whatever the templates are.
  func dataDigest(of project: Project, _ theme: ThemeFiles) -> Digest {
    var writer = ByteWriter()
    writer.write(digest(with: project.contentDigest))
    writer.write(theme.digest)
    for anchor in theme.anchors.sorted() { writer.write(anchor) }  // where links may lead
    return Digest(of: writer.bytes)
  }
}

extension SourceDigests {
  /// The digests of an edition's sources; nil if an article has none.
  init?(_ edition: Edition, key: Digest?, theme: Digest) {
    var byArticle: [ObjectIdentifier: SourceDigests.Article] = [:]
    byArticle.reserveCapacity(edition.parsed.count)
    for parsed in edition.parsed {
      if let article = parsed.article { byArticle[ObjectIdentifier(article)] = parsed.digests }
    }
    let articles = edition.site.articles.compactMap { byArticle[ObjectIdentifier($0.article)] }
    guard articles.count == edition.site.articles.count else { return nil }
    var common = ByteWriter()
    common.write(key ?? .none)
    edition.configuration.parseSettings.write(to: &common)
    common.write(edition.digests[SiteConfiguration.path] ?? .none)
    self.init(articles: articles, undated: edition.digests, common: Digest(of: common.bytes), theme: theme)
  }
}
