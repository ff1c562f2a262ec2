import ByteCoding
import ContentModel
import Newspaper
import Rendering

/// Digests of a build's inputs: the newspaper's files together with the options.
struct InputDigests {
  private let options: BuildOptions

  init(_ options: BuildOptions) { self.options = options }

  /// Returns the digest of a digest of files together with the options.
  func digest(_ files: Digest) -> Digest {
    var writer = ByteWriter()
    writer.write(files)
    writer.write(options.date)
    writer.write(options.drafts)
    writer.write(options.future)
    writer.write(options.expired)
    writer.write(options.isStrict)
    writer.write(options.imageTool != nil)
    return Digest(of: writer.bytes)
  }

  /// Returns the digest of all that pages show, whatever the templates are.
  func dataDigest(of project: Project, _ theme: ThemeFiles) -> Digest {
    var writer = ByteWriter()
    writer.write(digest(project.contentDigest))
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
