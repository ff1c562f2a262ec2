import ContentModel
import Markup

extension FeedDocument<FeedEntry> {
  /// The feed as Atom 1.0 (RFC 4287); appends the byte ranges of articles' texts to `texts`, in order.
  func atom(texts: inout [Range<Int>]) -> [UInt8] {
    let root: KeyValuePairs<StaticString, String> = ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language]
    return XMLWriter.document("feed", root, style: style) { xml in
      xml.element("title", text: title)
      xml.element("subtitle", text: description)
      xml.element("id", text: address)
      xml.element("updated", text: updated.iso8601)
      xml.element("link", ["rel": "self", "type": FeedFormat.atom.mediaType, "href": address])
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": home])
      xml.element("author") { $0.element("name", text: publisher) }
      for entry in entries { xml.element("entry") { Self.atom(entry, &$0, &texts) } }
    }
  }

  private static func atom(_ entry: FeedEntry, _ xml: inout XMLWriter, _ texts: inout [Range<Int>]) {
    xml.element("title", text: entry.title)
    xml.element("id", text: entry.id)
    xml.element("link", ["rel": "alternate", "type": "text/html", "href": entry.address])
    xml.element("published", text: entry.published.iso8601)
    xml.element("updated", text: entry.updated.iso8601)
    for author in entry.authors {
      xml.element("author") { xml in
        xml.element("name", text: author.name)
        xml.element("uri", text: author.address)
      }
    }
    for topic in entry.topics { xml.element("category", ["term": topic]) }
    if let picture = entry.picture, let type = picture.mediaType {
      if let length = picture.length {
        xml.element("link", ["rel": "enclosure", "type": type, "length": String(length), "href": picture.address])
      } else {
        xml.element("link", ["rel": "enclosure", "type": type, "href": picture.address])
      }
    }
    if let summary = entry.summary { xml.element("summary", text: summary) }
    guard let body = entry.body else { return }
    xml.element("content", ["type": "html"]) { texts.append($0.write(body)) }
  }
}
