import ContentModel
import SiteModel

/// A feed, independent of its format; its entries are a ``FeedEntry`` each, or an ``RSSItem``.
struct FeedDocument<Entry> {
  let title: String
  /// The description of the feed, plain text.
  let description: String
  /// The absolute address of the feed.
  let address: String
  /// The absolute address of the page that shows the list.
  let home: String
  /// The language tag.
  let language: String
  /// The publisher's name: the author of the feed, and so of entries without authors.
  let publisher: String
  /// The address of the style sheet for browsers; nil if the theme has none.
  let style: String?
  /// The moment of the last change of any entry; the moment of the site if there is none.
  let updated: Moment
  /// In the order in which they are written.
  let entries: [Entry]
}

/// A feed entry: an article or a correction.
struct FeedEntry {
  /// The permanent id, independent of title, address and date; see ``ContentModel/Article/entryID``.
  let id: String
  /// Plain text.
  let title: String
  /// The absolute address of the article.
  let address: String
  let published: Moment
  let updated: Moment
  /// Plain text; nil if there is none.
  let summary: String?
  var authors: [Person] = []
  /// The labels of its section and tags, in that order.
  var topics: [String] = []
  var picture: Picture?
  /// Nil in feeds of summaries.
  let body: BodyParts?

  /// An author.
  struct Person {
    let name: String
    /// The absolute address of the author's page.
    let address: String
  }

  /// The lead image.
  struct Picture {
    /// The absolute address.
    let address: String
    /// Nil if the file's name has no known extension.
    let mediaType: String?
    /// In bytes; nil for a file on another site.
    let length: Int?
    /// In pixels; nil if it is not known.
    let size: ImageSize?
    /// The article's texts about it, or else those of its record or file.
    let texts: PictureTexts
  }

  /// The body as HTML in three pieces.
  struct BodyParts {
    /// The HTML before the article's text.
    let before: [UInt8]
    /// The article's text.
    let text: [UInt8]
    /// The HTML behind the article's text.
    let after: [UInt8]
  }
}

extension FeedFormat {
  /// The media type of the feed.
  var mediaType: String {
    switch self {
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }
}
