import Building
import ContentModel
import Diagnostics
import SiteModel

extension Edition {
  /// Returns the state of a subject and the origins of its properties.
  ///
  /// Throws a ``FileError`` if an article's file or the configuration cannot be read.
  func explanation(of subject: Subject) throws -> Explanation {
    let home = configuration.address
    switch subject {
    case .article(let article): return try explanation(of: article)
    case .unread(let path):
      return Explanation(
        kind: .article, subject: path, verdict: "cannot be read: its errors are listed above", isPublished: false,
        facts: [], articles: [])
    case .alias(let path, let article):
      let summary = summary(article)
      return Explanation(
        kind: .redirect, subject: home.shown(path), verdict: "is an old address of \(article.path)",
        isPublished: summary.state == .published, facts: [], articles: [summary])
    case .page(let plan):
      let meaning = PageMeaning(plan, in: site)
      return Explanation(
        kind: meaning.rows == nil ? .page : .list, subject: home.shown(plan.path), verdict: meaning.sentence,
        isPublished: true, facts: [], articles: (meaning.rows ?? []).map { summary(site[$0].article) })
    case .staticFile(let name):
      return Explanation(
        kind: .file, subject: SourceKind.staticFile.folder + name, verdict: "is copied as it is to \(home.shown(name))",
        isPublished: true, facts: [], articles: [])
    case .media(let path):
      let uses = files.filter { $0.source == path }
      let addresses = uses.map { "\(home.shown("/" + $0.output.string)) (\($0.origin.path) refers to it)" }
      let verdict =
        uses.isEmpty
        ? "is not published: no published text refers to it"
        : "is published at \(addresses.joined(separator: ", "))"
      return Explanation(
        kind: .file, subject: path, verdict: verdict, isPublished: !uses.isEmpty, facts: [], articles: [])
    case .other(let path, let reason):
      return Explanation(
        kind: .file, subject: path, verdict: reason, isPublished: false, facts: [], articles: [])
    }
  }

  private func explanation(of article: Article) throws -> Explanation {
    let reason = reason(toHoldBack: article)
    let facts = try ArticleFacts(article, in: self, reason: reason)
    return Explanation(
      kind: .article, subject: article.path, verdict: Self.verdict(reason, article), isPublished: reason == nil,
      facts: facts.all, articles: [])
  }

  private static func verdict(_ reason: HeldBack.Reason?, _ article: Article) -> String {
    switch reason {
    case nil:
      "is published since \(article.published.iso8601)"
        + (article.details.expires.map { ", until \($0.iso8601)" } ?? "")
    case .draft: "is not published: it is a draft"
    case .scheduled(let date): "is not published before \(date.iso8601): its date is still to come"
    case .expired(let date): "is not published any more: it expired at \(date.iso8601)"
    case .withdrawn:
      "was withdrawn" + (article.details.withdrawal?.reason.map { ": \($0)" } ?? "")
    }
  }
}
