import ContentModel
import SiteModel
import Templating

/// The files that contain articles' texts: their pages and feeds.
package struct TextOccurrences: Sendable {
  /// The occurrences of one article's text.
  package struct Article: Sendable {
    /// The path of the article from the site's root.
    package let path: String
    /// True if its files contain the text as it was read, with all links and pictures as written.
    package let isPlain: Bool
    /// The positions of the text in files.
    package fileprivate(set) var occurrences: [Occurrence] = []
  }

  /// The position of a text in a file.
  package struct Occurrence: Sendable {
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

  /// The occurrences of each published article's text, by the identity of the `Article`.
  package private(set) var articles: [ObjectIdentifier: Article] = [:]

  fileprivate init(_ siteArticles: [SiteArticle], _ articles: [Article]) {
    self.articles = Dictionary(
      zip(siteArticles.lazy.map { ObjectIdentifier($0.article) }, articles), uniquingKeysWith: { first, _ in first })
  }
}

extension RenderContext {
  /// The files that a change of a text can reach; nil if a page reads word counts.
  ///
  /// Digests of facts do not cover word counts, so such a change is not bounded. Pages read what their kinds declare,
  /// except values that no template uses.
  package func textOccurrences(in plans: [PagePlan]) -> TextOccurrences? {
    let possible = theme.possibleDependencies
    var articles = site.articles.indices.map { row in
      TextOccurrences.Article(path: site.articles[row].path, isPlain: isPlain(ArticleIndex(row)))
    }
    for plan in plans {
      let kind = OutputKinds.kind(of: plan)
      let dependencies = type(of: kind).dependencies
      if dependencies.intersection(possible).contains(.wordCounts) { return nil }
      guard !dependencies.isDisjoint(with: [.texts, .ownText]) else { continue }
      for (number, article) in kind.texts(in: site).enumerated() {
        articles[article.row].occurrences.append(
          TextOccurrences.Occurrence(file: plan.output, number: number, form: kind.format.textForm))
      }
    }
    return TextOccurrences(site.articles, articles)
  }

  /// True if an article's page contains the text as it was read, below the lead image if the article has one.
  private func isPlain(_ index: ArticleIndex) -> Bool {
    let hasImage = site[index].article.details.leadImage != nil
    return links.areAsWritten(in: index) && !site[index].isSponsored && site[index].article.body.directives.isEmpty
      && hasImage == (links.leadImage(of: index) != nil)
  }
}

extension Theme {
  /// The dependencies that pages can have: all except those through keys that no template names.
  fileprivate var possibleDependencies: ArticleDependencies {
    var dependencies = ArticleDependencies.all
    for (part, keys) in ArticleDependencies.byKey
    where !keys.contains(where: { library.mentions(Key(index: $0.rawValue)) }) {
      dependencies.remove(part)
    }
    return dependencies
  }
}
