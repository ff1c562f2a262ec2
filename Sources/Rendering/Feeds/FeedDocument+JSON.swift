import ContentModel
import Markup

extension FeedDocument<FeedEntry> {
  /// The feed as JSON Feed 1.1; appends the byte ranges of articles' texts to `texts`, in order.
  func json(texts: inout [Range<Int>]) -> [UInt8] {
    JSONWriter().object { json in
      json.write("version", "https://jsonfeed.org/version/1.1")
      json.write("title", title)
      json.write("home_page_url", home)
      json.write("feed_url", address)
      json.write("description", description)
      json.write("language", language)
      json.array("authors") { $0.object { $0.write("name", publisher) } }
      json.array("items") { items in
        for entry in entries { items.object { Self.json(entry, &$0, &texts) } }
      }
    }
  }

  /// Writes an item; one without a body gets its summary, or else its title, since the format demands a text.
  private static func json(_ entry: FeedEntry, _ json: inout JSONObject, _ texts: inout [Range<Int>]) {
    json.write("id", entry.id)
    json.write("url", entry.address)
    json.write("title", entry.title)
    json.writeIfPresent("summary", entry.summary)
    json.write("date_published", entry.published.iso8601)
    json.write("date_modified", entry.updated.iso8601)
    if !entry.authors.isEmpty {
      json.array("authors") { authors in
        for author in entry.authors {
          authors.object { json in
            json.write("name", author.name)
            json.write("url", author.address)
          }
        }
      }
    }
    if !entry.topics.isEmpty { json.write("tags", entry.topics) }
    if let picture = entry.picture { Self.json(picture, &json) }
    if let body = entry.body {
      let ranges = json.write("content_html", pieces: [body.before, body.text, body.after])
      texts.append(ranges[1])
    } else {
      json.write("content_text", entry.summary ?? entry.title)
    }
  }

  private static func json(_ picture: FeedEntry.Picture, _ json: inout JSONObject) {
    json.write("image", picture.address)
    guard let type = picture.mediaType else { return }
    json.array("attachments") { attachments in
      attachments.object { json in
        json.write("url", picture.address)
        json.write("mime_type", type)
        if let alt = picture.texts.alt, !alt.isEmpty { json.write("title", alt) }
        json.writeIfPresent("size_in_bytes", picture.length)
      }
    }
  }
}
