import ByteCoding
import Templating
import Testing

@testable import Building

struct CardCacheTests {
  private static let key = Digest(of: Array("key".utf8))
  private static let digests = ["rain", "sun"].map { Digest(of: Array($0.utf8)) }
  /// Two partials for each article.
  private static let cards = ["<b>Rain</b>", "Rain", "<b>Sun</b>", ""].map { HTML(trusted: Array($0.utf8)) }
  private static let bytes = Array(CardCache.parts(key: key, digests: digests, cards: cards).joined())

  @Test func givesTheCardsOfAnArticle() throws {
    let cache = try #require(CardCache(Self.bytes, key: Self.key, expecting: 2))
    #expect(cache[Self.digests[0]] == Array(Self.cards[..<2]))
    #expect(cache[Self.digests[1]] == Array(Self.cards[2...]))
    #expect(cache[Digest(of: [])] == nil)
    #expect(cache.holds(Self.digests))
    #expect(!cache.holds(Self.digests + [Digest(of: [])]))
  }

  @Test func refusesAnotherKey() {
    #expect(CardCache(Self.bytes, key: Digest(of: []), expecting: 2) == nil)
  }

  @Test func refusesDamagedBytes() {
    for place in Self.bytes.indices {
      var bytes = Self.bytes
      bytes[place] ^= 0x55
      #expect(CardCache(bytes, key: Self.key, expecting: 2) == nil)
      #expect(CardCache(Array(Self.bytes[..<place]), key: Self.key, expecting: 2) == nil)
    }
  }

  /// A theme that renders no card, and a newspaper without articles.
  @Test func readsCachesWithoutCards() throws {
    let none = Array(CardCache.parts(key: Self.key, digests: Self.digests, cards: []).joined())
    #expect(try #require(CardCache(none, key: Self.key, expecting: 2))[Self.digests[1]] == [])
    let empty = Array(CardCache.parts(key: Self.key, digests: [], cards: []).joined())
    #expect(try #require(CardCache(empty, key: Self.key, expecting: 0)).holds([]))
  }
}
