/// Which other articles a reader of one may want: those that share its rare tags and are near it in time.
///
/// Only the neighbours in time within each tag are looked at, so the work for an article does not grow with the site, and
/// a new article changes what is related to its own neighbours only.
extension Site {
  /// The most articles that are related to one.
  public static let relatedCount = 4
  /// How many neighbours in each tag are looked at, newer and older ones each.
  private static let reach = 25

  /// True if ``related(to:)`` finds any.
  public func hasRelated(to index: ArticleIndex) -> Bool { self[index].tags.contains { self[$0].articles.count > 1 } }

  /// The related articles, best first; of equals the one nearest in time, then the newer.
  public func related(to index: ArticleIndex) -> [ArticleIndex] {
    // The neighbours in each tag stand in the order of their rows, so all of them are gone through in that order at once.
    var tags: [TagNeighbours] = []
    tags.reserveCapacity(self[index].tags.count)
    for tag in self[index].tags {
      let articles = self[tag].articles
      let place = Self.position(of: index.row, in: articles)
      tags.append(
        TagNeighbours(
          articles: articles, next: max(0, place - Self.reach), end: min(articles.count, place + Self.reach + 1),
          weight: Self.weight(ofTagWith: articles.count)))
    }
    var best: [Candidate] = []
    best.reserveCapacity(Self.relatedCount + 1)
    while true {
      var row = Int.max
      for tag in tags.indices { row = min(row, tags[tag].row) }
      if row == .max { break }
      var weight = 0
      for tag in tags.indices where tags[tag].row == row {
        weight += tags[tag].weight
        tags[tag].next += 1
      }
      let candidate = Candidate(row: row, weight: weight, distance: abs(row - index.row))
      if row == index.row || best.count == Self.relatedCount && !candidate.isBetter(than: best[best.count - 1]) {
        continue
      }
      var place = best.count
      while place > 0, candidate.isBetter(than: best[place - 1]) { place -= 1 }
      best.insert(candidate, at: place)
      if best.count > Self.relatedCount { best.removeLast() }
    }
    return best.map { ArticleIndex($0.row) }
  }

  /// The articles of a tag that are near in time, not yet gone through.
  private struct TagNeighbours {
    let articles: [ArticleIndex]
    var next: Int
    let end: Int
    let weight: Int

    /// The row of the next one; the largest number when there is none.
    var row: Int { next < end ? articles[next].row : .max }
  }

  private struct Candidate {
    let row: Int
    let weight: Int
    let distance: Int

    func isBetter(than other: Candidate) -> Bool {
      if weight != other.weight { return weight > other.weight }
      return distance != other.distance ? distance < other.distance : row < other.row
    }
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
