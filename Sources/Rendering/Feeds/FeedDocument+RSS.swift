import ContentModel
import Markup
import Templating

extension FeedDocument<RSSItem> {
  /// The feed as RSS 2.0; appends the byte ranges of articles' texts to `texts`, in order.
  func rss(texts: inout [Range<Int>]) -> [UInt8] {
    XMLWriter.document("rss", Self.rssNamespaces, style: style) { xml in
      xml.element("channel") { xml in
        xml.element("title", text: title)
        xml.element("link", text: home)
        xml.element("description", text: description)
        xml.element("language", text: language)
        xml.element("lastBuildDate", text: updated.rfc822)
        xml.element("atom:link", ["rel": "self", "type": FeedFormat.rss.mediaType, "href": address])
        for item in entries {
          let start = xml.add(item.xml)
          if let text = item.text { texts.append(start + text.lowerBound..<start + text.upperBound) }
        }
      }
    }
  }

  private static var rssNamespaces: KeyValuePairs<StaticString, String> {
    [
      "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:media": "http://search.yahoo.com/mrss/",
    ]
  }

  /// Writes the content of an item and sets `text` to the byte range of the article's text.
  ///
  /// Feed readers parse `description` as HTML, so its plain text is escaped twice.
  static func write(_ entry: FeedEntry, _ xml: inout XMLWriter, _ text: inout Range<Int>?) {
    xml.element("title", text: entry.title)
    xml.element("link", text: entry.address)
    xml.element("guid", ["isPermaLink": "false"], text: entry.id)
    xml.element("pubDate", text: entry.published.rfc822)
    for author in entry.authors { xml.element("dc:creator", text: author.name) }
    for topic in entry.topics { xml.element("category", text: topic) }
    if let summary = entry.summary {
      xml.element("description") { $0.text(HTML(escaping: summary).bytes) }
    }
    if let picture = entry.picture { write(picture, &xml) }
    guard let body = entry.body else { return }
    xml.element("content:encoded") { text = $0.write(body) }
  }

  private static func write(_ picture: FeedEntry.Picture, _ xml: inout XMLWriter) {
    guard let type = picture.mediaType else { return }
    if let length = picture.length {
      xml.element("enclosure", ["url": picture.address, "length": String(length), "type": type])
    }
    xml.element("media:content", ["url": picture.address, "type": type, "medium": "image"]) { xml in
      // No `media:description`: programs built on feedparser take it for the item's text.
      if let credit = picture.texts.credit { xml.element("media:credit", text: credit) }
    }
  }
}

extension XMLWriter {
  /// Writes the content of an entry; returns the byte range of the article's text.
  mutating func write(_ body: FeedEntry.BodyParts) -> Range<Int> {
    text(body.before)
    let range = text(body.text)
    text(body.after)
    return range
  }
}

extension RSSItem {
  /// Renders an entry.
  init(_ entry: FeedEntry) {
    var text: Range<Int>?
    let xml = XMLFragment("item") { FeedDocument<RSSItem>.write(entry, &$0, &text) }
    self.init(xml: xml, text: text, updated: entry.updated)
  }
}
