import ByteCoding
import Publishing
import Templating

/// The cards of a build, kept for the next that needs those of all articles: most of them are the same then.
///
/// Its content is for each article what stands for its cards, and these, one for each partial that is rendered on cards.
struct CardCache: Sendable {
  private let bytes: [UInt8]
  /// The places of the cards in `bytes`, by the digest that stands for them.
  private let places: [Digest: Range<Int>]

  /// Nil for bytes that are not as they were written under this key.
  init?(_ bytes: [UInt8], key: Digest, expecting count: Int) {
    guard let content = Self.file(key).content(of: bytes) else { return nil }
    var reader = ByteReader(bytes, in: content)
    var places: [Digest: Range<Int>] = [:]
    places.reserveCapacity(count)
    while !reader.isAtEnd {
      guard let digest = try? reader.read() as Digest, let place = try? reader.part() else { return nil }
      places[digest] = place
    }
    self.bytes = bytes
    self.places = places
  }

  /// The cards of an article, by what stands for them.
  subscript(digest: Digest) -> [HTML]? {
    guard let place = places[digest] else { return nil }
    var reader = ByteReader(bytes, in: place)
    var cards: [HTML] = []
    while !reader.isAtEnd {
      guard let card = try? reader.read() as [UInt8] else { return nil }
      cards.append(HTML(trusted: card))
    }
    return cards
  }

  /// True if it has the cards of all of these.
  func holds(_ digests: [Digest]) -> Bool { digests.allSatisfy { places[$0] != nil } }

  /// The bytes of the file; `cards` holds those of the first article, then those of the next.
  static func bytes(key: Digest, digests: [Digest], cards: [HTML]) -> [UInt8] {
    var content = ByteWriter(capacity: 1 << 20)
    var own = ByteWriter(capacity: 4096)
    let each = cards.count / max(digests.count, 1)
    for (row, digest) in digests.enumerated() {
      own.clear()
      for card in cards[row * each..<(row + 1) * each] { own.write(card.bytes) }
      content.write(digest)
      content.write(own.bytes)
    }
    return file(key).bytes(of: content.bytes)
  }

  private static func file(_ key: Digest) -> SealedFile { SealedFile("cards", key: key) }
}
