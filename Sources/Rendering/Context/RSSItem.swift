import ContentModel
import Markup
import SiteModel
import Synchronization

/// An entry as it stands in RSS feeds, from `<item>` to `</item>`.
struct RSSItem {
  let xml: XMLFragment
  /// The bytes of the article's text in `xml`; nil without a text.
  let text: Range<Int>?
  let updated: Moment
}

/// The items of articles that are rendered already: most occur in the feeds of a section, tags and authors too.
final class RSSItems: Sendable {
  /// The bytes that may be held, enough for 1,000 usual articles.
  ///
  /// Items beyond them are rendered for each feed.
  private static let limit = 4 << 20

  private struct Memory {
    var items: [ArticleIndex: RSSItem] = [:]
    /// In bytes.
    var size = 0
  }

  private let memory = Mutex(Memory())

  /// Returns the item of an article, rendered by `make` the first time; rethrows the error of `make`.
  func item(of article: ArticleIndex, _ make: () throws -> RSSItem) rethrows -> RSSItem {
    if let item = memory.withLock({ $0.items[article] }) { return item }
    let item = try make()
    memory.withLock { memory in
      guard memory.size + item.xml.bytes.count <= Self.limit else { return }
      if memory.items.updateValue(item, forKey: article) == nil { memory.size += item.xml.bytes.count }
    }
    return item
  }
}
