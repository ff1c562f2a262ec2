import ContentModel
import Inspecting
import Markup

/// Answers for other programs, as JSON on one line; keys are sorted, absent values are left out.
enum JSONText {
  static func list(_ articles: [ArticleSummary]) -> String {
    line(
      JSONWriter().array { items in
        for article in articles { items.object { write(article, to: &$0) } }
      })
  }

  static func addresses(_ lines: [AddressList.Entry]) -> String {
    line(
      JSONWriter().array { items in
        for line in lines {
          items.object { json in
            json.write("address", line.path.value)
            json.writeIfPresent("id", line.id)
          }
        }
      })
  }

  static func explanation(_ explanation: Explanation) -> String {
    line(
      JSONWriter().object { json in
        json.array("articles") { items in
          for article in explanation.articles { items.object { write(article, to: &$0) } }
        }
        json.array("facts") { items in
          for fact in explanation.facts { items.object { write(fact, to: &$0) } }
        }
        json.write("kind", explanation.kind.rawValue)
        json.write("published", explanation.isPublished)
        json.write("subject", explanation.subject)
        json.write("verdict", explanation.verdict)
      })
  }

  /// A text of JSON as a line of output.
  static func line(_ json: [UInt8]) -> String { String(decoding: json, as: UTF8.self) + "\n" }

  private static func write(_ article: ArticleSummary, to json: inout JSONObject) {
    json.writeIfPresent("address", article.address)
    json.write("authors", article.authors)
    json.write("date", article.date.iso8601)
    json.write("file", article.file)
    json.write("id", article.id)
    json.writeIfPresent("section", article.section)
    json.write("state", article.state.rawValue)
    json.write("tags", article.tags)
    json.write("title", article.title)
    json.writeIfPresent("url", article.url)
  }

  private static func write(_ fact: Explanation.Fact, to json: inout JSONObject) {
    json.writeIfPresent("file", fact.file)
    json.write("key", fact.key)
    json.writeIfPresent("line", fact.line)
    json.writeIfPresent("note", fact.note)
    json.write("value", fact.value)
  }
}
