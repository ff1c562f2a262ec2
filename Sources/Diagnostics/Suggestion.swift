/// "Did you mean": the candidate nearest to a misspelt word.
public enum Suggestion {
  /// The nearest of `candidates` by edit distance with swaps (Damerau, optimal string alignment).
  ///
  /// Nil if none is near: at most one edit for words up to 4 characters, two up to 8, three beyond. Ties go to the
  /// earlier candidate. A candidate equal to `word` is passed over, and a word of more than 64 characters has no
  /// suggestion.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates) { _, _ in false }
  }

  /// The nearest of candidates in any order, as ``nearest(to:among:)``; ties go to the first by the order of bytes.
  public static func nearest(to word: String, amongUnordered candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates) { $0.precedes($1) }
  }

  private static func nearest(
    to word: String, among candidates: some Sequence<String>, isBefore: (String, String) -> Bool
  ) -> String? {
    let target = Array(word.lowercased())
    // The time for one candidate grows with the square of the word's length.
    guard target.count <= 64 else { return nil }
    let limit = target.count <= 4 ? 1 : target.count <= 8 ? 2 : 3
    var best: (distance: Int, word: String)?
    let sizes = (word.utf8.count - limit)...(word.utf8.count + limit)
    let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
    for candidate in candidates where candidate != word {
      // In ASCII a byte is a character, so most candidates are ruled out by their length alone.
      if isASCII, !sizes.contains(candidate.utf8.count), candidate.utf8.allSatisfy({ $0 < 0x80 }) { continue }
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - target.count) <= limit else { continue }
      let distance = distance(target, letters)
      guard distance <= limit else { continue }
      if let best, distance > best.distance || distance == best.distance && !isBefore(candidate, best.word) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// The hint `did you mean 'x'?`, or nil when nothing is near.
  public static func hint(for word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// The edit distance of two words, in characters.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious = [Int]()
    var previous = Array(0...right.count)
    for i in 0..<left.count {
      var current = [i + 1]
      for j in 0..<right.count {
        var cost = Swift.min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = Swift.min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
