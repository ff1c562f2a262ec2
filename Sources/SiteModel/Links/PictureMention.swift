import CommonMark
import ContentModel
import Diagnostics

/// A range of a source that shows a picture of the newspaper, or has it published.
public struct PictureMention: Sendable, Hashable {
  /// The picture's file in the project.
  public let file: String
  /// The range that names it.
  public let range: SourceRange

  fileprivate init(_ file: String, in path: String, at offsets: Range<Int>) {
    self.file = file
    range = SourceRange(path: path, offsets: offsets)
  }

  /// The first mention of a published file.
  public init(_ file: PublishedFile) { (self.file, range) = (file.source, file.origin) }
}

extension LinkTable {
  /// Returns the mentions in a site's texts, records and `site.yml`, and the first one of each file in ``files``.
  public func mentions(in site: Site) -> Set<PictureMention> {
    var mentions = Set(files.map(PictureMention.init))
    for (row, siteArticle) in site.articles.enumerated() {
      let (article, index) = (siteArticle.article, ArticleIndex(row))
      mentions.add(leadImage(of: index), article.details.leadImage?.file, in: article.path)
      mentions.add(self[index], article.body, in: article.path)
    }
    for page in site.pages { mentions.add(self[page.path], page.body, in: page.path) }
    for record in LinkedText.records(of: site) { mentions.add(self[record.file], record.body, in: record.file) }
    for record in site.authors.compactMap(\.record) {
      mentions.add(picture(in: record.term.path), record.photo?.file, in: record.term.path)
    }
    for record in site.sections.compactMap(\.record) {
      mentions.add(picture(in: record.term.path), record.image?.file, in: record.term.path)
    }
    mentions.add(siteImage, site.configuration.image?.file, in: SiteConfiguration.path)
    mentions.add(publisherLogo, site.configuration.publisher?.logo, in: SiteConfiguration.path)
    return mentions
  }
}

extension LinkResolver {
  /// The mentions of existing pictures in unpublished texts.
  public var unpublishedMentions: [PictureMention] {
    unpublished.flatMap { text in
      text.references.compactMap { reference in
        guard reference.kind == .image else { return nil }
        let path = PercentCoding.decoded(SourcePath.split(reference.destination).path)
        let file =
          path.hasPrefix("/") ? SourceKind.staticFile.folder + path.dropFirst() : SourcePath.join(path, to: text.path)
        return file.flatMap(media.file).map { PictureMention($0, in: text.path, at: reference.range) }
      }
    }
  }
}

extension Set<PictureMention> {
  fileprivate mutating func add(_ link: ResolvedLink?, _ written: Located<String>?, in path: String) {
    guard case .picture(_, _, let file)? = link, let written else { return }
    insert(PictureMention(file, in: path, at: written.range))
  }

  fileprivate mutating func add(_ links: [ResolvedLink], _ body: Body, in path: String) {
    for case (.picture(_, _, let file), let reference) in zip(links, body.references) {
      insert(PictureMention(file, in: path, at: reference.range))
    }
  }
}
