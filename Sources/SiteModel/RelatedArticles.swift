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
    // One number for each share, so that sorting compares numbers: the row, and below it the weight.
    var shares: [UInt64] = []
    for tag in self[index].tags {
      let articles = self[tag].articles
      let weight = Self.weight(ofTagWith: articles.count)
      let place = Self.position(of: index.row, in: articles)
      let reach = max(0, place - Self.reach)..<min(articles.count, place + Self.reach + 1)
      for neighbour in articles[reach] where neighbour.row != index.row {
        shares.append(UInt64(neighbour.row) << Self.weightBits | weight)
      }
    }
    shares.sort()
    var best: [Candidate] = []
    var start = 0
    while start < shares.count {
      let row = shares[start] >> Self.weightBits
      var weight: UInt64 = 0
      while start < shares.count, shares[start] >> Self.weightBits == row {
        weight += shares[start] & (1 << Self.weightBits - 1)
        start += 1
      }
      let candidate = Candidate(row: Int(row), weight: weight, distance: abs(Int(row) - index.row))
      let place = best.firstIndex { candidate.isBetter(than: $0) } ?? best.count
      guard place < Self.relatedCount else { continue }
      best.insert(candidate, at: place)
      if best.count > Self.relatedCount { best.removeLast() }
    }
    return best.map { ArticleIndex($0.row) }
  }

  private struct Candidate {
    let row: Int
    let weight: UInt64
    let distance: Int

    func isBetter(than other: Candidate) -> Bool {
      if weight != other.weight { return weight > other.weight }
      return distance != other.distance ? distance < other.distance : row < other.row
    }
  }

  /// A weight has no more bits.
  private static let weightBits: UInt64 = 8

  /// 64 for a tag of one article, half of it for each doubling, at least 1: a new article changes few weights.
  private static func weight(ofTagWith count: Int) -> UInt64 {
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
