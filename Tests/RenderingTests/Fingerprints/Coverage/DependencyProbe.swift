import SiteModel
import Testing

@testable import CommonMark
@testable import ContentModel
@testable import Rendering

/// A change of one fact of articles, and what pages read on which it shows.
struct DependencyProbe: Sendable {
  /// What other pages read on which it shows.
  let dependencies: ArticleDependencies
  /// What the article's own page reads on which it shows.
  var ownDependencies: ArticleDependencies = []
  /// The path of the article; nil: it is a new one.
  var article: String?
  /// The keys of the answers that count; empty: all count.
  var keys: [String] = []
  let change: Change

  enum Change {
    /// An edit of ``CoverageEdit`` by its name.
    case edit(String)
    /// Something that no edit of a file changes alone.
    case adjustment(@Sendable (Article) -> Article)
  }

  /// The newspaper after the change.
  func site(since start: AssembledSite) throws -> AssembledSite {
    switch change {
    case .edit(let name):
      try CoverageEdition.middle.after(try #require(CoverageEdit.all.first { $0.name == name }), since: start)
    case .adjustment(let adjust): try CoverageEdition.middle.start(since: start, adjust: adjust)
    }
  }

  /// The answers that count.
  func counted(_ answers: [String]) -> [String] {
    if keys.isEmpty { return answers }
    return answers.filter { line in
      let key = line.prefix { $0 != " " }.split(separator: ".").last.map(String.init) ?? ""
      return keys.contains(key)
    }
  }

  static let all = texts + wordCounts + cards + siteCounts

  private static let storm = "/2024/05/20/storm/"

  private static let texts = [
    DependencyProbe(
      dependencies: .texts, ownDependencies: .ownText, article: storm,
      change: .adjustment { article in
        article.id.value == "storm" ? Article(article, text: .inMemory(BodyHTML(bytes: [], holes: []))) : article
      })
  ]

  private static let wordCounts = [
    DependencyProbe(
      dependencies: .wordCounts, ownDependencies: .wordCounts, article: storm,
      change: .adjustment { article in article.id.value == "storm" ? article.withOneWordMore : article })
  ]

  private static let cards = [
    DependencyProbe(dependencies: .cards, article: "/2024/05/20/council/", change: .edit("neighbour's standfirst")),
    DependencyProbe(dependencies: .cards, article: "/2024/05/20/council/", change: .edit("neighbour's kicker")),
    DependencyProbe(dependencies: .cards, article: "/2024/04/10/ferry/", change: .edit("excerpt")),
  ]

  private static let siteCounts = [
    "an old one", "one with a tag", "one in a section", "one of an author", "the newest of a tag",
    "the newest of an author",
  ].map { DependencyProbe(dependencies: .siteCounts, keys: ["count", "count_label"], change: .edit($0)) }
}

extension Article {
  /// The same article with a word more in its text, as far as its facts tell.
  fileprivate var withOneWordMore: Article {
    let body = Body(
      outline: body.outline, references: body.references, wordCount: body.wordCount + 1,
      unspacedLetterCount: body.unspacedLetterCount, excerpt: body.excerpt, excerptIsMarked: body.excerptIsMarked,
      attributes: nil, directives: body.directives)
    return Article(
      path: path, id: id, title: title, published: published, hasTime: hasTime, slug: slug, details: details,
      body: body, text: text)
  }
}
