import ContentModel
import SiteModel
import Templating

/// The files that contain articles' texts: their pages and feeds.
package struct TextReach: Sendable {
  /// The reach of one article's text.
  package struct Article: Sendable {
    /// The path of the article from the site's root.
    package let path: String
    /// True if its files contain the text as it was read, with all links and pictures as written.
    package let isPlain: Bool
    /// The positions of the text in files.
    package fileprivate(set) var places: [Place] = []
  }

  /// The position of a text in a file.
  package struct Place: Sendable {
    /// The file's path.
    package let file: OutputPath
    /// The number of texts before it in the file, from 0.
    package let number: Int
    package let form: TextForm

    /// Creates the position of the text with a number in a file.
    package init(file: OutputPath, number: Int, form: TextForm) {
      self.file = file
      self.number = number
      self.form = form
    }
  }

  /// The reach of each published article's text, by the identity of the `Article`.
  package private(set) var articles: [ObjectIdentifier: Article] = [:]

  fileprivate init(_ articles: [PlacedArticle], _ reaches: [Article]) {
    self.articles = Dictionary(
      zip(articles.lazy.map { ObjectIdentifier($0.article) }, reaches), uniquingKeysWith: { first, _ in first })
  }
}

extension RenderContext {
  /// The files that a change of a text can reach; nil if a page reads word counts.
  ///
  /// Digests of facts do not cover word counts, so such a change is not bounded. Pages read what their kinds declare,
  /// except values that no template uses.
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

  /// True if an article's page contains the text as it was read, below the lead image if the article has one.
  private func isPlain(_ index: ArticleIndex) -> Bool {
    let hasImage = site[index].article.details.leadImage != nil
    return links.areAsWritten(in: index) && !site[index].isSponsored && site[index].article.body.directives.isEmpty
      && hasImage == (links.leadImage(of: index) != nil)
  }
}

extension Theme {
  /// The reads that pages can make: all except those through keys that no template names.
  fileprivate var askedReads: Reads {
    var reads = Reads.all
    for (part, keys) in Reads.byKey where !keys.contains(where: { library.mentions(Key(index: $0.rawValue)) }) {
      reads.remove(part)
    }
    return reads
  }
}
