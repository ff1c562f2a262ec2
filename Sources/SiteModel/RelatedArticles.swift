/// Which other articles a reader of one may want: those that share its rare tags and are near it in time.
///
/// Only the neighbours in time within each tag are looked at, so the work for an article does not grow with the site, and
/// a new article changes what is related to its own neighbours only.
extension Site {
  /// The most articles that are related to one.
  public static let relatedCount = 4
  /// How many neighbours in each tag are looked at, newer and older ones each.
  private static let reach = 25

  /// The related articles, best first; of equals the one nearest in time, then the newer.
  public func related(to index: ArticleIndex) -> [ArticleIndex] {
    var shares: [(row: Int, weight: Int)] = []
    for tag in self[index].tags {
      let articles = self[tag].articles
      let weight = Self.weight(ofTagWith: articles.count)
      let place = Self.position(of: index.row, in: articles)
      let reach = max(0, place - Self.reach)..<min(articles.count, place + Self.reach + 1)
      for neighbour in articles[reach] where neighbour.row != index.row { shares.append((neighbour.row, weight)) }
    }
    shares.sort { $0.row < $1.row }
    var candidates: [(row: Int, weight: Int)] = []
    for share in shares {
      if let last = candidates.last, last.row == share.row {
        candidates[candidates.count - 1].weight += share.weight
      } else {
        candidates.append(share)
      }
    }
    candidates.sort { left, right in
      if left.weight != right.weight { return left.weight > right.weight }
      let distances = (abs(left.row - index.row), abs(right.row - index.row))
      return distances.0 != distances.1 ? distances.0 < distances.1 : left.row < right.row
    }
    return candidates.prefix(Self.relatedCount).map { ArticleIndex($0.row) }
  }

  /// 64 for a tag of one article, half of it for each doubling, at least 1: a new article changes few weights.
  private static func weight(ofTagWith count: Int) -> Int {
    max(1, 64 >> (Int.bitWidth - 1 - max(1, count).leadingZeroBitCount))
  }

  /// The position of a row in a list of rows that ascends, by bisection.
  private static func position(of row: Int, in articles: [ArticleIndex]) -> Int {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
