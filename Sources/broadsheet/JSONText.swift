import Foundation
import Inspecting

/// Answers for other programs, as JSON on one line.
enum JSONText {
  static func list(_ articles: [ArticleSummary]) -> String { text(articles.map(ArticleObject.init)) }

  static func explanation(_ explanation: Explanation) -> String { text(ExplanationObject(explanation)) }

  /// Any value, on one line.
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The shape of an article in JSON.
private struct ArticleObject: Encodable {
  let date: String
  let state: String
  let address: String?
  let url: String?
  let file: String
  let title: String
  let id: String
  let section: String?
  let tags: [String]
  let authors: [String]

  init(_ article: ArticleSummary) {
    date = article.date.iso8601
    state = article.state.rawValue
    address = article.address
    url = article.url
    file = article.file
    title = article.title
    id = article.id
    section = article.section
    tags = article.tags
    authors = article.authors
  }
}

/// The shape of an explanation in JSON.
private struct ExplanationObject: Encodable {
  struct FactObject: Encodable {
    let key: String
    let value: String
    let file: String?
    let line: Int?
    let note: String?
  }

  let kind: String
  let subject: String
  let verdict: String
  let published: Bool
  let facts: [FactObject]
  let articles: [ArticleObject]

  init(_ explanation: Explanation) {
    kind = explanation.kind.rawValue
    subject = explanation.subject
    verdict = explanation.verdict
    published = explanation.isPublished
    facts = explanation.facts.map {
      FactObject(key: $0.key, value: $0.value, file: $0.file, line: $0.line, note: $0.note)
    }
    articles = explanation.articles.map(ArticleObject.init)
  }
}
