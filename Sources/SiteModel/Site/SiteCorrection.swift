import ContentModel

/// A correction of a published article.
public struct SiteCorrection: Sendable, Equatable {
  /// The article.
  public let article: ArticleIndex
  /// The correction itself.
  public let correction: Correction
  /// The number of the article's corrections of the same moment before it, from 0.
  public let number: Int
}

extension SiteCorrection {
  /// Returns the corrections of some articles by a moment, newest first; of one moment, in the articles' order.
  static func all(in articles: [SiteArticle], at moment: Moment) -> [SiteCorrection] {
    var all: [SiteCorrection] = []
    for (row, siteArticle) in articles.enumerated() where !siteArticle.article.details.corrections.isEmpty {
      var counts: [Int: Int] = [:]
      for correction in siteArticle.article.corrections(at: moment) {
        let number = counts[correction.date.value.seconds, default: 0]
        counts[correction.date.value.seconds] = number + 1
        all.append(SiteCorrection(article: ArticleIndex(row), correction: correction, number: number))
      }
    }
    return all.enumerated().sorted { left, right in
      let (first, second) = (left.element.correction.date.value, right.element.correction.date.value)
      return first.seconds == second.seconds ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}
