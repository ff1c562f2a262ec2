/// The other articles that a reader of one may want.
///
/// They share its rare tags and are near it in time.
///
/// Only the neighbours in time within each tag count, so the work for an article does not grow with the site, and a new
/// article changes the relations of its own neighbours only.
public struct RelatedArticles: Sendable {
  /// The most articles that are related to one.
  public static let limit = 4
  /// The number of newer and of older neighbours in each tag that count.
  private static let reach = 25

  /// ``limit`` rows for each article, best first; -1 where there are no more.
  private var rows: [Int32] = []

  /// Finds the articles related to those in a range of rows.
  public init(_ site: Site, of articles: Range<Int>) {
    rows.reserveCapacity(articles.count * Self.limit)
    // The weights by row, summed up for one article at a time; all are zero between two of them.
    var weights = Array(repeating: 0, count: site.articles.count)
    var found: [Int] = []
    for row in articles {
      for tag in site.articles[row].tags {
        let neighbours = site.tags[tag.row].articles
        let weight = Self.weight(ofTagWith: neighbours.count)
        let position = Self.position(of: row, in: neighbours)
        Self.add(
          weight, toEach: neighbours[max(0, position - Self.reach)..<min(neighbours.count, position + Self.reach + 1)],
          &weights, &found)
      }
      append(bestOf: found, weights, near: row)
      for other in found { weights[other] = 0 }
      found.removeAll(keepingCapacity: true)
    }
  }

  /// Adds a weight to those of some articles; `found` are the rows of all with a weight.
  private static func add(
    _ weight: Int, toEach articles: ArraySlice<ArticleIndex>, _ weights: inout [Int], _ found: inout [Int]
  ) {
    // Spans avoid the uniqueness check of an array at each step.
    let rows = articles.span
    var weights = weights.mutableSpan
    for position in rows.indices {
      let other = rows[position].row
      if weights[other] == 0 { found.append(other) }
      weights[other] += weight
    }
  }

  /// Joins the tables of all parts, in order.
  public init(_ parts: [RelatedArticles]) { for part in parts { rows += part.rows } }

  /// The related articles, best first; of equals the one nearest in time, then the newer.
  ///
  /// The rows of a part count from its first.
  public subscript(index: ArticleIndex) -> [ArticleIndex] {
    rows[index.row * Self.limit..<(index.row + 1) * Self.limit].filter { $0 >= 0 }.map { ArticleIndex(Int($0)) }
  }

  private mutating func append(bestOf found: [Int], _ weights: [Int], near row: Int) {
    var best: [Candidate] = []
    best.reserveCapacity(Self.limit + 1)
    let (candidates, weights) = (found.span, weights.span)
    for position in candidates.indices {
      let other = candidates[position]
      guard other != row else { continue }
      let candidate = Candidate(row: other, weight: weights[other], distance: abs(other - row))
      if best.count == Self.limit, !candidate.isBetter(than: best[Self.limit - 1]) { continue }
      let position = best.firstIndex { candidate.isBetter(than: $0) } ?? best.count
      best.insert(candidate, at: position)
      if best.count > Self.limit { best.removeLast() }
    }
    for position in 0..<Self.limit { rows.append(position < best.count ? Int32(best[position].row) : -1) }
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

  /// Returns the weight of a tag: 64 for one article, half of it for each doubling, at least 1.
  ///
  /// With these steps a new article changes few weights.
  private static func weight(ofTagWith count: Int) -> Int {
    max(1, 64 >> (Int.bitWidth - 1 - max(1, count).leadingZeroBitCount))
  }

  /// Returns the position of a row in ascending rows, by binary search.
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
