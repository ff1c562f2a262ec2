import ContentModel
import Diagnostics

/// A kind of text that a newsroom writes.
public enum TextKind: String, Sendable, CaseIterable {
  case article, page, author, section, tag

  /// The kind of its file.
  var source: SourceKind {
    switch self {
    case .article: .article
    case .page: .page
    case .author: .author
    case .section: .section
    case .tag: .tag
    }
  }

  /// The key of the front matter that holds its name.
  var label: String {
    switch self {
    case .article, .page: "title"
    case .author: "name"
    case .section, .tag: "label"
    }
  }

  /// Returns an article that names a record, for a trial; nil for articles and pages.
  func user(of name: String, at moment: Moment) -> SourceFile? {
    let key: String
    switch self {
    case .article, .page: return nil
    case .author: key = "authors"
    case .section: key = "section"
    case .tag: key = "tags"
    }
    let text = "---\ntitle: Trial\ndate: \(moment.iso8601)\n\(key): [\(name.yamlQuoted)]\n---\n"
    let slug = Slug(term: name, rule: AddressRule(language: "en"))?.text ?? "x"
    return SourceFile(path: "\(SourceKind.article.folder)broadsheet-trial-\(slug).md", text: text)
  }

  /// The kind with its article, as in `a page`.
  public var phrase: String { self == .article || self == .author ? "an \(rawValue)" : "a \(rawValue)" }
}
