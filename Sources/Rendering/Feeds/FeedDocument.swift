import ContentModel
import SiteModel

/// A feed as all formats have it.
struct FeedDocument {
  let title: String
  /// A sentence about it, plain text.
  let description: String
  /// Its own absolute address.
  let address: String
  /// The absolute address of the page of its list.
  let home: String
  /// The tag of its language.
  let language: String
  /// The name that stands as author of entries without authors.
  let publisher: String
  /// The address of the style sheet by which browsers show it; nil: the theme has none.
  let style: String?
  /// The moment of the last change of any entry; the moment of the site if there is none.
  let updated: Moment
  let entries: [FeedEntry]
}

/// An entry of a feed: an article, or something that was put right in one.
struct FeedEntry {
  /// A name that stays whatever becomes of the title, the address and the date.
  let id: String
  /// Plain text.
  let title: String
  /// The absolute address that it leads to.
  let address: String
  let published: Moment
  let updated: Moment
  /// Plain text; nil: there is none.
  let summary: String?
  var authors: [Person] = []
  /// The labels of its section and tags, in that order.
  var topics: [String] = []
  var picture: Picture?
  /// Nil in feeds of summaries.
  let content: Content?

  /// One who made it.
  struct Person {
    let name: String
    /// The absolute address of their page.
    let address: String
  }

  /// The picture at its head.
  struct Picture {
    /// Absolute.
    let address: String
    /// Nil for a file whose name tells none.
    let mediaType: String?
    /// In bytes; nil for a file elsewhere.
    let length: Int?
    let size: ImageSize?
    /// The article's words for it, and where there are none those of its record or file.
    let texts: PictureTexts
  }

  /// Its HTML in three pieces.
  struct Content {
    /// Before the article's text.
    let before: [UInt8]
    /// The article's text.
    let text: [UInt8]
    /// Behind the article's text.
    let after: [UInt8]
  }
}

extension FeedFormat {
  /// The media type by which pages point to such a feed.
  var mediaType: String {
    switch self {
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }
}
