import ByteCoding
import Publishing
import Templating

/// The cards of all articles, for the next build, in which most are unchanged.
///
/// The content is, for each article, the digest of its cards' inputs, then its cards, one for each partial that is
/// rendered on cards.
struct CardCache: Sendable {
  private let bytes: [UInt8]
  /// The ranges in `bytes` of each article's cards, by the digest of their inputs.
  private let ranges: [Digest: Range<Int>]

  /// Reads a file's bytes; nil unless they were written under this key.
  init?(_ bytes: [UInt8], key: Digest, expecting count: Int) {
    guard let content = Self.file(key).content(of: bytes) else { return nil }
    var reader = ByteReader(bytes, in: content)
    var ranges: [Digest: Range<Int>] = [:]
    ranges.reserveCapacity(count)
    while !reader.isAtEnd {
      guard let digest = try? reader.read() as Digest, let range = try? reader.part() else { return nil }
      ranges[digest] = range
    }
    self.bytes = bytes
    self.ranges = ranges
  }

  /// The cards of an article, by the digest of their inputs; nil if there are none.
  subscript(digest: Digest) -> [HTML]? {
    guard let range = ranges[digest] else { return nil }
    var reader = ByteReader(bytes, in: range)
    var cards: [HTML] = []
    while !reader.isAtEnd {
      guard let card = try? reader.read() as [UInt8] else { return nil }
      cards.append(HTML(trusted: card))
    }
    return cards
  }

  /// True if it has the cards for all of these digests.
  func holds(_ digests: [Digest]) -> Bool { digests.allSatisfy { ranges[$0] != nil } }

  /// Returns the parts of the file, which follow each other.
  ///
  /// `cards` has the cards of the article of the first digest, then those of the next, each time as many.
  static func parts(key: Digest, digests: [Digest], cards: [HTML]) -> [[UInt8]] {
    // Capacities in bytes, to begin with.
    var content = ByteWriter(capacity: 1 << 20)
    var own = ByteWriter(capacity: 4096)
    let each = cards.count / max(digests.count, 1)
    for (row, digest) in digests.enumerated() {
      own.clear()
      for card in cards[row * each..<(row + 1) * each] { own.write(card.bytes) }
      content.write(digest)
      content.write(own.bytes)
    }
    return file(key).parts(content.bytes)
  }

  private static func file(_ key: Digest) -> SealedFile { SealedFile("cards", key: key) }
}
