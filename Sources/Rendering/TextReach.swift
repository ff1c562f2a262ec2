import ContentModel
import SiteModel
import Templating

/// The files that a change of an article's text alone can reach: its page, and feeds that hold it.
package struct TextReach: Sendable {
  /// The reach of one article's text.
  package struct Article: Sendable {
    /// The path of the article from the site's root.
    package let path: String
    /// True if the text stands in its files as it was read, with all of its links and pictures.
    package let isPlain: Bool
    /// The places of the text in files.
    package fileprivate(set) var places: [Place] = []
  }

  /// A text in a file.
  package struct Place: Sendable {
    /// The file's path.
    package let file: OutputPath
    /// The number of texts before it in the file.
    package let number: Int
    package let form: TextForm

    /// The text of that number in a file.
    package init(file: OutputPath, number: Int, form: TextForm) {
      self.file = file
      self.number = number
      self.form = form
    }
  }

  /// Of each published article.
  package private(set) var articles: [ObjectIdentifier: Article] = [:]

  fileprivate init(_ articles: [PlacedArticle], _ reaches: [Article]) {
    self.articles = Dictionary(
      zip(articles.lazy.map { ObjectIdentifier($0.article) }, reaches), uniquingKeysWith: { first, _ in first })
  }
}

extension RenderContext {
  /// The files that a change of a text can reach; nil if a page reads word counts, for which digests of facts have no
  /// place.
  ///
  /// What pages read is what their kinds declare, but for what no template asks for.
  package func textReach(_ plans: [PagePlan]) -> TextReach? {
    let asked = theme.askedReads
    var reaches = site.articles.indices.map { row in
      TextReach.Article(path: site.articles[row].path, isPlain: isPlain(ArticleIndex(row)))
    }
    for plan in plans {
      let kind = OutputKinds.kind(of: plan)
      let reads = type(of: kind).reads
      if reads.intersection(asked).contains(.wordCounts) { return nil }
      guard !reads.isDisjoint(with: [.texts, .ownText]) else { continue }
      for (number, article) in kind.texts(in: site).enumerated() {
        reaches[article.row].places.append(
          TextReach.Place(file: plan.output, number: number, form: kind.format.textForm))
      }
    }
    return TextReach(site.articles, reaches)
  }

  /// True if an article's text stands in its page as it was read, and its lead image, if it has one, above it.
  private func isPlain(_ index: ArticleIndex) -> Bool {
    let hasImage = site[index].article.details.leadImage != nil
    return links.areAsWritten(in: index) && !site[index].isSponsored && site[index].article.body.directives.isEmpty
      && hasImage == (links.leadImage(of: index) != nil)
  }
}

extension Theme {
  /// The reads that pages can come to through the templates: all but those by keys that no template names.
  fileprivate var askedReads: Reads {
    var reads = Reads.all
    for (part, keys) in Reads.byKey where !keys.contains(where: { library.mentions(Key(index: $0.rawValue)) }) {
      reads.remove(part)
    }
    return reads
  }
}
